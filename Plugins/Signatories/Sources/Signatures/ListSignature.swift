import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension SignatureCommands {
  /// A signature with the names that its row shows.
  struct Row {
    let signature: Signature
    let party: String
    /// Nobody is known of an attested signature.
    let person: String?
    let capacity: String?

    init(_ signature: Signature, in session: Session) throws {
      self.signature = signature
      party = try session.documents.document(signature.party).name
      person = try signature.person.map { try session.documents.document($0).label }
      capacity = try signature.mandate.map {
        try session.documents.document($0).capacity[session.language]
      }
    }
  }

  static let shape = TableShape<Row>(
    .field("document", fr: "document", .identity, rank: 1) {
      $0.signature.agreement.map { Value($0) } ?? Value($0.signature.convention)
    },
    .field("party", fr: "partie", .text) { .text($0.party) },
    .field("person", fr: "personne", .text) { Value(written: $0.person) },
    .field("capacity", fr: "qualité", .text, rank: 1) { Value(written: $0.capacity) },
    .field("date", fr: "date", .date) { Value($0.signature.date) },
    .field("manner", fr: "mode", .choice(SigningManner.self), rank: 2) {
      .choice($0.signature.manner)
    },
    .field("source", fr: "source", .text, rank: 3) { Value(written: $0.signature.source) },
    .field("file", fr: "fichier", .text, rank: 4) { Value(written: $0.signature.file?.name) })

  static var list: Command {
    Command(
      "signature list", fr: "signature lister", .read,
      Text(en: "List signatures", fr: "Lister les signatures"),
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
      return .table(
        shape.table(
          try signatures.map { try Row($0, in: session) },
          whenEmpty: Text(
            en: "No signature yet. Record one with \"agreement sign\" or \"convention sign\".",
            fr:
              "Aucune signature. Enregistrez-en une avec « accord signer » ou « convention signer »."
          )
        ))
    }
  }
}
