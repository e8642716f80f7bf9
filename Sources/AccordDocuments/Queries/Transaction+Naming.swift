import AccordJSON
import AccordWording

extension Transaction {
  /// The records of a collection that may be called so, in the order of their identities: no other
  /// one is. What this transaction changed is included.
  ///
  /// Only for a collection whose schema declares `names`.
  package func stored(named name: String, in collection: String) throws -> [StoredDocument] {
    let key = NameKey(name)
    return key.isEmpty ? [] : try stored(byKeys: [key.text], in: collection)
  }

  /// The records of a collection whose name differs by one letter, by two that changed places, or by
  /// a space. However many documents there are, so many names are looked up.
  package func stored(near name: String, in collection: String) throws -> [StoredDocument] {
    try stored(byKeys: NameKey(name).variants, in: collection)
  }

  private func stored(byKeys keys: [String], in collection: String) throws -> [StoredDocument] {
    var found: [StoredDocument] = []
    try watch?.willScan(collection)
    try snapshot.eachNamed(keys, in: collection) { record in
      guard let key = DocumentKey(record), drafts.index(of: key) == nil,
        let raw = try snapshot.body(of: record, collection)
      else { return }
      found.append(StoredDocument(key: key, revision: record.revision, raw: raw))
    }
    for key in draftIndex.keys(named: keys, in: collection, of: self) {
      if drafts.index(of: key) != nil, let record = try stored(key) { found.append(record) }
    }
    return found.sorted { $0.key < $1.key }
  }
}
