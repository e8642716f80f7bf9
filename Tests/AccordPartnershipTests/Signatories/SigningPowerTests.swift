import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

/// A small partnership for tests: one person, one organisation, mandates to choose from.
struct SigningPowerTests {
  let person: Person
  let party: Organisation

  init() throws {
    person = Person(
      id: try #require(ID("personne-fictive")), givenName: "Nom", familyName: "Fictif")
    party = try organisation("ml-a")
  }

  func mandate(
    _ id: String, from: String = "2024-01-01", until: String? = nil, maySign: Bool = true,
    ceiling: Int? = nil, delegatedBy: Reference<Mandate>? = nil
  ) throws -> Mandate {
    Mandate(
      id: try #require(ID(id)), person: person.id.reference, organisation: party.id.reference,
      title: .same("Titre"), from: try day(from), until: try until.map(day), maySign: maySign,
      ceiling: ceiling.map { .euros($0) }, delegatedBy: delegatedBy)
  }

  func chosen(
    among mandates: [Mandate], on date: String = "2024-01-29",
    signing kind: SignedKind = .convention, amount: Int? = nil
  ) throws -> String {
    try SigningPower(
      of: person, for: party, on: day(date), signing: kind, amount: amount.map { .euros($0) }
    ).mandate(among: mandates).id.name
  }

  func refusal(
    among mandates: [Mandate], on date: String = "2024-01-29",
    signing kind: SignedKind = .convention, amount: Int? = nil
  ) throws -> String? {
    let fault = #expect(throws: SigningRefusal.self) {
      try chosen(among: mandates, on: date, signing: kind, amount: amount)
    }
    return fault?.code
  }

  @Test func `a mandate covers its first and its last day`() throws {
    let one = try mandate("a", from: "2024-01-01", until: "2024-12-31")
    #expect(try chosen(among: [one], on: "2024-01-01") == "a")
    #expect(try chosen(among: [one], on: "2024-12-31") == "a")
    #expect(try refusal(among: [one], on: "2023-12-31") == "signature.mandate-not-in-force")
    #expect(try refusal(among: [one], on: "2025-01-01") == "signature.mandate-not-in-force")
  }

  @Test func `without any mandate at the party nothing is signed`() throws {
    var elsewhere = try mandate("a")
    elsewhere.organisation = try organisation("ml-b").id.reference
    var anothers = try mandate("b")
    anothers.person = Reference(try #require(ID("autre-personne")))
    #expect(try refusal(among: [elsewhere, anothers]) == "signature.no-mandate")
  }

  @Test func `a mandate without the power to sign does not serve`() throws {
    #expect(try refusal(among: [mandate("a", maySign: false)]) == "signature.no-power")
  }

  @Test func `a mandate for some kinds of documents serves for these alone`() throws {
    var limited = try mandate("a", ceiling: 100)
    limited.documents = [.convention, .amendment]
    #expect(try chosen(among: [limited], signing: .amendment, amount: 100) == "a")
    #expect(try refusal(among: [limited], signing: .agreement) == "signature.kind")
    #expect(try refusal(among: [limited], signing: .convention, amount: 101) == "signature.ceiling")
    #expect(
      try chosen(among: [limited, mandate("b", from: "2023-01-01")], signing: .agreement) == "b")
  }

  @Test func `the refusal of another kind names both kinds`() throws {
    var limited = try mandate("a")
    limited.documents = [.convention, .amendment]
    let fault = #expect(throws: SigningRefusal.self) {
      try chosen(among: [limited], signing: .agreement)
    }
    let message = try #require(fault?.message)
    #expect(message.en.contains("conventions and amendments (mandate \"a\"); this is an agreement"))
    #expect(message.fr.contains("les conventions et les avenants"))
    #expect(message.fr.contains("il s’agit d’un accord-cadre"))
  }

  @Test func `a ceiling is the greatest amount`() throws {
    let limited = try mandate("a", ceiling: 100_000)
    #expect(try chosen(among: [limited], amount: 100_000) == "a")
    #expect(try refusal(among: [limited], amount: 100_001) == "signature.ceiling")
    #expect(try chosen(among: [limited], amount: nil) == "a")
  }

  @Test func `a mandate of one's own comes before a delegation, then the latest`() throws {
    let old = try mandate("old", from: "2020-01-01")
    let new = try mandate("new", from: "2023-01-01")
    let delegation = try mandate("delegation", from: "2024-01-01", delegatedBy: old.id.reference)
    #expect(try chosen(among: [delegation, old, new]) == "new")
    #expect(try chosen(among: [delegation, old]) == "old")
    #expect(try chosen(among: [delegation]) == "delegation")
  }

  @Test func `the most precise reason is given`() throws {
    let past = try mandate("past", from: "2020-01-01", until: "2021-12-31")
    let powerless = try mandate("powerless", maySign: false)
    let limited = try mandate("limited", ceiling: 10)
    #expect(
      try refusal(among: [past, powerless, limited], amount: 1_000) == "signature.ceiling")
    #expect(try refusal(among: [past, powerless]) == "signature.no-power")
  }
}

struct MandateTests {
  @Test func `a mandate ends after it begins, and a ceiling needs the power to sign`() throws {
    let sample = try SigningPowerTests()
    #expect(throws: SignatoryFault.self) {
      try sample.mandate("a", from: "2024-01-02", until: "2024-01-01").validate()
    }
    #expect(throws: SignatoryFault.self) {
      try sample.mandate("a", maySign: false, ceiling: 10).validate()
    }
    #expect(throws: SignatoryFault.self) { try sample.mandate("a", ceiling: 0).validate() }
    #expect(throws: Never.self) { try sample.mandate("a", ceiling: 10).validate() }
  }

  @Test func `an end recorded since is kept when the mandate is declared again`() throws {
    let sample = try SigningPowerTests()
    let ended = try sample.mandate("a", until: "2024-06-30")
    #expect(try ended.ensuring(sample.mandate("a")) == ended)
  }
}
