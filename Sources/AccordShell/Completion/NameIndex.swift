import AccordDocuments
import AccordPlatform
import AccordWording

/// The names of the documents of a workspace, for completion: read a few at a time while nobody
/// types, and kept until something is committed.
///
/// The names of a type stand in one stretch of bytes, `⏎identity⇥folded name`, which is searched
/// from beginning to end: some milliseconds for a million of them, and no order to keep.
final class NameIndex {
  /// A document as it is offered.
  struct Name: Sendable, Hashable {
    let identity: String
    let label: String
  }

  /// The names of one type.
  private struct List {
    var bytes: [UInt8] = [0x0A]
    let walk: DocumentWalk
    /// Whether names of people's making are among them: of a long list only identities are.
    let hasLabels: Bool
  }

  private let begin: () -> Transaction?
  private let moment: () -> Int
  /// The time, in microseconds.
  private let clock: () -> Int
  private var lists: [String: List] = [:]
  /// The lists as they were before the last commit, as long as the new ones are not whole.
  private var former: [String: [UInt8]] = [:]
  private var seen = -1

  /// Above this number of documents only identities are searched.
  private static let labelled = 20_000
  /// How long somebody may wait for more names, in microseconds.
  private let patience: Int
  /// How many documents are read between two looks at the clock.
  private static let step = 200

  /// - Parameters:
  ///   - begin: a transaction on the documents that the session looks at.
  ///   - moment: the number of the last commit.
  ///   - patience: how long somebody may wait for more names, in microseconds.
  init(
    begin: @escaping () -> Transaction?, moment: @escaping () -> Int, patience: Int = 12_000,
    clock: @escaping () -> Int = { Platform.now }
  ) {
    self.begin = begin
    self.moment = moment
    self.patience = patience
    self.clock = clock
  }

  /// The documents of a type of which a word begins with `word`, those first whose identity does;
  /// and whether there can be no others as far as they were read: all of them, or at the limit.
  ///
  /// - Parameters:
  ///   - type: the type.
  ///   - word: what is written.
  ///   - limit: how many are found at most; as many that do not fit are read besides.
  ///   - fits: whether a document may be among them; `nil` where all may.
  func names<D: Document>(
    of type: D.Type, beginningWith word: String, limit: Int,
    among fits: ((D, any DocumentReader) -> Bool)? = nil
  ) -> (names: [Name], isWhole: Bool) {
    read(type, until: clock() + patience)
    let collection = D.schema.collection
    guard let list = lists[collection], let transaction = begin() else { return ([], true) }
    // Until all are read again, those from before the last commit are the better half.
    let bytes = list.walk.isAtEnd ? list.bytes : former[collection] ?? list.bytes
    let most = fits == nil ? limit : 2 * limit
    let found = NameIndex.identities(in: bytes, beginningWith: word.folded, limit: most)
    var names: [Name] = []
    var others = 0
    for identity in found {
      guard names.count < limit, others < limit else { return (names, false) }
      // A document that was removed since is left out here.
      guard let id = ID<D>(identity), let document = try? transaction.document(id) else {
        continue
      }
      if fits?(document, transaction) ?? true {
        names.append(Name(identity: identity, label: document.label))
      } else {
        others += 1
      }
    }
    let isAll = fits == nil || found.count < most
    return (names, list.walk.isAtEnd && isAll)
  }

  /// Reads on for a moment.
  ///
  /// - Returns: whether there is more to read.
  func readAhead(_ types: [any Document.Type]) -> Bool {
    let end = clock() + patience / 4
    for type in types where clock() < end { read(type, until: end) }
    return types.contains { lists[$0.schema.collection]?.walk.isAtEnd != true }
  }

  private func read<D: Document>(_ type: D.Type, until end: Int) {
    if moment() != seen {
      seen = moment()
      for (collection, list) in lists where list.walk.isAtEnd { former[collection] = list.bytes }
      lists.removeAll()
    }
    let collection = D.schema.collection
    if lists[collection]?.walk.isAtEnd == true { return }
    guard let transaction = begin() else { return }
    if lists[collection] == nil {
      guard let walk = try? transaction.walk(collection) else { return }
      lists[collection] = List(walk: walk, hasLabels: walk.count <= NameIndex.labelled)
    }
    guard var list = lists.removeValue(forKey: collection) else { return }
    repeat {
      let hasLabels = list.hasLabels
      list.walk.advance(hasLabels ? 20 : NameIndex.step) { identity in
        list.bytes += identity
        if hasLabels, let id = ID<D>(String(decoding: identity, as: UTF8.self)),
          let document = try? transaction.document(id)
        {
          let names = ([document.label] + document.otherNames).map { $0.folded }
          list.bytes.append(0x09)
          list.bytes += names.joined(separator: " ").utf8.map { $0 == 0x0A ? 0x20 : $0 }
        }
        list.bytes.append(0x0A)
      }
    } while !list.walk.isAtEnd && clock() < end
    lists[collection] = list
    if list.walk.isAtEnd { former[collection] = nil }
  }

  /// The identities of the lines in which a word begins so, at most `limit`, in the order in which
  /// they are offered.
  static func identities(
    in bytes: [UInt8], beginningWith word: String, limit: Int
  ) -> [String] {
    var first: [String] = []
    var others: [String] = []
    bytes.withUnsafeBytes { bytes in
      let wanted = Array(word.utf8)
      var position = 0
      while first.count < limit, others.count < 4 * limit {
        guard let line = NameIndex.line(in: bytes, holding: wanted, from: position) else { break }
        position = line.end
        let identity = bytes[line.start..<line.end].prefix { $0 != 0x09 }
        let text = String(decoding: identity, as: UTF8.self)
        if identity.starts(with: wanted) { first.append(text) } else { others.append(text) }
      }
    }
    return Array((first.sorted() + others.sorted()).prefix(limit))
  }

  /// The next line of which a word begins with some bytes, without its end.
  private static func line(
    in bytes: UnsafeRawBufferPointer, holding wanted: [UInt8], from start: Int
  ) -> (start: Int, end: Int)? {
    var position = start
    while position + 1 < bytes.count {
      var found = position + 1
      if !wanted.isEmpty {
        let next = wanted.withUnsafeBytes { bytes.firstOffset(of: $0, from: position) }
        guard let next else { return nil }
        found = next
      }
      guard found > 0, !isWord(bytes[found - 1]) else {
        position = found + 1
        continue
      }
      var begin = found
      while begin > 0, bytes[begin - 1] != 0x0A { begin -= 1 }
      var end = found
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      return (begin, end)
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
