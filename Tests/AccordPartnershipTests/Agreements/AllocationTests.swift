import AccordDocuments
import AccordPartnership
import AccordWording
import TestSupport
import Testing

@Suite struct `An allocation` {
  static func activity(_ organisation: ID<Organisation>, _ figures: [Int?]) -> Activity {
    Activity(
      id: ID("\(organisation.name).2023")!, organisation: organisation.reference, year: 2023,
      youngPeople: figures[0], firstContacts: figures[1], priorityDistricts: figures[2],
      rural: figures[3])
  }

  static func organisations(_ count: Int) -> [ID<Organisation>] {
    (0..<count).map { ID("ml-\($0 < 10 ? "0" : "")\($0)")! }
  }

  static func envelope(_ amount: Money) -> Envelope {
    Envelope(
      id: ID("e")!, agreement: ID("a")!.reference, year: 2024, title: .same("E"), amount: amount)
  }

  static func criteria(_ weights: [Int]) -> [Allocation.Criterion] {
    zip(AllocationMeasure.allCases, weights).map { .init(measure: $0, weight: $1, year: 2023) }
  }

  static func split(
    _ amount: Money, fixed: Rate = .percent(0), _ weights: [Int],
    over organisations: [ID<Organisation>], _ figures: (Int) -> [Int?]
  ) throws -> Allocation {
    try Allocation.splitting(
      envelope(amount), as: ID("s")!, title: .same("S"),
      by: AllocationMethod(fixedPart: fixed, criteria: criteria(weights)), over: organisations,
      from: AllocationSource(
        activities: organisations.indices.map { activity(organisations[$0], figures($0)) }))
  }

  @Test func `of 4 million in 24 equal shares gives sixteen a cent more than eight`() throws {
    let allocation = try Self.split(
      .euros(4_000_000), fixed: .percent(100), [], over: Self.organisations(24)
    ) { _ in [nil, nil, nil, nil] }
    let cents = allocation.shares.map(\.amount.cents)
    #expect(
      cents == Array(repeating: 16_666_667, count: 16) + Array(repeating: 16_666_666, count: 8))
    #expect(allocation.total == .euros(4_000_000))
  }

  @Test func `follows the figures exactly`() throws {
    let allocation = try Self.split(
      .euros(1000), fixed: .percent(30), [70], over: Self.organisations(3)
    ) { [[100, 200, 700][$0], nil, nil, nil] }
    #expect(allocation.shares.map(\.amount) == [.euros(170), .euros(240), .euros(590)])
  }

  @Test func `rounds once, over the sum of the terms`() throws {
    // 1/3 + 2/3 of a cent make a whole cent, which floors term by term would lose.
    let allocation = try Self.split(
      Money(cents: 2), [1, 1], over: Self.organisations(2)
    ) { [[1, 2][$0], [2, 1][$0], nil, nil] }
    #expect(allocation.shares.map(\.amount.cents) == [1, 1])
  }

  @Test func `never overflows`() throws {
    let amount = Money(cents: Money.limit)
    let allocation = try Self.split(
      amount, fixed: Rate(basisPoints: 3333), [1_000_000, 999_999, 999_983, 1],
      over: Self.organisations(40)
    ) { index in [10_000_000 - index, 9_999_991, 1_000_000_000, index] }
    #expect(allocation.total == amount)
  }

  @Test(arguments: [[-1, 3], [0, 0], [Int.max, Int.max]])
  func `figures that nothing can be divided by are refused, however they were stored`(
    figures: [Int]
  ) throws {
    var allocation = try Self.split(.euros(100), [1], over: Self.organisations(2)) { _ in
      [5, nil, nil, nil]
    }
    for index in figures.indices { allocation.shares[index].figures = [figures[index]] }
    let organisation = allocation.shares[0].organisation.id
    #expect(throws: Failure.self) { try allocation.validate() }
    #expect(throws: Failure.self) { try allocation.terms(for: organisation) }
  }

  @Test(arguments: 0..<200)
  func `adds up to the cent and does not depend on the order`(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed) &+ 1)
    let organisations = Self.organisations(Int.random(in: 1...30, using: &random))
    let weights = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      Int.random(in: 1...100, using: &random)
    }
    let figures = organisations.map { _ in
      (0..<4).map { _ -> Int? in Int.random(in: 0...10_000, using: &random) + 1 }
    }
    let amount = Money(cents: Int.random(in: 1...10_000_000_000, using: &random))
    let fixed = Rate(basisPoints: Int.random(in: 0..<10_000, using: &random))
    let allocation = try Self.split(amount, fixed: fixed, weights, over: organisations) {
      figures[$0]
    }
    #expect(allocation.total == amount)
    try allocation.validate()
    let order = organisations.indices.shuffled(using: &random)
    let shuffled = try Allocation.splitting(
      Self.envelope(amount), as: ID("s")!, title: .same("S"),
      by: AllocationMethod(fixedPart: fixed, criteria: Self.criteria(weights)),
      over: order.map { organisations[$0] },
      from: AllocationSource(
        activities: order.map { Self.activity(organisations[$0], figures[$0]) }))
    #expect(shuffled == allocation)
    for organisation in organisations {
      let terms = try allocation.terms(for: organisation)
      #expect(terms.map(\.amount).total() == allocation.share(of: organisation)?.amount)
      let rounding = terms.filter { $0.kind == .rounding(unit: Money(cents: 1)) }.map(
        \.amount.cents)
      #expect(rounding.allSatisfy { (1...terms.count).contains($0) })
    }
  }

  @Test func `gives equal figures shares that differ by a cent at most, the first ones more`()
    throws
  {
    let allocation = try Self.split(
      .euros(100), fixed: .percent(30), [70, 30], over: Self.organisations(7)
    ) { _ in [10, 20, nil, nil] }
    let cents = allocation.shares.map(\.amount.cents)
    #expect(cents == cents.sorted(by: >))
    #expect(cents[0] - cents[6] <= 1)
  }

  @Test func `refuses a missing figure and names the organisation`() throws {
    let fault = #expect(throws: Failure.self) {
      try Self.split(.euros(100), [1], over: Self.organisations(3)) { index in
        [index == 1 ? nil : 5, nil, nil, nil]
      }
    }
    #expect(fault?.code == "allocations.figure-missing")
    #expect(fault?.message.en.contains("young-people 2023: ml-01.") == true)
  }

  @Test func `takes a figure of zero as zero`() throws {
    let allocation = try Self.split(.euros(100), [1], over: Self.organisations(2)) {
      [[0, 5][$0], nil, nil, nil]
    }
    #expect(allocation.shares.map(\.amount) == [.zero, .euros(100)])
  }

  @Test func `does not take a network’s totals for an organisation’s own`() throws {
    var activity = Self.activity(Self.organisations(1)[0], [5, nil, nil, nil])
    activity.scope = .network
    #expect(
      codeOfFault {
        _ = try Allocation.splitting(
          Self.envelope(.euros(1)), as: ID("s")!, title: .same("S"),
          by: AllocationMethod(fixedPart: .percent(0), criteria: Self.criteria([1])),
          over: Self.organisations(1), from: AllocationSource(activities: [activity]))
      } == "allocations.figure-missing")
  }

  @Test(
    arguments: [
      (Rate.percent(100), [1], "allocations.method"), (.percent(50), [], "allocations.method"),
      (.percent(101), [], "allocations.fixed"), (.percent(-1), [1], "allocations.fixed"),
      (.percent(0), [0], "allocations.weight"),
    ] as [(Rate, [Int], String)])
  func `has a sound method`(fixed: Rate, weights: [Int], code: String) {
    #expect(
      codeOfFault {
        _ = try Self.split(.euros(1), fixed: fixed, weights, over: Self.organisations(2)) { _ in
          [1, 1, 1, 1]
        }
      } == code)
  }

  @Test func `is not computed anew once adopted`() throws {
    var adopted = try Self.split(.euros(100), [1], over: Self.organisations(2)) { _ in
      [1, nil, nil, nil]
    }
    let declared = adopted
    adopted.isAdopted = true
    #expect(try adopted.ensuring(declared) == adopted)
    let other = try Self.split(.euros(100), [1], over: Self.organisations(2)) {
      [$0 + 1, nil, nil, nil]
    }
    #expect(codeOfFault { _ = try adopted.ensuring(other) } == "allocations.is-adopted")
  }

  @Test(arguments: [
    ("young-people=70", "young-people=70"), ("jeunes=70", "young-people=70"),
    ("qpv=15", "priority-districts=15"), ("Rural=1", "rural=1"), ("cej=3", "cej=3"),
  ])
  func `takes criteria as people write them`(text: String, code: String) throws {
    #expect(try WeightedMeasure(reading: text).code == code)
  }

  @Test(arguments: [
    ("young-people", "reading.criterion"), ("young-people=0", "reading.weight"),
    ("À propos=3", "reading.identity"), ("rural=x", "reading.integer"),
  ])
  func `refuses criteria that cannot be read`(text: String, code: String) {
    #expect(codeOfFault { _ = try WeightedMeasure(reading: text) } == code)
  }
}
