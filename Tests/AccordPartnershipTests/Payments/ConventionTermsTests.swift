import AccordDocuments
import AccordPartnership
import AccordWording
import TestSupport
import Testing

@Suite struct `The terms in force` {
  static let sample = AgreementSample()

  /// A convention of 90 000 € in 50/30/20 that both signed on 1 April 2024.
  static func signed(_ plan: String = "50/30/20", amount: Money = .euros(90_000)) throws
    -> Convention
  {
    var convention = sample.convention("c", amount: amount)
    convention.instalments = try InstalmentPlan(reading: plan).payments(of: amount)
    return
      try convention
      .applying(.approve, on: onDay("2024-03-01"), note: "CP-1")
      .applying(.send, on: onDay("2024-03-02"))
      .applying(.sign, on: onDay("2024-04-01"))
  }

  /// The convention with an amendment that is decided and signed on a day.
  static func amending(
    _ convention: Convention, on day: String, effect: String? = nil, isSigned: Bool = true,
    _ type: AmendmentType = .amount, _ change: (inout Amendment) -> Void
  ) throws -> Convention {
    var amendment = Amendment(
      number: convention.amendments.count + 1, type: type, drafted: onDay(day),
      effect: effect.map(onDay))
    change(&amendment)
    guard isSigned else { return convention.replacing(amendment) }
    if type.needsDecision {
      amendment = try amendment.applying(.approve, on: onDay(day), of: convention, note: "CP-2")
    }
    amendment = try amendment.applying(
      type.needsSignatures ? .sign : .apply, on: onDay(day), of: convention)
    return convention.replacing(amendment)
  }

  @Test func `are those of the day`() throws {
    var convention = try Self.amending(try Self.signed(), on: "2024-05-01", effect: "2024-07-01") {
      $0.change = .euros(10_000)
    }
    convention = try Self.amending(convention, on: "2024-06-01", .object) {
      $0.object = .same("Autre objet")
    }
    try convention.validate()
    for (day, amount, object, number) in [
      ("2024-04-30", 90_000, "Soutien", nil), ("2024-06-01", 90_000, "Autre objet", 2),
      ("2024-06-30", 90_000, "Autre objet", 2), ("2024-07-01", 100_000, "Autre objet", 2),
    ] as [(String, Int, String, Int?)] {
      let terms = convention.terms(on: onDay(day))
      #expect(terms.amount == .euros(amount), "\(day)")
      #expect(terms.object.fr == object, "\(day)")
      #expect(terms.amendment == number, "\(day)")
      #expect(terms.amount == convention.amount(on: onDay(day)))
    }
  }

  @Test func `give an increase to the last instalment and take a reduction from the end`() throws {
    let more = try Self.amending(try Self.signed(), on: "2024-05-01") { $0.change = .euros(10_000) }
    #expect(
      more.terms(on: onDay("2024-05-01")).instalments.map(\.amount)
        == [.euros(45_000), .euros(27_000), .euros(28_000)])
    let less = try Self.amending(try Self.signed(), on: "2024-05-01") {
      $0.change = .euros(-20_000)
    }
    #expect(
      less.terms(on: onDay("2024-05-01")).instalments.map(\.amount)
        == [.euros(45_000), .euros(25_000), .zero])
  }

  @Test func `change days, the end, the cost and the beneficiary`() throws {
    var convention = try Self.signed()
    convention.end = onDay("2024-12-31")
    convention = try Self.amending(convention, on: "2024-05-01", .schedule) {
      $0.days = [.init(number: 2, day: onDay("2024-09-30"))]
    }
    convention = try Self.amending(convention, on: "2024-05-02", .duration) {
      $0.end = onDay("2025-06-30")
    }
    convention = try Self.amending(convention, on: "2024-05-03", .budget) {
      $0.plannedCost = .euros(120_000)
    }
    convention = try Self.amending(convention, on: "2024-05-04", .succession) {
      $0.beneficiary = AgreementSample.locales[1].reference
    }
    try convention.validate()
    let terms = convention.terms(on: onDay("2024-05-04"))
    #expect(terms.instalments.map { $0.due?.code } == [nil, "2024-09-30", nil])
    #expect(terms.end == onDay("2025-06-30"))
    #expect(terms.plannedCost == .euros(120_000))
    #expect(terms.beneficiary.id == AgreementSample.locales[1])
    #expect(convention.terms(on: onDay("2024-05-03")).beneficiary.id == AgreementSample.locales[0])
  }

  @Test func `hold an increase from its draft on and free a reduction from its effect on`() throws {
    let day = onDay("2024-05-01")
    let more = try Self.amending(try Self.signed(), on: "2024-05-01", isSigned: false) {
      $0.change = .euros(10_000)
    }
    #expect(more.amount(on: day) == .euros(90_000))
    #expect(more.committed(on: day) == .euros(100_000))
    let less = try Self.amending(try Self.signed(), on: "2024-05-01", effect: "2024-06-01") {
      $0.change = .euros(-10_000)
    }
    #expect(less.committed(on: onDay("2024-05-31")) == .euros(90_000))
    #expect(less.committed(on: onDay("2024-06-01")) == .euros(80_000))
  }

  @Test func `leave out what was abandoned, and keep its number`() throws {
    var convention = try Self.amending(try Self.signed(), on: "2024-05-01", isSigned: false) {
      $0.change = .euros(10_000)
    }
    let open = try #require(convention.openAmendment)
    convention = convention.replacing(
      try open.applying(.abandon, on: onDay("2024-05-02"), of: convention, note: "Essai"))
    #expect(convention.openAmendment == nil)
    #expect(convention.committed(on: onDay("2024-05-02")) == .euros(90_000))
    let next = try Self.amending(convention, on: "2024-05-03") { $0.change = .euros(1) }
    #expect(next.amendments.map(\.number) == [1, 2])
    #expect(next.total(with: next.amendments[1]) == .euros(90_001))
    try next.validate()
  }

  @Test func `are refused where a day would have nothing, or less, in force`() throws {
    var convention = try Self.amending(
      try Self.signed(amount: .euros(10_000)), on: "2024-05-01", effect: "2025-01-01"
    ) { $0.change = .euros(20_000) }
    convention = try Self.amending(convention, on: "2024-06-01") { $0.change = .euros(-15_000) }
    #expect(codeOfFault { try convention.validate() } == "amendments.amount")
  }

  @Test(arguments: 0..<300)
  func `have instalments that add up to the amount in force, whatever changed`(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let plans = ["100", "50/50", "50/30/20", "33,33/33,33/33,34", "80/10/5/5"]
    var convention = try Self.signed(
      plans[random.pick(plans.count)], amount: Money(cents: 1_000 + random.pick(20_000_000)))
    var day = onDay("2024-04-01").dayNumber
    for _ in 0..<random.pick(8) {
      day += random.pick(30)
      let on = try #require(CalendarDate(dayNumber: day))
      let effect = random.coin() ? on.adding(days: random.pick(200)) : nil
      let change = Money(cents: random.pick(12_000_000) - 6_000_000)
      let changed = try Self.amending(convention, on: on.code, effect: effect?.code) {
        $0.change = change
      }
      // What leaves nothing, or changes nothing, is refused.
      if codeOfFault({ try changed.validate() }) == nil { convention = changed }
    }
    for offset in stride(from: -10, to: 500, by: 7) {
      let on = try #require(CalendarDate(dayNumber: onDay("2024-04-01").dayNumber + offset))
      let terms = convention.terms(on: on)
      #expect(terms.amount == convention.amount(on: on))
      #expect(terms.amount > .zero)
      #expect(terms.instalments.map(\.amount).total() == terms.amount)
      #expect(terms.instalments.allSatisfy { $0.amount >= .zero })
      #expect(convention.committed(on: on) >= terms.amount)
    }
  }
}

@Suite struct `An amendment` {
  @Test(arguments: AmendmentType.allCases)
  func `moves as its type needs`(type: AmendmentType) throws {
    let convention = try `The terms in force`.signed()
    let draft = Amendment(number: 1, type: type, drafted: onDay("2024-05-01"))
    let first: AmendmentEvent =
      type.needsDecision ? .approve : type.needsSignatures ? .sign : .apply
    #expect(draft.possible == [first, .abandon])
    for event in AmendmentEvent.allCases where !draft.possible.contains(event) {
      let fault = #expect(throws: Failure.self) {
        try draft.applying(event, on: onDay("2024-05-02"), of: convention, note: "CP-2")
      }
      #expect(fault?.code == "amendments.event")
      #expect(fault?.message.en.contains(type.needs.en) == true)
      #expect(fault?.advice?.en == "Possible now: \(first.word.en), abandon.")
    }
  }

  @Test(arguments: AmendmentType.allCases)
  func `changes what its type allows, and names both where it does not`(type: AmendmentType) throws
  {
    let convention = try `The terms in force`.signed()
    for term in AmendedTerm.allCases {
      var amendment = Amendment(number: 1, type: type, drafted: onDay("2024-05-01"))
      switch term {
      case .change: amendment.change = .euros(1)
      case .end: amendment.end = onDay("2025-01-01")
      case .days: amendment.days = [.init(number: 1, day: onDay("2025-01-01"))]
      case .object: amendment.object = .same("Autre")
      case .plannedCost: amendment.plannedCost = .euros(1)
      case .beneficiary: amendment.beneficiary = AgreementSample.locales[1].reference
      }
      let changed = convention.replacing(amendment)
      if type.terms.contains(term) {
        try changed.validate()
      } else {
        let fault = #expect(throws: Failure.self) { try changed.validate() }
        #expect(fault?.code == "amendments.term")
        #expect(fault?.message.en.contains("\"\(type.word.en)\"") == true)
        #expect(fault?.message.en.contains("\"\(term.word.en)\"") == true)
      }
    }
  }

  @Test func `ends no convention before it begins`() throws {
    var convention = try `The terms in force`.signed()
    convention.start = onDay("2024-01-01")
    for (end, code) in [("2023-12-31", "amendments.end"), ("2024-01-01", nil)] {
      var amendment = Amendment(number: 1, type: .duration, drafted: onDay("2024-05-01"))
      amendment.end = onDay(end)
      #expect(codeOfFault({ try convention.replacing(amendment).validate() }) == code)
    }
  }

  @Test
  func `of money, object, budget or beneficiary needs a decision; a letter suffices for some`() {
    #expect(
      AmendmentType.allCases.filter(\.needsDecision) == [.amount, .object, .budget, .beneficiary])
    #expect(AmendmentType.allCases.filter { !$0.needsSignatures } == [.account, .correction])
  }

  @Test func `takes no effect before its decision`() throws {
    let convention = try `The terms in force`.amending(
      try `The terms in force`.signed(), on: "2024-05-10", effect: "2024-05-09"
    ) { $0.change = .euros(1) }
    #expect(codeOfFault { try convention.validate() } == "amendments.effect")
  }
}
