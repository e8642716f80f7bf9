import AccordJSON
import AccordWording

/// The form of a collection's documents at one version of its schema: which fields point at
/// which collections. The journal tells it before the first document that needs it, so that
/// references can be followed by a program that does not know the document type.
package struct StoredSchema: Sendable, Hashable {
  /// The collection.
  package let collection: String
  /// The version of its schema.
  package let version: Int
  /// The collections pointed at, by path.
  package var references: [String: String]
  /// The paths of the fields that can be erased, as far as they are declared.
  package var personal: Set<String> = []
}

/// All forms that are known.
struct StoredSchemas {
  private struct Name: Hashable {
    let collection: String
    let version: Int
  }

  private var forms: [Name: StoredSchema] = [:]

  /// A form that is known.
  func form(of collection: String, version: Int) -> StoredSchema? {
    forms[Name(collection: collection, version: version)]
  }

  /// Whether some collection has all of these paths at or below those that can be erased.
  func declare(_ paths: [String]) -> Bool {
    forms.values.contains { form in paths.allSatisfy(form.personal.cover) }
  }

  /// Takes in a form, in place of what was known of it.
  mutating func set(_ form: StoredSchema) {
    forms[Name(collection: form.collection, version: form.version)] = form
  }

  /// The references of a document.
  func references(
    in body: UnsafeRawBufferPointer, of collection: String, version: Int
  ) -> [FoundReference] {
    guard let form = form(of: collection, version: version) else { return [] }
    var found: [FoundReference] = []
    for (path, target) in form.references {
      JSONPath(path).each(inRaw: body) { value in
        guard let name = value.text, let slug = Slug(name) else { return }
        found.append(
          FoundReference(path: path, target: DocumentKey(collection: target, slug: slug)))
      }
    }
    return found
  }
}

extension UniqueField {
  /// The values that a document holds there, in the form in which they are compared.
  func values(in raw: RawJSON) -> [String] {
    var values: [String] = []
    raw.bytes.withUnsafeBytes { document in
      JSONPath(path).each(inRaw: document) { value in
        switch value {
        case .null, .array, .object: break
        case .string: if let text = value.text { values.append(isFolded ? text.folded : text) }
        case .bool(let value): values.append(value ? "true" : "false")
        case .number(let bytes): values.append(String(decoding: bytes, as: UTF8.self))
        }
      }
    }
    return values
  }

  /// The key of a value in the index of this field.
  func key(of value: String) -> [FieldKey] {
    // A number is noted under its size, a text under its bytes; the value tells not which.
    var keys = [FieldKey(text: value)]
    if Double(value) != nil { keys.append(FieldKey(number: value)) }
    if value == "true" || value == "false" { keys.append(FieldKey(bool: value == "true")) }
    return keys
  }
}
