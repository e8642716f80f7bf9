import AccordDocuments
import AccordWording
import TestSupport
import Testing

@testable import AccordPartnership

/// Renewed parts, floors, caps, units and shares by hand. All figures are fictitious.
@Suite struct `An allocation after a year before` {
  typealias Sample = `An allocation`

  static func split(
    _ amount: Money, _ method: AllocationMethod, over count: Int, before: [Int: Money] = [:],
    given: [Int: Money] = [:], vote: Int? = nil, _ figures: (Int) -> [Int?] = { _ in [1, 1, 1, 1] }
  ) throws -> Allocation {
    let organisations = names(count)
    return try Allocation.splitting(
      Sample.envelope(amount), as: ID("s")!, title: .same("S"), by: method, over: organisations,
      from: source(count, before: before, figures),
      given: given.sorted { $0.key < $1.key }.map { GivenShare(organisations[$0.key], $0.value) },
      vote: vote)
  }

  static func names(_ count: Int) -> [ID<Organisation>] {
    (0..<count).map { ID("ml-\(String(10_000 + $0).dropFirst())")! }
  }

  static func source(
    _ count: Int, before: [Int: Money], _ figures: (Int) -> [Int?] = { _ in [1, 1, 1, 1] }
  ) -> AllocationSource {
    let organisations = names(count)
    return AllocationSource(
      activities: organisations.indices.map { Sample.activity(organisations[$0], figures($0)) },
      before: Dictionary(
        uniqueKeysWithValues: before.map { (organisations[$0.key], $0.value) }))
  }

  static func method(
    fixed: Rate = .percent(0), renewed: Rate = .percent(0), from year: Int? = 2023,
    _ weights: [Int] = [], floor: Rate? = nil, cap: Rate? = nil, unit: Money? = nil
  ) -> AllocationMethod {
    AllocationMethod(
      fixedPart: fixed, renewedPart: renewed, yearBefore: year, criteria: Sample.criteria(weights),
      floor: floor, cap: cap, unit: unit)
  }

  static func before(_ euros: [Int]) -> [Int: Money] {
    Dictionary(uniqueKeysWithValues: euros.enumerated().map { ($0, .euros($1)) })
  }

  /// The sum of what a kind of term gives to all.
  static func sum(
    _ allocation: Allocation, where isOne: (AllocationTerm.Kind) -> Bool
  ) throws -> Money {
    try allocation.shares.flatMap { try allocation.terms(for: $0.organisation.id) }
      .filter { isOne($0.kind) }.map(\.amount).total()
  }

  /// The rule of the network: 90 % by what was in force, 10 % by four measures of equal weight.
  @Test func `of 4 million, 3.6 are renewed and 0.4 follow four measures`() throws {
    // Four fictitious organisations; the figures divide evenly, so that no term is rounded.
    let allocation = try Self.split(
      .euros(4_000_000), Self.method(renewed: .percent(90), [25, 25, 25, 25]), over: 4,
      before: Self.before([400_000, 800_000, 1_200_000, 1_600_000])
    ) { index in
      [[100, 200, 300, 400][index], [400, 300, 200, 100][index], [0, 0, 50, 50][index], 10]
    }
    let renewed = try Self.sum(allocation) { if case .renewedPart = $0 { true } else { false } }
    let measured = try Self.sum(allocation) { if case .criterion = $0 { true } else { false } }
    #expect(renewed == .euros(3_600_000))
    #expect(measured == .euros(400_000))
    // 360 000 + 10 000 + 40 000 + 0 + 25 000, and so on.
    #expect(
      allocation.shares.map(\.amount)
        == [.euros(435_000), .euros(795_000), .euros(1_205_000), .euros(1_565_000)])
    #expect(allocation.total == .euros(4_000_000))
  }

  @Test func `fixed, renewed and criteria make the whole`() throws {
    let allocation = try Self.split(
      .euros(1000), Self.method(fixed: .percent(20), renewed: .percent(50), [1]), over: 2,
      before: Self.before([100, 300])
    ) { [[1, 2][$0], nil, nil, nil] }
    // 100 + 125 + 100; 100 + 375 + 200.
    #expect(allocation.shares.map(\.amount) == [.euros(325), .euros(675)])
  }

  @Test func `who had nothing has a renewed share of zero, and neither floor nor cap`() throws {
    let allocation = try Self.split(
      .euros(1000),
      Self.method(renewed: .percent(50), [1], floor: .percent(-10), cap: .percent(10)), over: 3,
      before: Self.before([300, 400]))
    // 381, 452 and 167 in proportion; the caps are 330 and 440, the third takes what is left.
    #expect(allocation.shares.map(\.amount) == [.euros(330), .euros(440), .euros(230)])
    #expect(allocation.shares[2].before == nil)
  }

  @Test func `what is held goes to the others in proportion, until none is beyond`() throws {
    // In proportion 100, 200, 300, 400. The floor holds the first at 190; of 810 the second would
    // get 180, the third 270, the fourth 360, below its floor of 380: held too, 430 are left.
    let allocation = try Self.split(
      .euros(1000), Self.method([1], floor: .percent(-5)), over: 4,
      before: Self.before([200, 100, 100, 400])
    ) { [[1, 2, 3, 4][$0], nil, nil, nil] }
    #expect(
      allocation.shares.map(\.amount) == [.euros(190), .euros(172), .euros(258), .euros(380)])
    let terms = try allocation.terms(for: Self.names(4)[3])
    #expect(
      terms.map(\.kind) == [
        .criterion(Sample.criteria([1])[0]), .floor(.percent(-5), of: .euros(400)),
      ])
    #expect(terms.map(\.amount) == [.euros(400), .euros(-20)])
    #expect(
      try allocation.terms(for: Self.names(4)[1]).map(\.kind).last == .heldOthers)
  }

  @Test func `where the others have no weight, they share equally what caps leave`() throws {
    let allocation = try Self.split(
      .euros(1000), Self.method([1], cap: .percent(0)), over: 3, before: [0: .euros(400)]
    ) { [[5, 0, 0][$0], nil, nil, nil] }
    #expect(allocation.shares.map(\.amount) == [.euros(400), .euros(300), .euros(300)])
  }

  @Test func `shares are multiples of the unit, and the rest goes to the greatest`() throws {
    let allocation = try Self.split(
      Money(cents: 400_000_001), Self.method(from: nil, [1], unit: .euros(1000)), over: 3
    ) { [[1, 2, 4][$0], nil, nil, nil] }
    #expect(
      allocation.shares.map(\.amount.cents) == [57_100_000, 114_300_000, 228_600_001])
    let kinds = try allocation.terms(for: Self.names(3)[2]).map(\.kind)
    #expect(kinds.suffix(2) == [.remainder, .rounding(unit: .euros(1000))])
  }

  @Test func `the rest below the unit does not go beyond a cap`() throws {
    let allocation = try Self.split(
      Money(cents: 10_001), Self.method([1], cap: .percent(0), unit: .euros(10)), over: 2,
      before: [0: .euros(60)]
    ) { [[9, 1][$0], nil, nil, nil] }
    #expect(allocation.shares.map(\.amount.cents) == [6000, 4001])
  }

  @Test func `a share by hand is taken as it is, beyond its cap and without figures`() throws {
    let allocation = try Self.split(
      .euros(1000), Self.method(renewed: .percent(90), [1], cap: .percent(5)), over: 3,
      before: Self.before([100, 400, 400]), given: [0: .euros(200)]
    ) { $0 == 0 ? [nil, nil, nil, nil] : [1, nil, nil, nil] }
    #expect(allocation.shares.map(\.amount) == [.euros(200), .euros(400), .euros(400)])
    #expect(try allocation.terms(for: Self.names(1)[0]).map(\.kind) == [.byHand])
    try allocation.validate()
  }

  @Test func `changed figures and amounts of the year before are seen`() throws {
    let allocation = try Self.split(
      .euros(1000), Self.method(renewed: .percent(90), [1]), over: 3,
      before: Self.before([100, 400, 400]), given: [2: .euros(1)])
    let names = Self.names(3)
    #expect(
      allocation.movedFigures(from: Self.source(3, before: Self.before([100, 400, 1]))) == [])
    #expect(
      allocation.movedFigures(from: Self.source(3, before: Self.before([100, 401, 400])))
        == [names[1]])
    #expect(allocation.movedFigures(from: Self.source(3, before: [1: .euros(400)])) == [names[0]])
    #expect(
      allocation.movedFigures(
        from: Self.source(3, before: Self.before([100, 400, 400])) { [$0, 1, 1, 1] }) == [names[0]])
  }

  @Test(
    arguments: [
      (method(fixed: .percent(30), renewed: .percent(90)), "allocations.parts"),
      (method(fixed: .percent(5), renewed: .percent(90)), "allocations.method"),
      (method(fixed: .percent(10), renewed: .percent(90), [1]), "allocations.method"),
      (method(renewed: .percent(101)), "allocations.renewed"),
      (method(renewed: .percent(-1), [1]), "allocations.renewed"),
      (method(renewed: .percent(90), from: nil, [1]), "allocations.no-year-before"),
      (method(from: nil, [1], floor: .percent(-5)), "allocations.no-year-before"),
      (method(from: nil, [1], cap: .percent(5)), "allocations.no-year-before"),
      (method(from: 2023, [1]), "allocations.year-before-unused"),
      (method(renewed: .percent(90), from: 2024, [1]), "allocations.not-before"),
      (method([1], floor: .percent(6), cap: .percent(5)), "allocations.floor-above-cap"),
      (method([1], floor: .percent(-101)), "allocations.bound"),
      (method([1], cap: .percent(1001)), "allocations.bound"),
      (method(from: nil, [1], unit: .zero), "allocations.unit"),
      (method([1], floor: .percent(50)), "allocations.floors"),
      (method([1], cap: .percent(-50)), "allocations.caps"),
      (
        method([1], floor: .percent(-1), cap: .percent(1), unit: .euros(300)),
        "allocations.unit-too-great"
      ),
    ] as [(AllocationMethod, String)])
  func `what does not add up or cannot be met is refused`(method: AllocationMethod, code: String) {
    let fault = #expect(throws: Failure.self) {
      try Self.split(.euros(1000), method, over: 2, before: Self.before([400, 500]))
    }
    #expect(fault?.code == code)
    #expect(fault?.advice != nil && fault?.parameter != nil)
  }

  @Test func `a refusal says what lacks or is left over`() throws {
    let amounts = Self.before([400, 600])
    func message(_ method: AllocationMethod, given: [Int: Money] = [:]) -> String {
      let fault = #expect(throws: Failure.self) {
        try Self.split(.euros(1000), method, over: 2, before: amounts, given: given)
      }
      return fault?.message.en ?? ""
    }
    #expect(message(Self.method([1], floor: .percent(5))).contains("€50.00 is lacking"))
    #expect(message(Self.method([1], cap: .percent(-10))).contains("€100.00 would be left over"))
    #expect(
      message(Self.method(from: nil, [1]), given: [0: .euros(1200)]).contains("€200.00 too much"))
    #expect(
      message(Self.method(from: nil, [1]), given: [0: .euros(1), 1: .euros(2)])
        .contains("€997.00 would go to nobody"))
    #expect(
      codeOfFault {
        _ = try Self.split(
          Money(cents: 100_001), Self.method([1], cap: .percent(0), unit: .euros(1)), over: 2,
          before: amounts)
      } == "allocations.remainder")
    for method in [Self.method(renewed: .percent(90), [1]), Self.method([1], cap: .percent(5))] {
      #expect(
        codeOfFault { _ = try Self.split(.euros(1), method, over: 2) }
          == "allocations.nothing-before")
    }
  }

  @Test(arguments: ["ml-caen", "ml-caen=", "ml-caen=-5", "=5", "ml-caen=x"])
  func `a share by hand that cannot be read is refused`(text: String) {
    #expect(throws: ReadingFault.self) { try GivenShare(reading: text) }
  }

  @Test func `a share by hand is read as people write it`() throws {
    let share = try GivenShare(reading: "ml-dieppe=99 999,50 €")
    #expect(share.amount.cents == 9_999_950 && share.code == "ml-dieppe=99999.50")
  }
}
