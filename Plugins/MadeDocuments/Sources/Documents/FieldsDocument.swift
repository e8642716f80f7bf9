import AccordDocuments
import AccordShell
import AccordTemplates
import AccordWording

extension DocumentCommands {
  static var fields: Command {
    Command(
      "document fields", fr: "document champs", .read,
      Text(
        en: "List the fields that templates can name, with an example",
        fr: "Lister les champs que les modèles peuvent nommer, avec un exemple"),
      discussion: Text(
        en:
          "Fields of what a document refers to follow a full stop: {beneficiary.name}. A list is gone through by a row of a table or by {for payment} … {end}. The examples are those of the document that is named, or of the first one.",
        fr:
          "Les champs de ce à quoi un document renvoie suivent un point : {bénéficiaire.nom}. Une liste se parcourt par une ligne de tableau ou par {pour versement} … {fin}. Les exemples sont ceux du document nommé, ou du premier."
      ),
      takes: Argument<String>(
        "type", fr: "type", Text(en: "such as convention", fr: "tel que convention")),
      Option<String>(
        "of", fr: "de",
        Text(en: "the document of the examples", fr: "le document des exemples")),
      returns: ListedField.shape.columns,
      examples: [
        Example(
          "document fields convention | where field ~ beneficiary",
          Text(en: "What is known of the beneficiary", fr: "Ce qui est connu du bénéficiaire"))
      ]
    ) { session, word, name in
      let fields = DocumentFields(
        of: try session.documentType(called: word, about: "type"), in: session)
      let paths = FieldPaths(fields.templateFields.all.map(\.path.en))
      let document = try example(name, fields.type, in: session)
      let state = try document.map { try DocumentState($0, fields, paths, in: session) }
      return .table(ListedField.shape.table(ListedField.all(of: fields, example: state?.data)))
    }
  }

  private static func example(
    _ name: String?, _ type: any Document.Type, in session: Session
  ) throws -> (any Document)? {
    func example<D: Document>(_ type: D.Type) throws -> (any Document)? {
      guard let name else { return try session.all(D.self).first }
      return try session.find(session.read(name, as: ID<D>.self))
    }
    return try example(type)
  }
}

/// A field as the list of fields shows it.
struct ListedField: Sendable {
  let path: Text
  let kind: Text
  let example: Text?
  let help: Text

  static let shape = TableShape<ListedField>(
    .field("field", fr: "champ", .text) { .coded(Value.Word(code: $0.path.en, text: $0.path)) },
    .field("holds", fr: "contient", .text, rank: 2) {
      .coded(Value.Word(code: $0.kind.en, text: $0.kind))
    },
    .field("example", fr: "exemple", .text, rank: 1) { field in
      field.example.map { .coded(Value.Word(code: $0.en, text: $0)) } ?? .missing
    },
    .field("meaning", fr: "sens", .text, rank: 3) {
      .coded(Value.Word(code: $0.help.en, text: $0.help))
    })

  /// The fields of a type, with their values of one document.
  static func all(
    of fields: DocumentFields, example data: [String: TemplateData]?
  ) -> [ListedField] {
    let helps = fields.helps
    return fields.templateFields.all.map { path, field in
      let values = data.map { TemplateData.record($0).values(at: path.en) } ?? []
      return ListedField(
        path: path, kind: field.kind.word, example: values.lazy.compactMap(\.shown).first,
        help: helps[path.en] ?? .same(""))
    }
  }
}
