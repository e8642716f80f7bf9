import AccordJSON
import AccordWording

/// What the document types of a workspace declare, and what the journal tells of older ones.
final class Declarations {
  let schemas: [String: Schema]
  /// The forms that the journal tells.
  private(set) var told = StoredSchemas()
  /// The forms that the journal tells or that documents have shown since.
  private(set) var forms = StoredSchemas()
  /// The newest version of the form of each collection that the journal tells documents of.
  private(set) var newestVersions: [String: Int] = [:]
  // What schemas tell is taken of those that are touched: most commands touch few.
  private var declaredPaths: [String: Set<String>] = [:]
  private var erasableSteps: [String: ErasableSteps] = [:]
  private var namePlans: [String: NamePlan] = [:]
  /// Whether any document type has a field whose values no two documents share.
  private(set) lazy var hasUniqueFields = schemas.values.contains { !$0.unique.isEmpty }
  /// The collection that was asked for last: most transactions write many documents of one.
  private var recent: (collection: String, version: Int, declared: Set<String>)?

  /// Where the documents of a collection hold what can be erased.
  private struct ErasableSteps {
    let personal: [[JSONPath.Step]]
    let freeText: [[JSONPath.Step]]
  }

  init(_ schemas: [Schema]) {
    self.schemas = Dictionary(schemas.map { ($0.collection, $0) }) { first, _ in first }
  }

  /// What can be taken back.
  struct Mark {
    fileprivate let told: StoredSchemas
    fileprivate let forms: StoredSchemas
    fileprivate let newestVersions: [String: Int]
  }

  /// A point to come back to.
  func mark() -> Mark { Mark(told: told, forms: forms, newestVersions: newestVersions) }

  /// Forgets what the journal told since.
  func rollback(to mark: Mark) {
    (told, forms, newestVersions) = (mark.told, mark.forms, mark.newestVersions)
  }

  /// What one document of a collection is called.
  func name(of collection: String) -> Text { schemas[collection]?.name ?? .same(collection) }

  /// The version of the schema that a collection is written with.
  func version(of collection: String) -> Int {
    if let recent, recent.collection == collection { return recent.version }
    return schemas[collection]?.version ?? 1
  }

  /// The paths where the documents of a collection hold references; `nil` when no document type
  /// is of that collection.
  private func declared(in collection: String) -> Set<String>? {
    if let recent, recent.collection == collection { return recent.declared }
    guard let schema = schemas[collection] else { return nil }
    let declared = declaredPaths[collection] ?? Set(schema.references)
    declaredPaths[collection] = declared
    recent = (collection, version(of: collection), declared)
    return declared
  }

  /// Checks that a document's references lie where its schema says, and learns where they point.
  func check(_ references: [FoundReference], of key: DocumentKey) throws {
    guard let declared = declared(in: key.collection) else {
      throw StoreError.undeclaredCollection(key.collection)
    }
    guard !references.isEmpty else { return }
    let version = version(of: key.collection)
    var form: StoredSchema?
    for reference in references {
      guard declared.contains(reference.path) else {
        throw StoreError.undeclaredReference(key, path: reference.path)
      }
      let known =
        form ?? forms.form(of: key.collection, version: version)
        ?? StoredSchema(collection: key.collection, version: version, references: [:])
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
  func take(_ form: StoredSchema) {
    told.set(form)
    var known = form
    for (path, target) in forms.form(of: form.collection, version: form.version)?.references ?? [:]
    where known.references[path] == nil {
      known.references[path] = target
    }
    forms.set(known)
  }

  /// The paths of the fields that can be erased, by collection.
  var personalPaths: [String: [String]] {
    schemas.mapValues(\.erasablePaths).filter { !$0.value.isEmpty }
  }

  private func steps(in collection: String) -> ErasableSteps? {
    if let known = erasableSteps[collection] { return known }
    let steps = schemas[collection].map { schema in
      ErasableSteps(
        personal: schema.personal.map { JSONPath($0.path).steps },
        freeText: schema.freeText.map { JSONPath($0).steps })
    }
    erasableSteps[collection] = steps
    return steps
  }

  /// Where the bytes of a document hold values that can be erased, in their order, none within
  /// another. What says nothing is left out.
  func personalRanges(in document: [UInt8], of collection: String) -> [Range<Int>] {
    guard let steps = steps(in: collection) else { return [] }
    let (personal, freeText) = (steps.personal, steps.freeText)
    guard !personal.isEmpty || !freeText.isEmpty else { return [] }
    // Of a free text each string by itself: another language may say nothing of the person.
    let found =
      (personal.flatMap { JSONSpans.of($0, in: document[...]) }
      + freeText.flatMap { JSONSpans.strings(at: $0, in: document[...]) })
      .filter { range in !Blank.isBlank(document[range]) }
    var ranges: [Range<Int>] = []
    for range in found.sorted(by: {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    })
    where range.lowerBound >= ranges.last?.upperBound ?? 0 {
      ranges.append(range)
    }
    return ranges
  }

  /// The forms of some collections as they are written now, as far as the journal does not tell
  /// them yet.
  func untold(_ collections: Set<String>) -> [StoredSchema] {
    collections.sorted().compactMap { collection in
      let version = version(of: collection)
      let personal = schemas[collection]?.erasablePaths ?? []
      var form = forms.form(of: collection, version: version)
      if form == nil, !personal.isEmpty {
        form = StoredSchema(collection: collection, version: version, references: [:])
      }
      form?.personal.formUnion(personal)
      return form == told.form(of: collection, version: version) ? nil : form
    }
  }

  /// The forms that declare what erasures take beyond what schemas declare, so that their records
  /// can be told from forged ones.
  ///
  /// - Parameter paths: the paths of values, by collection.
  func forms(declaring paths: [String: [String]]) -> [StoredSchema] {
    paths.sorted { $0.key < $1.key }.compactMap { collection, paths in
      let version = version(of: collection)
      let known = forms.form(of: collection, version: version)
      var form = known ?? StoredSchema(collection: collection, version: version, references: [:])
      form.personal.formUnion(schemas[collection]?.erasablePaths ?? [])
      for path in paths where !form.personal.cover(path) {
        form.personal.insert(path.declaredPath)
      }
      return form == told.form(of: collection, version: version) ? nil : form
    }
  }

  /// A collection whose documents were written by a program that knows a newer form of them.
  var newerCollection: (name: String, version: Int)? {
    newestVersions.sorted { $0.key < $1.key }.first { collection, version in
      schemas[collection].map { $0.version < version } ?? false
    }.map { ($0.key, $0.value) }
  }

  /// That the journal holds documents of a form.
  func noteForm(_ version: Int, of collection: String) {
    newestVersions[collection] = max(newestVersions[collection] ?? 0, version)
  }

  /// The references of a document of a form that is known.
  func references(
    in body: UnsafeRawBufferPointer, of collection: String, version: Int
  ) -> [FoundReference] {
    forms.references(in: body, of: collection, version: version)
  }

  /// A document of an older form in the form that is known now.
  ///
  /// - Throws: `StoreError.notMigrated` when a step is missing; what a migration throws.
  func migrated(_ raw: RawJSON, of collection: String, from form: Int) throws -> RawJSON {
    guard let schema = schemas[collection], form < schema.version else { return raw }
    var document = raw.json
    for version in form + 1...schema.version {
      guard let step = schema.migrations.first(where: { $0.version == version }) else {
        throw StoreError.notMigrated(collection, from: form)
      }
      try step.migrate(&document)
    }
    return RawJSON(document)
  }

  /// The fields that the document types want to be indexed; references always are.
  var fieldIndexes: [IndexState.FieldIndex] {
    var fields = [
      IndexState.FieldIndex(collection: "", path: "", kind: .references, version: 0)
    ]
    for collection in schemas.keys.sorted() { fields += fieldIndexes(of: collection) }
    return fields
  }

  /// The fields of a collection that its document type wants to be indexed.
  func fieldIndexes(of collection: String) -> [IndexState.FieldIndex] {
    guard let schema = schemas[collection] else { return [] }
    func index(_ path: String, _ kind: IndexState.FieldIndex.Kind) -> IndexState.FieldIndex {
      IndexState.FieldIndex(
        collection: collection, path: path, kind: kind, version: schema.version)
    }
    let names = schema.namePaths
    return schema.indexes.map { index($0, .declared) }
      + schema.unique.map { index($0.path, $0.isFolded ? .foldedUnique : .unique) }
      + (names.isEmpty ? [] : [index(names.joined(separator: "|"), .named)])
  }

  /// What people call a document, as keys of names.
  func names(in document: RawJSON, of collection: String) -> [String] {
    guard let plan = namePlan(of: collection) else { return [] }
    return document.bytes.withUnsafeBytes { plan.names(in: $0) }.map { NameKey($0).text }
  }

  private func namePlan(of collection: String) -> NamePlan? {
    if let known = namePlans[collection] { return known }
    let plan = schemas[collection].map { NamePlan($0.namePaths) }
    namePlans[collection] = plan
    return plan
  }

  /// The unique values that a document holds.
  func uniqueValues(in raw: RawJSON, of collection: String) -> [UniqueValue] {
    guard let fields = schemas[collection]?.unique, !fields.isEmpty else { return [] }
    return fields.flatMap { field in
      field.values(in: raw).map {
        UniqueValue(collection: collection, path: field.path, value: $0)
      }
    }
  }
}

/// A value of a unique field, in the form in which it is compared.
struct UniqueValue: Hashable {
  let collection: String
  let path: String
  let value: String
}
