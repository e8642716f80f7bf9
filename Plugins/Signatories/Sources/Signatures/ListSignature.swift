import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension SignatureCommands {
  /// A signature with the names that its row shows.
  struct Row {
    let document: Value
    let party: String
    /// Nobody is known of an attested signature.
    let person: String?
    /// Of an operation it is not recorded.
    var capacity: String?
    let date: CalendarDate?
    var manner: SigningManner?
    var source: String?
    var file: String?

    init(_ signature: Signature, in session: Session) throws {
      document = signature.agreement.map { Value($0) } ?? Value(signature.convention)
      party = try session.documents.document(signature.party).name
      person = try signature.person.map { try session.documents.document($0).label }
      capacity = try signature.mandate.map {
        try session.documents.document($0).capacity[session.language]
      }
      date = signature.date
      manner = signature.manner
      source = signature.source
      file = signature.file?.name
    }

    /// The signature of a party of the grant agreement of an operation, or of its amendment; `nil`
    /// where it has not signed.
    init?(
      _ party: OperationAgreement.Party, of agreement: OperationAgreement, in session: Session
    ) throws {
      guard let signatory = party.person else { return nil }
      document = .identity(agreement.operation.id.slug)
      self.party = party.organisation.name
      person = try session.documents.document(signatory).label
      date = party.date
    }
  }

  static let shape = TableShape<Row>(
    .field("document", fr: "document", .identity, rank: 1) { $0.document },
    .field("party", fr: "partie", .text) { .text($0.party) },
    .field("person", fr: "personne", .text) { Value(written: $0.person) },
    .field("capacity", fr: "qualité", .text, rank: 1) { Value(written: $0.capacity) },
    .field("date", fr: "date", .date) { Value($0.date) },
    .field("manner", fr: "mode", .choice(SigningManner.self), rank: 2) {
      $0.manner.map { .choice($0) } ?? .missing
    },
    .field("source", fr: "source", .text, rank: 3) { Value(written: $0.source) },
    .field("file", fr: "fichier", .text, rank: 4) { Value(written: $0.file) })

  static var list: Command {
    Command(
      "signature list", fr: "signature lister", .read,
      Text(en: "List signatures", fr: "Lister les signatures"),
      discussion: Text(
        en:
          "On agreements, conventions and amendments, and on the grant agreements of operations, whose signatures stand in the operation: \"operation show\".",
        fr:
          "Sur les accords-cadres, conventions et avenants, et sur les conventions des opérations, dont les signatures figurent dans l’opération : « opération afficher »."
      ),
      takes: OptionalArgument<ID<FrameworkAgreement>>(
        "agreement", fr: "accord",
        Text(
          en: "only those on this agreement; all documents when left out",
          fr: "seulement celles de cet accord ; tous les documents par défaut")),
      returns: shape.columns,
      examples: [
        Example(
          "signature list normandie-2024", Text(en: "Who has signed", fr: "Qui a signé"))
      ]
    ) { session, agreement in
      let signatures = try
        (agreement.map {
          try session.documents(Signature.where(\.agreement, is: $0))
        } ?? session.all(Signature.self))
        .sorted(by: Signature.comesBefore)
      let ofOperations = try agreement == nil ? Row.ofOperations(in: session) : []
      return .table(
        shape.table(
          try signatures.map { try Row($0, in: session) } + ofOperations,
          whenEmpty: Text(
            en: "No signature yet. Record one with \"agreement sign\" or \"convention sign\".",
            fr:
              "Aucune signature. Enregistrez-en une avec « accord signer » ou « convention signer »."
          )
        ))
    }
  }
}

extension SignatureCommands.Row {
  /// The signatures on grant agreements of operations and their amendments.
  fileprivate static func ofOperations(in session: Session) throws -> [Self] {
    try session.all(Operation.self).flatMap { operation in
      try OperationAgreement.all(of: operation, in: session.documents).flatMap { agreement in
        try agreement.parties.compactMap { try Self($0, of: agreement, in: session) }
      }
    }
  }
}
