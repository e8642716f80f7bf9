import AccordWording

/// What the document types of a workspace declare, and what the journal tells of older ones.
final class Declarations {
  let schemas: [String: Schema]
  /// The forms that the journal tells or that documents have shown since.
  var forms = Forms()
  /// Forms that documents have shown and the journal does not tell yet.
  private(set) var untold: Set<String> = []
  private let declaredPaths: [String: Set<String>]

  init(_ schemas: [Schema]) {
    self.schemas = Dictionary(schemas.map { ($0.collection, $0) }) { first, _ in first }
    declaredPaths = self.schemas.mapValues { Set($0.references) }
  }

  /// What one document of a collection is called.
  func name(of collection: String) -> Text { schemas[collection]?.name ?? .same(collection) }

  /// The version of the schema that a collection is written with.
  func version(of collection: String) -> Int { schemas[collection]?.version ?? 1 }

  /// Checks that a document's references lie where its schema says, and learns where they point.
  func check(_ references: [FoundReference], of key: DocumentKey) throws {
    guard let declared = declaredPaths[key.collection] else {
      throw StoreError.undeclaredCollection(key.collection)
    }
    let version = version(of: key.collection)
    var form: Form?
    for reference in references {
      guard declared.contains(reference.path) else {
        throw StoreError.undeclaredReference(key, path: reference.path)
      }
      let known =
        form ?? forms.form(of: key.collection, version: version)
        ?? Form(collection: key.collection, version: version, references: [:])
      if let target = known.references[reference.path] {
        guard target == reference.target.collection else {
          throw StoreError.ambiguousReference(key, path: reference.path)
        }
      } else {
        form = known
        form?.references[reference.path] = reference.target.collection
      }
    }
    if let form {
      forms.set(form)
      untold.insert(key.collection)
    }
  }

  /// The journal tells all forms now.
  func told() { untold = [] }

  /// The unique values that a document holds.
  func uniqueValues(in body: JSON, of collection: String) -> [DocumentIndex.UniqueValue] {
    guard let fields = schemas[collection]?.unique, !fields.isEmpty else { return [] }
    return fields.flatMap { field in
      field.values(in: body).map {
        DocumentIndex.UniqueValue(collection: collection, path: field.path, value: $0)
      }
    }
  }
}
