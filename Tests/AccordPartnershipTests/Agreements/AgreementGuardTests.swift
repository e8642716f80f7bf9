import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

@Suite struct `What no commit may break` {
  let sample = AgreementSample()

  @Test func `an envelope that is exactly used up is sound, one cent more is not`() throws {
    let transaction = try sample.transaction()
    for (index, locale) in AgreementSample.locales.enumerated() {
      try transaction.put(sample.convention("2024.\(index)", of: locale))
    }
    #expect(try transaction.violations().isEmpty)
    try transaction.put(
      sample.convention(
        "2024.2", of: AgreementSample.locales[2], amount: Money(cents: 10_000_001)))
    let violation = try #require(try transaction.violations().first)
    #expect(violation.code == "envelopes.overdrawn")
    #expect(
      violation.message.en
        == "The envelope \"enveloppe-2024\" would be overdrawn by €0.01: it holds €300,000.00 and 3 conventions would take €300,000.01."
    )
    #expect(
      violation.advice?.en.hasPrefix("The conventions that take most of it: 2024.2 (€100,000.01)")
        == true)
  }

  @Test func `a terminated convention gives its amount back`() throws {
    let transaction = try sample.transaction()
    let first = try sample.convention("2024.0", amount: .euros(300_000))
      .applying(.approve, on: onDay("2024-03-01"), note: "CP-1")
    try transaction.put(first)
    try transaction.put(sample.convention("2024.1", of: AgreementSample.locales[1]))
    #expect(try transaction.violations().map(\.code) == ["envelopes.overdrawn"])
    try transaction.put(
      try first.applying(.terminate, on: onDay("2024-04-01"), note: "Fusion"))
    #expect(try transaction.violations().isEmpty)
  }

  @Test func `an envelope cannot be lowered below what is committed`() throws {
    let transaction = try sample.transaction()
    try transaction.put(sample.convention("2024.0"))
    var envelope = sample.envelope
    envelope.amount = .euros(99_999)
    try transaction.put(envelope)
    #expect(try transaction.violations().map(\.code) == ["envelopes.overdrawn"])
  }

  @Test func `a convention is with a party, for a year of the agreement`() throws {
    let transaction = try sample.transaction()
    try transaction.put(
      Organisation(id: ID("ml-other")!, kind: .missionLocale, name: "Mission Locale autre"))
    try transaction.put(sample.convention("a", of: ID("ml-other")!))
    try transaction.put(sample.convention("b", year: 2030))
    let codes = Set(try transaction.violations().map(\.code))
    #expect(codes == ["conventions.beneficiary", "conventions.year", "conventions.envelope"])
  }

  @Test func `an envelope is for a year of its agreement`() throws {
    let transaction = try sample.transaction()
    var envelope = sample.envelope
    envelope.year = 2027
    try transaction.put(envelope)
    #expect(try transaction.violations().map(\.code) == ["envelopes.year"])
  }

  @Test func `an agreement is in force only when every party has signed`() throws {
    let transaction = try sample.transaction()
    let agreement = try sample.agreement.applying(.open, on: onDay("2024-01-15"))
      .applying(.enterIntoForce, on: onDay("2024-01-29"))
    try transaction.put(agreement)
    let violation = try #require(try transaction.violations().first)
    #expect(violation.code == "agreements.unsigned")
    #expect(violation.message.en.contains("4 of 4 parties"))
  }

  @Test func `the shares of an allocation add up to the envelope`() throws {
    let transaction = try sample.transaction()
    var allocation = try equalShares("egales")
    try transaction.put(allocation)
    #expect(try transaction.violations().isEmpty)
    allocation.shares[0].amount = .euros(100_001)
    try transaction.put(allocation)
    #expect(try transaction.violations().map(\.code) == ["allocations.sum"])
  }

  @Test func `only an adopted allocation holds its envelope fast`() throws {
    let workspace = try sample.workspace()
    let first = try workspace.begin()
    try sample.fill(first)
    try first.put(try equalShares("egales"))
    try workspace.commit(first, author: "test", command: "test")
    var envelope = sample.envelope
    envelope.amount = .euros(400_000)
    let edit = try workspace.begin()
    try edit.put(envelope)
    #expect(try edit.violations().isEmpty)
    var adopted = try equalShares("egales")
    adopted.isAdopted = true
    try edit.put(adopted)
    #expect(try edit.violations().map(\.code) == ["allocations.sum"])
  }

  @Test func `an envelope has one adopted allocation at most`() throws {
    let transaction = try sample.transaction()
    for name in ["une", "deux"] {
      var allocation = try equalShares(name)
      allocation.isAdopted = true
      try transaction.put(allocation)
    }
    #expect(Set(try transaction.violations().map(\.code)) == ["allocations.adopted"])
  }

  private func equalShares(_ id: String) throws -> Allocation {
    try Allocation.splitting(
      sample.envelope, as: ID(id)!, title: .same(id),
      by: AllocationMethod(fixedPart: .percent(100)), over: AgreementSample.locales,
      from: AllocationSource(activities: []))
  }
}

@Suite struct `A framework agreement` {
  let sample = AgreementSample()

  @Test func `is opened with two parties and one axis`() throws {
    var lonely = sample.agreement
    lonely.parties = [AgreementSample.region.reference]
    #expect(
      codeOfFault { _ = try lonely.applying(.open, on: onDay("2024-01-15")) }
        == "agreements.parties")
    var aimless = sample.agreement
    aimless.axes = []
    #expect(
      codeOfFault { _ = try aimless.applying(.open, on: onDay("2024-01-15")) } == "agreements.axes")
  }

  @Test func `no longer changes once it is open`() throws {
    let open = try sample.agreement.applying(.open, on: onDay("2024-01-15"))
    #expect(codeOfFault { try open.requireDraft() } == "agreements.not-draft")
    var other = sample.agreement
    other.title = .same("Autre")
    #expect(codeOfFault { _ = try open.ensuring(other) } == "agreements.not-draft")
    #expect(try open.ensuring(sample.agreement) == open)
  }

  @Test func `has commitments of its own parties on its own axes`() throws {
    var agreement = sample.agreement
    agreement.commitments = [.init(axis: 2, kind: .missionLocale, text: .same("x"))]
    #expect(codeOfFault { try agreement.validate() } == "agreements.no-axis")
    agreement.commitments = [.init(axis: 1, party: ID("ml-other")!.reference, text: .same("x"))]
    #expect(codeOfFault { try agreement.validate() } == "agreements.no-party")
    agreement.commitments = [.init(axis: 1, text: .same("x"))]
    #expect(codeOfFault { try agreement.validate() } == "agreements.commitment")
  }
}
