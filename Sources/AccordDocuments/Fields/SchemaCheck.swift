import AccordJSON
package import AccordWording

/// Compares the paths that a schema names with the fields of its type, and with what is stored: a
/// path that leads nowhere silently switches off what it was named for.
package enum SchemaCheck {
  /// A path, and what it is named for.
  package struct NamedPath: Sendable, Hashable {
    package let path: String
    /// "the index", "l’index".
    package let use: Text
    /// Whether it must lead to the elements of a list, not to the list.
    let isOfValues: Bool

    /// That the path leads nowhere: a phrase without a capital, with a full stop.
    package var fault: Text {
      use
        + Text(
          en: " \"\(path)\" leads to nothing that is stored.",
          fr: " «\u{A0}\(path)\u{A0}» ne mène à rien de ce qui est enregistré.")
    }
  }

  /// All paths that a schema names, in the order of its parameters.
  package static func paths(of schema: Schema) -> [NamedPath] {
    func named(_ paths: [String], _ use: Text, values: Bool = false) -> [NamedPath] {
      paths.map { NamedPath(path: $0, use: use, isOfValues: values) }
    }
    return named(schema.references, Text(en: "the reference", fr: "le renvoi"), values: true)
      + named(
        schema.unique.map(\.path), Text(en: "the unique field", fr: "le champ unique"),
        values: true)
      + named(schema.indexes, Text(en: "the index", fr: "l’index"), values: true)
      + named(
        schema.names.flatMap { $0.split(separator: "+").map(String.init) },
        Text(en: "the name", fr: "le nom"))
      + named(
        schema.personal.map(\.path), Text(en: "the personal field", fr: "le champ personnel"))
      + named(schema.prose, Text(en: "the prose", fr: "le texte long"))
      + named(schema.freeText, Text(en: "the free text", fr: "le texte libre"))
  }

  /// The paths of a type's schema that its fields do not have; none where it declares no fields.
  package static func faults(of type: any Document.Type) -> [Text] {
    func faults<D: Document>(_ type: D.Type) -> [Text] {
      guard !D.fields.isEmpty else { return [] }
      let fields = D.allFields.map(FieldName.init)
      return paths(of: D.schema).filter { !has(fields, $0) }.map(\.fault)
    }
    return faults(type)
  }

  /// The paths of a type's schema that lead nowhere in any of some documents.
  ///
  /// - Parameter documents: documents in the newest form, at least one.
  package static func unseenPaths(of schema: Schema, in documents: [JSON]) -> [NamedPath] {
    paths(of: schema).filter { named in
      let path = JSONPath(named.path)
      return !documents.contains { document in
        var isThere = false
        RawJSON(document).bytes.withUnsafeBytes { path.each(inRaw: $0) { _ in isThere = true } }
        return isThere
      }
    }
  }

  private static func has(_ fields: [FieldName], _ named: NamedPath) -> Bool {
    var known = fields
    var field: FieldName?
    // Whether what stands at the place is one element of a list, or no list.
    var isElement = true
    for step in JSONPath(named.path).steps {
      switch step {
      case .member(let key):
        if case .languages? = field?.parts {
          guard key == "en" || key == "fr" else { return false }
          (field, known) = (nil, [])
          continue
        }
        guard isElement, let found = known.first(where: { $0.key == key }) else { return false }
        field = found
        isElement = found.shape.presence != .repeated
        if case .fields(let parts) = found.parts { known = parts() } else { known = [] }
      case .elements, .element:
        guard !isElement else { return false }
        isElement = true
      }
    }
    return isElement || !named.isOfValues
  }
}
