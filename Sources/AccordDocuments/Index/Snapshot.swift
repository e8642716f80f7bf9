/// The state of all documents at one moment: what lies in the journal before `end`. It stays as
/// it is while commits go on; nothing is copied to make one.
struct Snapshot: DocumentReader {
  let index: DocumentIndex
  let log: Journal
  /// Versions that lie at or after it are not part of this state.
  let end: Place

  init(index: DocumentIndex, log: Journal) {
    self.index = index
    self.log = log
    end = log.end
  }

  /// The newest version of a document in this state, which may be its removal.
  func version(_ key: DocumentKey) throws -> Version? {
    guard let entry = index.entry(key) else { return nil }
    var version = try log.version(at: entry.place)
    var place = entry.place
    while place >= end {
      guard let previous = version.previous else { return nil }
      place = previous
      version = try log.version(at: place)
    }
    return version
  }

  /// The number of the newest revision of a document in this state, removals included; 0 when
  /// there never was one.
  func revision(_ key: DocumentKey) throws -> Int {
    guard let entry = index.entry(key) else { return 0 }
    return entry.place < end ? entry.revision : try version(key)?.revision ?? 0
  }

  /// Whether there is such a document.
  func contains(_ key: DocumentKey) throws -> Bool {
    guard let entry = index.entry(key) else { return false }
    return entry.place < end ? !entry.isRemoved : try version(key)?.body != nil
  }

  func stored(_ key: DocumentKey) throws -> StoredDocument? {
    guard let version = try version(key), let body = version.body else { return nil }
    return StoredDocument(key: key, revision: version.revision, body: body)
  }

  func keys(in collection: String) throws -> [DocumentKey] {
    try index.keys(in: collection).filter { try contains($0) }
  }
}
