import Testing

@testable import AccordDocuments
@testable import AccordJSON

/// Writes journals of any number of segments, line by line, with the chain as it must be.
final class JournalBuilder {
  let system: MemoryFileSystem
  let path: String
  /// What was written before each transaction's commit line: its salt is its number.
  private(set) var transaction = 0
  private(set) var segment = 0
  private(set) var sum = Digest(bytes: [])
  private var newest: [String: (place: JournalPosition, revision: Int)] = [:]
  private var bytes: [UInt8] = []
  private var time = 1_732_356_348_000_000
  private var salt: UInt64 = 0x1111_2222_3333_4444

  /// The format of the journal: the one before this one, or this one.
  let format: Int

  init(
    in system: MemoryFileSystem = MemoryFileSystem(), path: String = "/office/shelf",
    format: Int = JournalLine.Head.currentFormat
  ) {
    self.system = system
    self.path = path
    self.format = format
    for directory in ["/office", path, path + "/log"] { system.directories.insert(directory) }
    rollOver()
  }

  var folder: WorkspaceFolder { WorkspaceFolder(path: path, system: system) }

  /// Begins the next segment.
  func rollOver(filling: Int = 0) {
    let previous =
      segment == 0
      ? nil : JournalLine.Head.Previous(segment: segment, end: bytes.count, sum: sum)
    if segment > 0 { save(filling: filling) }
    segment += 1
    bytes = []
    let head = JournalLine.Head(
      format: format, store: String(repeating: "5f", count: 16), segment: segment,
      at: Timestamp(microseconds: time), transaction: transaction, previous: previous)
    sum = head.write(into: &bytes)
    save()
  }

  /// Commits the form of a collection's documents.
  func tell(_ form: StoredSchema) throws { try commit([], forms: [form]) }

  /// Commits documents, given as `collection/identity` and JSON; `nil` removes.
  func commit(
    _ documents: [(String, String?)], command: String = "test", erasures: [ErasureLine] = [],
    forms: [StoredSchema] = []
  ) throws {
    let start = bytes.count
    var digests: [Digest] = []
    for form in forms { digests.append(digest { form.write(into: &$0) }) }
    for (name, text) in documents {
      let before = newest[name]
      let place = JournalPosition(segment: segment, offset: bytes.count)
      let version = NewVersion(
        key: try #require(DocumentKey(name)), form: 1, revision: (before?.revision ?? 0) + 1,
        previous: before?.place, body: text.map { Array($0.utf8) })
      salt = salt &* 6_364_136_223_846_793_005 &+ 1
      digests.append(digest { version.write(into: &$0, salt: salt) })
      newest[name] = (place, version.revision)
    }
    for erasure in erasures { digests.append(digest { erasure.write(into: &$0) }) }
    transaction += 1
    time += 1_000_000
    var commit = JournalLine.Commit(
      transaction: transaction, at: Timestamp(microseconds: time), author: "ana",
      command: command, count: digests.count, sync: start, sum: sum)
    salt = salt &* 6_364_136_223_846_793_005 &+ 1
    if format == 1 {
      commit.writeFormatOne(into: &bytes, salt: salt, chain: SHA256(after: sum, lines: digests))
    } else {
      commit.write(into: &bytes, salt: salt, chain: SHA256(after: sum, lines: digests))
    }
    sum = commit.sum
    save()
  }

  /// Writes a line and returns its digest.
  private func digest(_ write: (inout [UInt8]) -> Void) -> Digest {
    let start = bytes.count
    write(&bytes)
    return LineDigest.of(bytes[start..<bytes.count - 1]) ?? .zero
  }

  private func save(filling: Int = 0) {
    let content = MemoryFileSystem.Content()
    content.bytes = bytes + [UInt8](repeating: UInt8(ascii: "\n"), count: filling)
    system.files[folder.segment(segment)] = content
    write(
      Tail(end: JournalPosition(segment: segment, offset: bytes.count), transaction: transaction)
        .bytes,
      to: folder.tail)
  }

  func write(_ bytes: [UInt8], to path: String) {
    let content = MemoryFileSystem.Content()
    content.bytes = bytes
    system.files[path] = content
  }

  /// The bytes of a segment, to be tampered with.
  subscript(segment: Int) -> [UInt8] {
    get { system.files[folder.segment(segment)]?.bytes ?? [] }
    set { system.files[folder.segment(segment)]?.bytes = newValue }
  }

  /// The lines of a segment with their offsets.
  func lines(_ segment: Int) -> [(offset: Int, text: String)] {
    var offset = 0
    return String(decoding: self[segment], as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line in
      defer { offset += line.utf8.count + 1 }
      return (offset, String(line))
    }.filter { !$0.text.isEmpty }
  }

  func audit(asking asked: Set<Int> = []) throws -> AuditReport {
    try JournalAudit(folder, asking: asked).run()
  }

  /// Three segments with two people in several versions, a removal and filled space.
  static func withTwoPeople() throws -> JournalBuilder {
    let builder = JournalBuilder()
    try builder.commit(
      [
        ("people/p1", #"{"id":"p1","name":"Hélène Mähler","mail":"h@example.org","age":41}"#),
        ("people/p2", #"{"id":"p2","name":"Bob","mail":null,"age":7}"#),
      ], command: "person add p1 --name \"Hélène Mähler\"")
    builder.rollOver(filling: 500)
    try builder.commit([
      ("people/p1", #"{"id":"p1","name":"Hélène Mähler-Roy","mail":"h@example.org","age":42}"#)
    ])
    try builder.commit([("people/p2", nil)], command: "person remove p2")
    builder.rollOver()
    try builder.commit([("people/p2", #"{"id":"p2","name":"Bob","mail":"","age":8}"#)])
    try builder.commit(
      [
        (
          "people/p1",
          #"{"id":"p1","name":"Roy","mail":"h@example.org","age":43,"tags":[{"note":"née Mähler"}]}"#
        )
      ], command: "Mähler")
    return builder
  }
}

extension SHA256 {
  /// What goes before a commit line in the chain.
  init(after previous: Digest, lines: [Digest]) {
    self.init()
    update(previous)
    for line in lines { update(line) }
  }
}

extension JournalLine.Commit {
  /// Appends the line as format 1 had it: its digest covers the command.
  mutating func writeFormatOne(into bytes: inout [UInt8], salt: UInt64, chain: consuming SHA256) {
    let start = bytes.count
    bytes += "{\"tx\":\(transaction),\"at\":\"\(at.text)\",\"by\":".utf8
    JSON.write(author, into: &bytes)
    bytes += ",\"cmd\":".utf8
    JSON.write(command, into: &bytes)
    bytes += ",\"n\":\(count),\"sync\":\(sync),\"salt\":\"\(Hexadecimal.text(salt))\"".utf8
    chain.update(SHA256.digest(bytes[start...]))
    sum = chain.finish()
    bytes += ",\"sum\":\"\(sum.hexadecimal)\"".utf8
    LineChecksum.close(&bytes, from: start)
  }
}
