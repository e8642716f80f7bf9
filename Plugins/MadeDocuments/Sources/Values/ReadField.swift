import AccordDocuments
import AccordShell
import AccordTemplates
import AccordWording

/// A field of a document as templates name it, with where its value comes from.
struct ReadField: Sendable {
  /// One typeable word in each language.
  let name: Text
  let help: Text
  let kind: TemplateFieldKind
  /// Its value, of which only what the paths name is looked up.
  let data: @Sendable (FieldReading, any Document, FieldPaths) throws -> TemplateData

  init(
    _ name: Text, _ kind: TemplateFieldKind, help: Text,
    data: @escaping @Sendable (FieldReading, any Document, FieldPaths) throws -> TemplateData
  ) {
    self.name = name.typeable
    self.kind = kind
    self.help = help
    self.data = data
  }

  /// A field that is worked out for documents of one type.
  init<D: Document>(
    _ name: String, fr: String, _ kind: TemplateFieldKind, help: Text,
    of type: D.Type,
    _ data: @escaping @Sendable (FieldReading, D, FieldPaths) throws -> TemplateData
  ) {
    self.init(.pair(en: name, fr: fr), kind, help: help) { reading, document, paths in
      guard let document = document as? D else { return .missing(filledBy: nil) }
      return try data(reading, document, paths)
    }
  }

  var templateField: AccordTemplates.TemplateField {
    AccordTemplates.TemplateField(name, kind)
  }
}
