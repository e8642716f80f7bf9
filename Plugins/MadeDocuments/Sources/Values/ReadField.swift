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
  /// What the fields within it hold, by their paths from here on.
  let helps: [String: Text]
  /// Its value, of which only what the paths name is looked up.
  let data: @Sendable (FieldReading, any Document, FieldPaths) throws -> TemplateData

  init(
    _ name: Text, _ kind: TemplateFieldKind, help: Text, helps: [String: Text] = [:],
    data: @escaping @Sendable (FieldReading, any Document, FieldPaths) throws -> TemplateData
  ) {
    self.name = name.typeable
    self.kind = kind
    self.help = help
    self.helps = helps
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

  /// The helps of several fields with those within them.
  static func nested(
    _ fields: [(name: String, help: Text, helps: [String: Text])]
  ) -> [String: Text] {
    var result: [String: Text] = [:]
    for (name, help, helps) in fields {
      result[name] = help
      for (path, help) in helps { result[name + "." + path] = help }
    }
    return result
  }

  var templateField: AccordTemplates.TemplateField {
    AccordTemplates.TemplateField(name, kind)
  }
}
