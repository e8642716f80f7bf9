import AccordDocuments
import AccordShell
import AccordTemplates
import AccordWording

/// The fields of templates on documents of a type: the document, what it refers to and holds under
/// names of their own, the office, and the document that is made.
struct DocumentFields {
  let type: any Document.Type
  let templateFields: TemplateFields
  private let own: [ReadField]
  private let top: [ReadField]
  private let office: OfficeFields
  private let ownName: Text

  init(of type: any Document.Type, in session: Session) {
    self.type = type
    own = TypeFields.all(of: type, in: session)
    office = OfficeFields(in: session)
    ownName = type.schema.name.typeable
    var names = [DocumentFields.madeName, OfficeFields.name, ownName].flatMap {
      [$0.en.folded, $0.fr.folded]
    }
    var top: [ReadField] = []
    for field in own {
      let words = [field.name.en.folded, field.name.fr.folded]
      switch field.kind {
      case .record, .list:
        guard !names.contains(where: words.contains) else { continue }
        names += words
        top.append(field)
      default: continue
      }
    }
    self.top = top
    templateFields = TemplateFields(
      [
        AccordTemplates.TemplateField(
          DocumentFields.madeName,
          .record([
            AccordTemplates.TemplateField(.same("code"), .text),
            AccordTemplates.TemplateField(.same("date"), .date),
          ])),
        AccordTemplates.TemplateField(
          OfficeFields.name, .record(office.fields.map(\.templateField))),
        AccordTemplates.TemplateField(ownName, .record(own.map(\.templateField))),
      ] + top.map(\.templateField))
  }

  /// The record of the document that is made: its code and its day.
  static let madeName = Text(en: "document", fr: "document")
  /// The field that every template must show.
  static let code = "document.code"

  /// What stands in the store for what a template reads; all but the document that is made.
  func data(
    of document: any Document, reading paths: FieldPaths, by reading: FieldReading
  ) throws -> [String: TemplateData] {
    var data: [String: TemplateData] = [:]
    reading.note(reading.key(of: document))
    if let paths = paths[OfficeFields.name.en] {
      data[OfficeFields.name.en] = try office.data(reading, paths)
    }
    if let paths = paths[ownName.en] {
      data[ownName.en] = try reading.record(document, own, paths)
    }
    for field in top {
      guard let paths = paths[field.name.en] else { continue }
      data[field.name.en] = try field.data(reading, document, paths)
    }
    return data
  }

  /// What each field holds, by its path.
  var helps: [String: Text] {
    func under(_ name: String, _ fields: [ReadField]) -> [String: Text] {
      ReadField.nested(fields.map { (name + $0.name.en, $0.help, $0.helps) })
    }
    var helps = under("", top)
    helps.merge(under(ownName.en + ".", own)) { first, _ in first }
    helps.merge(under(OfficeFields.name.en + ".", office.fields)) { first, _ in first }
    helps["document.code"] = Text(en: "its short code", fr: "son code court")
    helps["document.date"] = Text(en: "the day that it bears", fr: "la date qu’il porte")
    return helps
  }

  /// Whether a template names the documents of this type.
  func isNamed(by paths: [Text]) -> Bool { paths.contains { isNamed(by: $0.en) } }

  /// Whether a name that a template writes is one of a document of this type.
  func isNamed(by name: String) -> Bool {
    let first = name.split(separator: ".").first?.folded
    return first == ownName.en.folded || first == ownName.fr.folded
  }
}
