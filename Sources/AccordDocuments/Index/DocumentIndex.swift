/// What is known of every document without reading it: where its newest version lies, who may
/// refer to it, who may hold a unique value. It can be rebuilt from the journal at any time.
///
/// References and unique values are only added, never taken back when a document changes: what
/// is found is verified against the version that the reader sees. So a stale entry costs time
/// and never gives a wrong answer, and the index serves readers of older states as well.
final class DocumentIndex {
  /// The newest version of a document.
  struct Entry {
    let key: DocumentKey
    var place: Place
    var revision: Int
    var isRemoved: Bool
  }

  /// A value of a unique field.
  struct UniqueValue: Hashable {
    let collection: String
    let path: String
    let value: String
  }

  /// All documents that ever were, removed ones included.
  private(set) var entries: [Entry] = []
  private var numbers: [DocumentKey: Int] = [:]
  private var referrers: [DocumentKey: Set<Int>] = [:]
  private var holders: [UniqueValue: Set<Int>] = [:]
  private var collections: [String: KeyList] = [:]
  private var counts: [String: Int] = [:]

  /// The newest version of a document, which may be its removal.
  func entry(_ key: DocumentKey) -> Entry? { numbers[key].map { entries[$0] } }

  /// The keys of all documents that a collection ever had, in order.
  func keys(in collection: String) -> [DocumentKey] {
    guard collections[collection] != nil else { return [] }
    return collections[collection, default: KeyList()].sorted()
  }

  /// The documents that refer, or once referred, to `target`.
  func referrers(of target: DocumentKey) -> [DocumentKey] {
    (referrers[target] ?? []).map { entries[$0].key }
  }

  /// The documents that hold, or once held, a unique value.
  func holders(of value: UniqueValue) -> [DocumentKey] {
    (holders[value] ?? []).map { entries[$0].key }
  }

  /// The names of the collections that ever had a document.
  var collectionNames: [String] { collections.keys.sorted() }

  /// The number of documents that a collection has now.
  func count(in collection: String) -> Int { counts[collection] ?? 0 }

  /// Takes in a version newer than all before.
  func add(_ addition: IndexAddition) {
    let key = addition.key
    let number: Int
    if let known = numbers[key] {
      number = known
      if !entries[number].isRemoved { counts[key.collection, default: 0] -= 1 }
    } else {
      number = entries.count
      entries.append(Entry(key: key, place: addition.place, revision: 0, isRemoved: true))
      numbers[key] = number
      collections[key.collection, default: KeyList()].append(key)
    }
    entries[number].place = addition.place
    entries[number].revision = addition.revision
    entries[number].isRemoved = addition.isRemoved
    if !addition.isRemoved { counts[key.collection, default: 0] += 1 }
    for target in addition.references { referrers[target, default: []].insert(number) }
    for value in addition.values { holders[value, default: []].insert(number) }
  }
}

/// What the index learns of a version.
struct IndexAddition {
  let key: DocumentKey
  let place: Place
  let revision: Int
  let isRemoved: Bool
  /// The documents that it refers to.
  let references: [DocumentKey]
  /// The unique values that it holds.
  let values: [DocumentIndex.UniqueValue]
}

/// Keys that are sorted when they are asked for, so that adding many costs little.
private struct KeyList {
  private var sortedKeys: [DocumentKey] = []
  private var added: [DocumentKey] = []

  mutating func append(_ key: DocumentKey) { added.append(key) }

  mutating func sorted() -> [DocumentKey] {
    if !added.isEmpty {
      added.sort()
      sortedKeys = merge(sortedKeys, added)
      added = []
    }
    return sortedKeys
  }
}

/// Two sorted lists as one.
func merge(_ left: [DocumentKey], _ right: [DocumentKey]) -> [DocumentKey] {
  if left.isEmpty { return right }
  if right.isEmpty { return left }
  var result: [DocumentKey] = []
  result.reserveCapacity(left.count + right.count)
  var (i, j) = (0, 0)
  while i < left.count, j < right.count {
    if right[j] < left[i] {
      result.append(right[j])
      j += 1
    } else {
      result.append(left[i])
      i += 1
    }
  }
  result.append(contentsOf: left[i...])
  result.append(contentsOf: right[j...])
  return result
}
