import AccordJSON
package import AccordWording

/// A field whose owner is known at run time only: what naming and schemas need.
package struct FieldName: Sendable {
  /// What lies within a field.
  package enum Parts: Sendable {
    case none
    /// The members `en` and `fr` of a text.
    case languages
    case fields(@Sendable () -> [FieldName])
  }

  package let key: String
  package let name: Text
  package let help: Text
  package let element: Text?
  package let parts: Parts
  let traits: FieldTraits
  package let shape: FieldShape

  package init<Owner>(_ field: Field<Owner>) {
    key = field.key
    name = field.name
    help = field.help
    element = field.element
    parts = field.parts
    traits = field.traits
    shape = field.shape
  }
}

/// What people call the places in the documents of a type: `payments[1].amount` is "instalment 2,
/// amount" and « versement 2, montant », `title.fr` is « intitulé en français ». Elements are
/// counted from 1.
package struct FieldNames: Sendable {
  private let fields: [FieldName]

  /// The names of a document type; places in one that declares no fields are called by their path.
  package init(of type: (any Document.Type)?) {
    func names<D: Document>(_ type: D.Type) -> [FieldName] {
      D.fields.isEmpty ? [] : D.allFields.map(FieldName.init)
    }
    fields = type.map { names($0) } ?? []
  }

  /// The name of a place, given by its exact path.
  package func name(of path: String) -> Text {
    guard !fields.isEmpty else { return .same(path) }
    var (known, words) = (fields, [Text]())
    var field: FieldName?
    for step in JSONPath(path).steps {
      switch step {
      case .member(let key):
        if case .languages? = field?.parts, let language = FieldNames.languages[key] {
          words.append((words.popLast() ?? .same("")) + language)
          field = nil
          continue
        }
        field = known.first { $0.key == key }
        words.append(field?.name ?? .same(key))
        known = if case .fields(let parts)? = field?.parts { parts() } else { [] }
      case .element(let index):
        let list = words.popLast() ?? .same("")
        words.append((field?.element ?? list) + .same(" \(index + 1)"))
      case .elements: continue
      }
    }
    return words.joined(separator: ", ")
  }

  private static let languages = [
    "en": Text(en: " in English", fr: " en anglais"),
    "fr": Text(en: " in French", fr: " en français"),
  ]
}

extension Document {
  /// The identity, which every document has, and the declared fields.
  static var allFields: [Field<Self>] {
    [
      Field(
        "identity", fr: "identifiant", \.id,
        help: Text(en: "what it is named by", fr: "ce qui le désigne"), .key("id"))
    ] + fields
  }

  /// What its fields hold.
  package var fieldContent: FieldContent { FieldContent(self, Self.allFields) }

  /// The values of its fields that are more than JSON's own (years, references, choices), by their
  /// exact path.
  package var fieldValues: [String: any WrittenValue] {
    guard !Self.fields.isEmpty else { return [:] }
    var values: [String: any WrittenValue] = [:]
    fieldContent.collect(into: &values, at: "")
    return values
  }
}

extension FieldContent {
  fileprivate func collect(into values: inout [String: any WrittenValue], at path: String) {
    switch self {
    case .nothing: return
    case .value(let value):
      if !(value is String || value is Int || value is Bool) { values[path] = value }
    case .list(let elements):
      for (index, element) in elements.enumerated() {
        element.collect(into: &values, at: "\(path)[\(index)]")
      }
    case .members(let members):
      for (key, content) in members {
        content.collect(into: &values, at: path.isEmpty ? key : path + "." + key)
      }
    }
  }
}
