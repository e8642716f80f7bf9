import AccordWording

/// What the document types of a workspace declare, and what the journal tells of older ones.
final class Declarations {
  let schemas: [String: Schema]
  /// The forms that the journal tells.
  private(set) var told = Forms()
  /// The forms that the journal tells or that documents have shown since.
  private(set) var forms = Forms()
  /// The newest version of the form of each collection that the journal tells documents of.
  private(set) var newestVersions: [String: Int] = [:]
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
    if let form { forms.set(form) }
  }

  /// Takes in a form that the journal tells.
  func take(_ form: Form) {
    told.set(form)
    var known = form
    for (path, target) in forms.form(of: form.collection, version: form.version)?.references ?? [:]
    where known.references[path] == nil {
      known.references[path] = target
    }
    forms.set(known)
  }

  /// The forms of some collections as they are written now, as far as the journal does not tell
  /// them yet.
  func untold(_ collections: Set<String>) -> [Form] {
    collections.sorted().compactMap { collection in
      let version = version(of: collection)
      let form = forms.form(of: collection, version: version)
      return form == told.form(of: collection, version: version) ? nil : form
    }
  }

  /// A collection whose documents were written by a program that knows a newer form of them.
  var newerCollection: (name: String, version: Int)? {
    newestVersions.sorted { $0.key < $1.key }.first { collection, version in
      schemas[collection].map { $0.version < version } ?? false
    }.map { ($0.key, $0.value) }
  }

  /// What the index learns of a version, read with the forms that go before it.
  func addition(for version: Version, at place: Place, forms: Forms) -> IndexAddition {
    let collection = version.key.collection
    newestVersions[collection] = max(newestVersions[collection] ?? 0, version.form)
    return IndexAddition(
      key: version.key, place: place, revision: version.revision,
      isRemoved: version.body == nil,
      references: version.body.map {
        forms.references(in: $0, of: collection, version: version.form).map(\.target)
      } ?? [],
      values: version.body.map { uniqueValues(in: $0, of: collection) } ?? [])
  }

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
