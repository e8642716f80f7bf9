import AccordJSON
package import AccordWording

/// The JSON Schema (draft 2020-12) of a document type, made from its fields, in the words of a
/// language.
package struct JSONSchema {
  private let language: Language

  package init(in language: Language) { self.language = language }

  /// The schema of the records of a type.
  package func json<D: Document>(of type: D.Type) -> JSON {
    let schema = D.schema
    let identity = [
      JSON.Member(
        "collection", .object([JSON.Member("const", .string(schema.collection))])),
      JSON.Member(
        "id",
        .object([
          JSON.Member("type", .string("string")), JSON.Member("pattern", .string(Slug.pattern)),
          JSON.Member("description", .string(D.allFields[0].help[language])),
        ])),
    ]
    let fields = D.fields.map(FieldName.init)
    return .object(
      [
        JSON.Member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        JSON.Member("title", .string(schema.name[language])),
      ] + object(fields, after: identity, required: ["collection", "id"]))
  }

  private func object(
    _ fields: [FieldName], after members: [JSON.Member] = [], required: [String] = []
  ) -> [JSON.Member] {
    let needed = fields.filter {
      $0.shape.presence == .required && $0.traits.fallback == nil && !$0.shape.isSwitch
        && !$0.traits.isToday && !$0.traits.isByEvents
    }
    return [
      JSON.Member("type", .string("object")),
      JSON.Member(
        "properties",
        .object(members + fields.map { JSON.Member($0.key, .object(property($0))) })),
      JSON.Member(
        "required", .array((required + needed.map(\.key)).map { .string($0) })),
      JSON.Member("additionalProperties", .bool(false)),
    ]
  }

  private func property(_ field: FieldName) -> [JSON.Member] {
    var members = [
      JSON.Member("title", .string(field.name[language])),
      JSON.Member("description", .string(field.help[language])),
    ]
    if field.shape.presence == .repeated {
      members.append(JSON.Member("type", .string("array")))
      members.append(JSON.Member("items", .object(value(field))))
    } else {
      members += value(field)
    }
    if field.traits.isByEvents { members.append(JSON.Member("readOnly", .bool(true))) }
    return members
  }

  private func value(_ field: FieldName) -> [JSON.Member] {
    switch (field.shape.form, field.parts) {
    case (.bilingual, _):
      let text = JSON.object([JSON.Member("type", .string("string"))])
      return [
        JSON.Member("type", .string("object")),
        JSON.Member(
          "properties", .object(Language.allCases.map { JSON.Member($0.rawValue, text) })),
        JSON.Member("minProperties", .integer(1)),
        JSON.Member("additionalProperties", .bool(false)),
      ]
    case (.object, .fields(let parts)): return object(parts())
    case (.value(let type), .fields(let parts)):
      // What is written whole may come so, or by its parts.
      return [
        JSON.Member(
          "anyOf",
          .array([.object(scalar(type, isProse: false)), .object(object(parts()))]))
      ]
    case (.reference(_, let target), _):
      return [
        JSON.Member("type", .string("string")), JSON.Member("pattern", .string(Slug.pattern)),
        JSON.Member("x-refers-to", .string(target.schema.collection)),
      ]
    case (.value(let type), _): return scalar(type, isProse: field.traits.isProse)
    case (.object, _): return [JSON.Member("type", .string("object"))]
    }
  }

  private func scalar(_ type: any WrittenValue.Type, isProse: Bool) -> [JSON.Member] {
    func kind(_ name: String) -> JSON.Member { JSON.Member("type", .string(name)) }
    if type == Bool.self { return [kind("boolean")] }
    if type == Int.self || type == Year.self { return [kind("integer")] }
    if type == Money.self {
      return [kind("number"), JSON.Member("x-unit", .string("EUR"))]
    }
    if type == Rate.self { return [kind("number"), JSON.Member("x-unit", .string("%"))] }
    if type == CalendarDate.self {
      return [kind("string"), JSON.Member("format", .string("date"))]
    }
    if type == String.self {
      let limit = isProse ? WrittenText.proseLimit : WrittenText.lineLimit
      return [kind("string"), JSON.Member("maxLength", .integer(limit))]
    }
    if let choice = type as? any Choice.Type {
      return [kind("string"), JSON.Member("enum", .array(codes(of: choice)))]
    }
    let examples = type.kind.examples.map { JSON.string($0) }
    return examples.isEmpty
      ? [kind("string")] : [kind("string"), JSON.Member("examples", .array(examples))]
  }

  private func codes<C: Choice>(of type: C.Type) -> [JSON] {
    type.allCases.map { .string($0.code) }
  }
}
