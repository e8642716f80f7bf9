import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension SignatureCommands {
  static let missingShape = TableShape<MissingRow>(
    .field("document", fr: "document", .identity, rank: 1) { .text($0.document) },
    .field("party", fr: "partie", .identity) { .identity($0.party.id.slug) },
    .field("name", fr: "nom", .text, rank: 2) { .text($0.party.name) },
    .field("since", fr: "depuis", .date, heading: Text(en: "Waiting since", fr: "Attendue depuis"))
    { Value($0.since) },
    .field("after", fr: "après", .list, heading: Text(en: "Signs after", fr: "Signe après")) {
      .texts($0.after)
    },
    .field("signed", fr: "signées", .integer, heading: Text(en: "Signed", fr: "Signées")) {
      .integer($0.signed)
    },
    .field("needed", fr: "nécessaires", .integer, heading: Text(en: "of", fr: "sur")) {
      .integer($0.needed)
    },
    .field("who-could-sign", fr: "qui-peut-signer", .list) { .texts($0.people) })

  static var missing: Command {
    Command(
      "signature missing", fr: "signature manquante", .read,
      Text(
        en: "List the signatures that are missing, since when, and who moves next",
        fr: "Lister les signatures qui manquent, depuis quand, et qui doit agir"),
      discussion: Text(
        en: """
          Of every agreement, convention and amendment that awaits signatures, the grant agreements \
          of operations included, or of one. A signature \
          waits since the opening, the sending, the grant, or the day on which the groups before it were \
          complete; without a day, those under "Signs after" move first. "Signed" and "of" count the \
          group of the party. A party that an agreement in force did not need may still sign.
          """,
        fr: """
          De tous les accords-cadres, conventions et avenants qui attendent des signatures, \
          conventions des opérations comprises, ou d’un seul. Une signature est attendue depuis \
          l’ouverture, l’envoi, le conventionnement, ou le jour où les groupes \
          précédents ont été complets ; sans date, celles de « Signe après » doivent agir d’abord. \
          « Signées » et « sur » comptent le groupe de la partie. Une partie dont un accord en \
          vigueur n’a pas eu besoin peut encore signer.
          """),
      takes: OptionalArgument<ID<FrameworkAgreement>>(
        "agreement", fr: "accord",
        Text(
          en: "the agreement; every document when left out",
          fr: "l’accord-cadre ; tous les documents par défaut")),
      Option<ID<Convention>>(
        "convention", fr: "convention",
        Text(
          en: "only a convention and its amendment",
          fr: "seulement une convention et son avenant")),
      Option<CalendarDate>(
        "on", fr: "le",
        Text(
          en: "the day for which mandates count, today when left out",
          fr: "le jour où les mandats comptent, aujourd’hui par défaut")),
      returns: missingShape.columns,
      examples: [
        Example(
          "signature missing normandie-2024", Text(en: "Who is missing", fr: "Qui manque")),
        Example(
          "signature missing | sort by since",
          Text(en: "What waits for longest", fr: "Ce qui attend depuis le plus longtemps")),
      ]
    ) { session, id, conventionID, date in
      if id != nil, conventionID != nil { throw Failure.twoDocuments }
      let agreement = try id.map { try session.find($0) }
      let convention = try conventionID.map { try session.find($0) }
      let documents: [SignedDocument] =
        if let agreement {
          [.agreement(agreement)]
        } else if let convention {
          try SignedDocument.waiting(convention, in: session)
        } else {
          try SignedDocument.allWaiting(in: session)
        }
      let mandates = try session.all(Mandate.self)
      let day = date ?? session.today
      var rows = try documents.flatMap { document in
        try MissingRow.all(of: document, mandates, on: day, in: session)
      }
      if agreement == nil, convention == nil {
        rows += try OperationAgreement.allWaiting(in: session).flatMap { document in
          MissingRow.all(
            of: document, try SigningPeople(mandates, document.kind, document.amount, day, session))
        }
      }
      return .table(
        missingShape.table(
          rows,
          whenEmpty: agreement.map { nobodyMissing($0) } ?? conventionID.map { nobodyMissing($0) }
            ?? Text(
              en: "No document awaits a signature.", fr: "Aucun document n’attend de signature.")))
    }
  }

  private static func nobodyMissing(_ agreement: FrameworkAgreement) -> Text {
    let id = agreement.id
    guard !agreement.parties.isEmpty else {
      return Text(
        en: "The agreement \"\(id)\" has no parties yet. Add some: \"agreement party \(id) …\".",
        fr:
          "L’accord-cadre « \(id) » n’a pas encore de parties. Ajoutez-en : « accord partie \(id) … »."
      )
    }
    return Text(
      en: "Every party has signed the agreement \"\(id)\".",
      fr: "Toutes les parties ont signé l’accord-cadre « \(id) ».")
  }

  private static func nobodyMissing(_ convention: ID<Convention>) -> Text {
    Text(
      en: "The convention \"\(convention)\" awaits no signature.",
      fr: "La convention « \(convention) » n’attend aucune signature.")
  }
}

/// A signature that is missing.
struct MissingRow: Sendable {
  let document: String
  let party: Organisation
  /// Since when it is awaited; `nil` while others sign first.
  let since: CalendarDate?
  /// Who signs first.
  let after: [String]
  /// How many of its group have signed.
  let signed: Int
  /// How many of its group are enough.
  let needed: Int
  let people: [String]

  static func all(
    of document: SignedDocument, _ mandates: [Mandate], on day: CalendarDate, in session: Session
  ) throws -> [MissingRow] {
    let state = try SignatureState(of: document, in: session.documents)
    let able = try SigningPeople(mandates, document.kind, document.amount, day, session)
    return try state.missing.map { party in
      let organisation = try session.documents.document(party)
      let people = able.names(for: [organisation])
      let group = state.group(of: party)
      return MissingRow(
        document: document.name, party: organisation,
        since: state.waiting(party, since: document.opened),
        after: state.first(before: party).map(\.id.name),
        signed: group.map { state.signed(in: $0).count } ?? state.signedCount,
        needed: group?.needed ?? state.parties.count, people: people)
    }
  }

  /// The signatures that are missing of an operation, in any order.
  static func all(of document: OperationAgreement, _ able: SigningPeople) -> [MissingRow] {
    document.missing.map { party in
      MissingRow(
        document: document.name, party: party.organisation, since: document.opened, after: [],
        signed: document.parties.count - document.missing.count, needed: document.parties.count,
        people: able.names(for: party.signsWith, except: party.barred))
    }
  }
}

/// Who could sign a kind of document on a day, by the organisation.
struct SigningPeople {
  private let able: [Reference<Organisation>: [(person: Reference<Person>, name: String)]]

  init(
    _ mandates: [Mandate], _ kind: SignedKind, _ amount: Money?, _ day: CalendarDate,
    _ session: Session
  ) throws {
    let allowed = mandates.filter { $0.allowsSigning(kind, on: day, amount: amount) }
    able = try Dictionary(grouping: allowed, by: \.organisation).mapValues { mandates in
      try mandates.map { mandate in
        let person = try session.documents.document(mandate.person).label
        return (mandate.person, "\(person) (\(mandate.title[session.language]))")
      }
    }
  }

  /// Those with a mandate of one of some organisations, or of what these were merged into.
  ///
  /// - Parameter barred: who does not sign for them all the same.
  func names(
    for organisations: [Organisation], except barred: Set<Reference<Person>> = []
  ) -> [String] {
    organisations.flatMap { [$0.id.reference, $0.mergedInto].compactMap(\.self) }
      .flatMap { able[$0] ?? [] }.filter { !barred.contains($0.person) }.map(\.name)
  }
}

extension OperationAgreement {
  /// Those of all operations that await a signature.
  static func allWaiting(in session: Session) throws -> [OperationAgreement] {
    try session.all(Operation.self).flatMap { try all(of: $0, in: session.documents) }
      .filter(\.awaitsSignatures)
  }
}

extension SignatureState {
  /// `1 signature sur 5`, in French sentences.
  var signedInFrench: String {
    "\(signedCount) \(Language.french.plural(signedCount, "signature", "signatures")) sur \(parties.count)"
  }

  /// The state of a document of any kind.
  init(of document: SignedDocument, in state: any DocumentReader) throws {
    switch document {
    case .agreement(let agreement): try self.init(of: agreement, in: state)
    case .convention(let convention, _): try self.init(of: convention, in: state)
    case .amendment(let amendment, let convention, _):
      try self.init(of: amendment, in: convention, state)
    }
  }
}

extension SignedDocument {
  /// Agreements first, then conventions with their amendments.
  static func allWaiting(in session: Session) throws -> [SignedDocument] {
    let agreements = try session.all(FrameworkAgreement.self).filter {
      [.openForSignature, .inForce].contains($0.status)
    }
    return try agreements.map { .agreement($0) }
      + session.all(Convention.self).flatMap { try waiting($0, in: session) }
  }

  /// The convention where it was sent, and its amendment where that is to be signed.
  static func waiting(_ convention: Convention, in session: Session) throws -> [SignedDocument] {
    var documents: [SignedDocument] = []
    if convention.status == .sent {
      documents.append(try SignedDocument(convention, in: session.documents))
    }
    if let amendment = convention.openAmendment, amendment.possible.contains(.sign) {
      documents.append(try SignedDocument(amendment, of: convention, in: session.documents))
    }
    return documents
  }
}

extension Failure {
  fileprivate static let twoDocuments = Failure(
    "usage.conflict",
    Text(
      en: "An agreement and a convention are both named.",
      fr: "Un accord-cadre et une convention sont cités à la fois."),
    about: "convention",
    advice: Text(
      en: "Name the one or the other, or neither for all documents.",
      fr: "Citez l’un ou l’autre, ou aucun pour tous les documents."))
}
