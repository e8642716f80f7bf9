import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

/// A region and a structure, an agreement open for signature, and people who may sign; all
/// invented.
private struct SigningSample {
  let workspace: Workspace
  let region: Organisation
  let structure: Organisation
  let person: Person
  let agreement: FrameworkAgreement
  let mandate: Mandate
  let regionMandate: Mandate

  init() throws {
    workspace = Workspace(inMemory: [
      Organisation.schema, Network.schema, Person.schema, Mandate.schema, Ceremony.schema,
      Signature.schema, FrameworkAgreement.schema, Envelope.schema, Convention.schema,
    ])
    region = try organisation("region", "Région Fictive", kind: .region)
    structure = try organisation("ml-a")
    person = Person(id: try #require(ID("personne")), givenName: "Nom", familyName: "Fictif")
    let draft = FrameworkAgreement(
      id: try #require(ID("accord")), title: .same("Accord fictif"),
      years: try #require(YearRange(2024, 2026)),
      parties: [region.id.reference, structure.id.reference],
      axes: [.init(number: 1, title: .same("Axe"))])
    agreement = try draft.applying(.open, on: day("2024-01-10"))
    mandate = try SigningSample.mandate("mandat", of: person, at: structure)
    regionMandate = try SigningSample.mandate("mandat-region", of: person, at: region)
  }

  static func mandate(_ id: String, of person: Person, at party: Organisation) throws -> Mandate {
    Mandate(
      id: try #require(ID(id)), person: person.id.reference, organisation: party.id.reference,
      title: .same("Titre"), from: try day("2024-01-01"), maySign: true)
  }

  func signature(on date: String = "2024-01-29") throws -> Signature {
    Signature(
      id: try #require(Signature.identity(on: agreement.id, of: structure.id)),
      agreement: agreement.id.reference, party: structure.id.reference,
      person: person.id.reference, mandate: mandate.id.reference, date: try day(date),
      manner: .paper)
  }

  func signature(
    of party: Organisation, under mandate: Mandate, on convention: Convention? = nil
  ) throws -> Signature {
    let id = convention.map { Signature.identity(on: $0.id, of: party.id) }
    return Signature(
      id: try #require(id ?? Signature.identity(on: agreement.id, of: party.id)),
      agreement: convention == nil ? agreement.id.reference : nil,
      convention: convention?.id.reference, party: party.id.reference,
      person: person.id.reference, mandate: mandate.id.reference,
      date: try day(convention == nil ? "2024-01-29" : "2024-06-20"), manner: .paper)
  }

  /// A convention that has been sent, on an envelope of the agreement.
  func putConvention(into transaction: Transaction) throws -> Convention {
    let envelope = Envelope(
      id: try #require(ID("enveloppe")), agreement: agreement.id.reference, year: 2024,
      title: .same("Enveloppe fictive"), amount: .euros(1_000_000))
    let convention = try Convention(
      id: try #require(ID("convention")), agreement: agreement.id.reference,
      envelope: envelope.id.reference, beneficiary: structure.id.reference, year: 2024,
      object: .same("Objet fictif"), amount: .euros(50_000)
    ).applying(.approve, on: day("2024-05-01"), note: "CP-1").applying(.send, on: day("2024-06-01"))
    try transaction.put(envelope)
    try transaction.put(convention)
    return convention
  }

  /// A transaction that writes the partnership, without signatures.
  func begin() throws -> Transaction {
    let transaction = try workspace.begin()
    try transaction.put(region)
    try transaction.put(structure)
    try transaction.put(person)
    try transaction.put(agreement)
    try transaction.put(mandate)
    try transaction.put(regionMandate)
    return transaction
  }

  /// The codes of what a commit of the partnership would be refused for, after `change`.
  func refusals(_ change: (Transaction) throws -> Void) throws -> Set<String> {
    let transaction = try workspace.begin()
    try transaction.put(region)
    try transaction.put(structure)
    try transaction.put(person)
    try transaction.put(agreement)
    try transaction.put(mandate)
    try change(transaction)
    return Set(try transaction.violations().map(\.code))
  }
}

struct SignatureGuardTests {
  @Test func `a signature under a mandate that covers it stands`() throws {
    let sample = try SigningSample()
    #expect(try sample.refusals { try $0.put(sample.signature()) } == [])
  }

  @Test func `a signature needs a mandate of its day and party, with power to sign`()
    throws
  {
    let sample = try SigningSample()
    let changes: [(inout Mandate) throws -> Void] = [
      { $0.from = try day("2024-01-30") },
      { $0.until = try day("2024-01-28") },
      { $0.maySign = false },
      { $0.organisation = sample.region.id.reference },
    ]
    for change in changes {
      var mandate = sample.mandate
      try change(&mandate)
      let refused = try sample.refusals {
        try $0.put(mandate)
        try $0.put(sample.signature())
      }
      #expect(refused == ["signature.mandate"])
    }
  }

  @Test func `a mandate cannot end before a signature that rests on it`() throws {
    let sample = try SigningSample()
    let first = try sample.workspace.begin()
    try first.put(sample.region)
    try first.put(sample.structure)
    try first.put(sample.person)
    try first.put(sample.agreement)
    try first.put(sample.mandate)
    try first.put(sample.signature())
    try sample.workspace.commit(first, author: "essai", command: "essai")
    let second = try sample.workspace.begin()
    var ended = sample.mandate
    ended.until = try day("2024-01-28")
    try second.put(ended)
    #expect(try second.violations().map(\.code) == ["signature.mandate"])
    ended.until = try day("2024-01-29")
    try second.put(ended)
    #expect(try second.violations().isEmpty)
  }

  @Test func `of the last two signatures recorded at once, the second is refused`() throws {
    let sample = try SigningSample()
    let first = try sample.begin()
    try sample.workspace.commit(first, author: "essai", command: "essai")
    // Both see one signature missing, so neither moves the agreement.
    let (mine, theirs) = (try sample.workspace.begin(), try sample.workspace.begin())
    try theirs.put(sample.signature(of: sample.region, under: sample.regionMandate))
    try mine.put(sample.signature())
    try sample.workspace.commit(theirs, author: "essai", command: "essai")
    let refused = #expect(throws: CommitRefused.self) {
      try sample.workspace.commit(mine, author: "essai", command: "essai")
    }
    #expect(refused?.code == "signature.last")
    #expect(refused?.violations.allSatisfy(\.isConflict) == true)
    #expect(refused?.message.en.contains("Somebody else has just signed") == true)
    #expect(refused?.advice?.en.contains("Repeat the command") == true)
    // Repeated, it sees the other one and moves the agreement.
    let again = try sample.workspace.begin()
    try again.put(sample.signature())
    #expect(try again.violations().map(\.code) == ["signature.last"])
    try again.put(sample.agreement.applying(.enterIntoForce, on: day("2024-01-29")))
    #expect(try again.violations().isEmpty)
  }

  @Test func `of the two signatures of a convention at once, the second is refused`() throws {
    let sample = try SigningSample()
    let first = try sample.begin()
    let convention = try sample.putConvention(into: first)
    try sample.workspace.commit(first, author: "essai", command: "essai")
    let (mine, theirs) = (try sample.workspace.begin(), try sample.workspace.begin())
    try theirs.put(sample.signature(of: sample.region, under: sample.regionMandate, on: convention))
    try mine.put(sample.signature(of: sample.structure, under: sample.mandate, on: convention))
    try sample.workspace.commit(theirs, author: "essai", command: "essai")
    let refused = #expect(throws: CommitRefused.self) {
      try sample.workspace.commit(mine, author: "essai", command: "essai")
    }
    #expect(refused?.code == "signature.last")
    let again = try sample.workspace.begin()
    try again.put(sample.signature(of: sample.structure, under: sample.mandate, on: convention))
    try again.put(convention.applying(.sign, on: day("2024-06-20")))
    #expect(try again.violations().isEmpty)
    try sample.workspace.commit(again, author: "essai", command: "essai")
    // What is signed keeps its signatures, whoever removes them.
    let removal = try sample.workspace.begin()
    try removal.remove(try #require(Signature.identity(on: convention.id, of: sample.region.id)))
    #expect(try removal.violations().map(\.code) == ["signature.kept"])
  }

  @Test func `whoever writes, a later group does not sign first`() throws {
    let sample = try SigningSample()
    var agreement = sample.agreement
    agreement.circuit = [
      SigningGroup(rank: 1, parties: [sample.region.id.reference]),
      SigningGroup(rank: 2, parties: [sample.structure.id.reference]),
    ]
    let early = try sample.refusals {
      try $0.put(agreement)
      try $0.put(sample.signature())
    }
    #expect(early == ["signature.order"])
    let transaction = try sample.begin()
    try transaction.put(agreement.applying(.enterIntoForce, on: day("2024-01-29")))
    try transaction.put(sample.signature(of: sample.region, under: sample.regionMandate))
    try transaction.put(sample.signature())
    #expect(try transaction.violations().isEmpty)
    // An attested signature has no day; that it is there is enough.
    try transaction.put(
      Signature(
        id: try #require(Signature.identity(on: agreement.id, of: sample.region.id)),
        agreement: agreement.id.reference, party: sample.region.id.reference,
        attestedBy: "Communiqué fictif"))
    #expect(try transaction.violations().isEmpty)
  }

  @Test func `an agreement that rests on an attested signature may stay open`() throws {
    let sample = try SigningSample()
    let transaction = try sample.begin()
    try transaction.put(sample.signature())
    try transaction.put(
      Signature(
        id: try #require(Signature.identity(on: sample.agreement.id, of: sample.region.id)),
        agreement: sample.agreement.id.reference, party: sample.region.id.reference,
        attestedBy: "Communiqué fictif"))
    #expect(try transaction.violations().isEmpty)
    var known = try sample.signature(of: sample.region, under: sample.regionMandate)
    try transaction.put(known)
    #expect(try transaction.violations().map(\.code) == ["signature.last"])
    known.source = "Communiqué fictif"
    #expect(throws: SignatoryFault.attestedWithPerson(known.id.name)) { try known.validate() }
    known.source = nil
    known.date = nil
    #expect(throws: SignatoryFault.withoutPerson(known.id.name)) { try known.validate() }
  }

  @Test func `only parties sign`() throws {
    let sample = try SigningSample()
    var agreement = sample.agreement
    agreement.parties = [sample.region.id.reference]
    let refused = try sample.refusals {
      try $0.put(agreement)
      try $0.put(sample.signature())
    }
    #expect(refused.contains("signature.party"))
  }

  @Test func `a draft bears no signature`() throws {
    let sample = try SigningSample()
    var draft = sample.agreement
    draft.status = .draft
    draft.steps = []
    let refused = try sample.refusals {
      try $0.put(draft)
      try $0.put(sample.signature())
    }
    #expect(refused == ["signature.status"])
  }

  @Test func `a signature in a ceremony is of its day`() throws {
    let sample = try SigningSample()
    let ceremony = Ceremony(
      id: try #require(ID("ceremonie")), agreement: sample.agreement.id.reference,
      date: try day("2024-01-30"), host: sample.structure.id.reference)
    var signature = try sample.signature()
    signature.manner = .ceremony
    signature.ceremony = ceremony.id.reference
    let refused = try sample.refusals {
      try $0.put(ceremony)
      try $0.put(signature)
    }
    #expect(refused == ["signature.ceremony"])
  }

  @Test func `a delegation gives no more than the delegator has`() throws {
    let sample = try SigningSample()
    var delegator = sample.mandate
    delegator.until = try day("2024-12-31")
    delegator.ceiling = .euros(100)
    var delegation = try SigningSample.mandate(
      "delegation", of: sample.person, at: sample.structure)
    delegation.title = .same("Délégation")
    delegation.delegatedBy = delegator.id.reference
    delegation.until = try day("2024-06-30")
    delegation.ceiling = .euros(100)
    let sound = delegation
    let changes: [(inout Mandate) throws -> Void] = [
      { $0.until = nil },
      { $0.ceiling = .euros(101) },
      { $0.ceiling = nil },
      { $0.organisation = sample.region.id.reference },
      { $0.from = try day("2023-12-31") },
    ]
    for change in changes {
      var wrong = sound
      try change(&wrong)
      let refused = try sample.refusals {
        try $0.put(delegator)
        try $0.put(wrong)
      }
      #expect(refused == ["mandate.delegation"])
    }
    let accepted = try sample.refusals {
      try $0.put(delegator)
      try $0.put(sound)
    }
    #expect(accepted == [])
  }

  @Test func `nobody holds one seat twice on a day`() throws {
    let sample = try SigningSample()
    var second = try SigningSample.mandate("second", of: sample.person, at: sample.structure)
    #expect(try sample.refusals { try $0.put(second) } == ["mandate.overlap"])
    second.title = .same("Autre titre")
    #expect(try sample.refusals { try $0.put(second) } == [])
  }

  @Test func `two organisations share neither SIRET nor name`() throws {
    let sample = try SigningSample()
    let twin = try organisation("ml-b", "MISSION LOCALE FICTIVE")
    #expect(try sample.refusals { try $0.put(twin) } != [])
  }
}
