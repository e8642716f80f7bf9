import AccordJSON
import AccordWording

/// A document as a program stored it long ago, for tests of migrations.
package struct Seed: Sendable {
  /// Collection and identity: `visits/v-1`.
  let name: String
  /// The version of the schema that it was written with.
  let version: Int
  /// What was stored.
  let json: String
  /// The collections that its fields point at, by path.
  let references: [String: String]

  package init(name: String, version: Int, json: String, references: [String: String]) {
    self.name = name
    self.version = version
    self.json = json
    self.references = references
  }
}

extension Workspace {
  /// Puts documents into the journal as older programs left them: no guard and no `validate()` is
  /// asked, as none was when the rules were others.
  ///
  /// - Throws: `SeedFault` when a document cannot become one of the newest version;
  ///   `StoreError` when no document type is of its collection, or a migration is missing.
  package func sow(_ seeds: [Seed], author: String) throws {
    guard !seeds.isEmpty else { return }
    let sprouts = try seeds.map { try sprout(of: $0) }
    try writing(by: author) {
      let state = store.snapshot
      var forms: [StoredSchema] = []
      for sprout in sprouts where !forms.contains(sprout.form) { forms.append(sprout.form) }
      let batch = Batch(forms: forms, author: author, command: "")
      batch.forms.forEach(store.ledger.learn)
      let versions = try sprouts.map { sprout in
        let base = try state.base(of: sprout.key)
        return NewVersion(
          key: sprout.key, form: sprout.form.version, revision: base.revision + 1,
          previous: base.place?.place, body: sprout.raw.bytes,
          personal: store.declarations.personalRanges(
            in: sprout.raw.bytes, of: sprout.key.collection
          ).map { NewVersion.Personal(range: $0, salt: store.journal.salt()) })
      }
      try store.journal.stage(batch, versions, each: store.ledger.take)
    }
  }

  /// A seed that can be read through its migrations.
  private func sprout(of seed: Seed) throws -> (key: DocumentKey, form: StoredSchema, raw: RawJSON)
  {
    let parts = seed.name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let slug = Slug(parts[1]) else { throw SeedFault(.name, of: seed) }
    let key = DocumentKey(collection: parts[0], slug: slug)
    let declarations = store.declarations
    guard let schema = declarations.schemas[key.collection] else {
      throw StoreError.undeclaredCollection(key.collection)
    }
    guard (1...schema.version).contains(seed.version) else {
      throw SeedFault(.version(newest: schema.version), of: seed)
    }
    let raw: RawJSON
    do {
      raw = RawJSON(try JSON(parsing: Array(seed.json.utf8)))
    } catch {
      throw SeedFault(.json(error), of: seed)
    }
    let newest: RawJSON
    do {
      newest = try declarations.migrated(raw, of: key.collection, from: seed.version)
    } catch let error as StoreError {
      throw error
    } catch {
      throw SeedFault(.refused(error), of: seed)
    }
    let record = StoredDocument(key: key, revision: 0, raw: newest)
    if let field = schema.unreadableField?(record) {
      throw SeedFault(.unreadable(field: field, record, newest: schema.version), of: seed)
    }
    let form = StoredSchema(
      collection: key.collection, version: seed.version, references: seed.references,
      personal: Set(schema.erasablePaths))
    return (key, form, raw)
  }
}
