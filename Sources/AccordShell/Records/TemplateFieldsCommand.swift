import AccordDocuments
import AccordLanguage
import AccordWording

/// What a letter on a document can show.
extension Command {
  static let templateFields = Command(
    "template fields", fr: "modèle champs", .read,
    Text(
      en: "List what letters on a document can show",
      fr: "Lister ce que peuvent montrer les courriers sur un document"),
    discussion: Text(
      en:
        "The declared fields of a type of document, and what plugins work out besides. With --of, with the values of one document.",
      fr:
        "Les champs déclarés d’un type de document, et ce que les modules calculent en plus. Avec --de, avec les valeurs d’un document."
    ),
    takes: Argument<String>(
      "collection", fr: "collection",
      Text(en: "the collection, such as views", fr: "la collection, telle que views")),
    Option<String>(
      "of", fr: "de",
      Text(
        en: "the document whose values are shown", fr: "le document dont les valeurs s’affichent")
    ),
    returns: TemplateValue.shape.columns,
    examples: [
      Example(
        "template fields views", Text(en: "See the fields of views", fr: "Voir les champs des vues")
      )
    ]
  ) { session, word, name in
    let catalogue = session.shell.catalogue
    guard let type = catalogue.documentType(called: word) else {
      throw UnknownDocument.kind(word, near: catalogue.nearestType(to: word), about: "collection")
    }
    return .table(TemplateValue.shape.table(try TemplateValue.all(of: type, name, in: session)))
  }
}

/// A field that a letter can show, with its value of one document.
private struct TemplateValue: Sendable {
  let name: Text
  let value: Value
  let help: Text

  static let shape = TableShape<TemplateValue>(
    .field("field", fr: "champ", .text) { .coded(Value.Word(code: $0.name.en, text: $0.name)) },
    .field("value", fr: "valeur", .text) { $0.value },
    .field("meaning", fr: "sens", .text, rank: 1) {
      .coded(Value.Word(code: $0.help.en, text: $0.help))
    })

  static func all<D: Document>(
    of type: D.Type, _ name: String?, in session: Session
  ) throws -> [TemplateValue] {
    let document = try name.map { name in
      do {
        return try session.find(session.read(name, as: ID<D>.self))
      } catch let fault as any Fault where fault.parameter == nil {
        throw ParameterFault(fault, parameter: "of")
      }
    }
    func written(_ value: Value) -> Value {
      value == .missing ? .missing : .text(value.written(in: session.language))
    }
    let declared = D.fields.filter { if case .object = $0.shape.form { false } else { true } }
      .map { field in
        TemplateValue(
          name: field.name,
          value: document.map { written(field.cell(of: $0, in: session.language)) } ?? .missing,
          help: field.help)
      }
    let computed = try session.templateFields(of: type).map { field in
      TemplateValue(
        name: field.name,
        value: try document.map { written(try session.value(of: field, for: $0)) } ?? .missing,
        help: field.help)
    }
    return declared + computed
  }
}
