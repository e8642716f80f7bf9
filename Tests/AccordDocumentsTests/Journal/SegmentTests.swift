import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordJSON
@testable import AccordPlatform

/// A journal of several segments.
@Suite struct SegmentTests {
  let shelf = Shelf()
  static let tiny: Journal.Options = {
    var options = Journal.Options()
    options.segmentSize = 600
    options.fill = 512
    return options
  }()

  private func open(_ shelf: Shelf, _ access: Workspace.Access = .readWrite) throws -> Workspace {
    try Workspace.open(
      shelf.path, schemas: Library.schemas, creating: access == .readWrite,
      .of(SegmentTests.tiny, isWritable: access == .readWrite), in: shelf.system)
  }

  /// A shelf whose journal has several segments.
  private func filled(_ count: Int = 12) throws -> Shelf {
    let workspace = try open(shelf)
    for number in 0..<count {
      try workspace.write { try $0.put(Author("a\(number % 5)", "Name \(number)")) }
    }
    return shelf
  }

  private func path(_ number: Int) -> String {
    WorkspaceFolder(path: shelf.path, system: shelf.system).segment(number)
  }

  private func segments(_ shelf: Shelf) -> [String] {
    shelf.system.files.keys.filter { $0.hasSuffix(".jsonl") }.sorted()
  }

  @Test func `a full segment is followed by another, and all of them are one journal`() throws {
    let shelf = try filled()
    #expect(segments(shelf).count >= 3)
    #expect(segments(shelf)[2] == path(3))
    let workspace = try open(shelf)
    #expect(workspace.notices.isEmpty)
    #expect(workspace.summary.transactions == 12)
    let contents = try workspace.contents()
    #expect(contents.count == 5)
    #expect(contents["authors/a1"]?.contains("Name 11") == true)
    #expect(try open(shelf, .readOnly).contents() == contents)
    try workspace.write { try $0.put(Author("new", "New")) }
    #expect(try open(shelf).contents().count == 6)
  }

  @Test func `versions are chained across segments`() throws {
    let workspace = try open(try filled())
    var place = try workspace.store.snapshot.newest(Author("a0", "").key)?.place
    var names: [String] = []
    var numbers: Set<Int> = []
    while let found = place {
      let version = try workspace.store.journal.version(at: found)
      numbers.insert(found.segment)
      names.append(version.body?["name"]?.string ?? "")
      place = version.previous
    }
    #expect(names == ["Name 10", "Name 5", "Name 0"])
    #expect(numbers.count > 1)
  }

  @Test func `each head tells where the segment before it ended`() throws {
    let shelf = try filled()
    for number in 2...segments(shelf).count {
      let before = try #require(shelf.system.files[path(number - 1)]?.bytes)
      let bytes = try #require(shelf.system.files[path(number)]?.bytes)
      let line = bytes.prefix { $0 != 10 }
      guard case .head(let head)? = JournalLine(line) else {
        Issue.record("no head")
        continue
      }
      #expect(head.previous?.end == before.count)
      let last = String(decoding: before, as: UTF8.self).split(separator: "\n").last ?? ""
      #expect(last.contains("\"sum\":\"\(head.previous?.sum.hexadecimal ?? "")\""))
      #expect(last.hasPrefix("{\"tx\":\(head.transaction),"))
    }
  }

  @Test func `other processes follow into new segments`() throws {
    let (ana, bob, reader) = (try open(shelf), try open(shelf), try open(shelf, .readOnly))
    for number in 0..<20 {
      let writer = number % 3 == 0 ? bob : ana
      try writer.write { try $0.put(Author("a\(number)", "Name \(number)")) }
      if number % 7 == 6 { #expect(try reader.contents().count == number + 1) }
    }
    #expect(segments(shelf).count >= 3)
    #expect(try ana.contents() == bob.contents())
    #expect(try reader.contents() == ana.contents())
    #expect(try open(shelf).notices.isEmpty)
  }

  @Test func `a segment that is missing is named, and the rest is read`() throws {
    let count = segments(try filled()).count
    for number in 1...count {
      let copy = shelf.copy()
      copy.system.files[path(number)] = nil
      let workspace = try open(copy)
      #expect(workspace.isReadOnly, "\(number)")
      #expect(workspace.damage?.problem == .missingSegment(path: path(number)), "\(number)")
      #expect(workspace.damage?.message.en.contains(path(number)) == true)
      // Without an index nobody knows what lay in it, so that nothing is counted.
      #expect(throws: WorkspaceFault.self) { try workspace.contents() }
      let reader = try workspace.begin()
      let keys = (0..<5).map { Author("a\($0)", "").key }
      #expect(keys.contains { ((try? reader.stored($0)) ?? nil) != nil }, "\(number)")
      #expect(throws: WorkspaceFault.self) {
        try workspace.write { try $0.put(Author("x", "X")) }
      }
    }
  }

  @Test func `an old segment that was moved away is asked for, and what is newer can be read`()
    throws
  {
    let shelf = try indexed()
    let whole = try open(shelf).contents()
    let copy = shelf.copy()
    let away = copy.system.files.removeValue(forKey: path(1))
    for access in [Workspace.Access.readWrite, .readOnly] {
      let workspace = try open(copy, access)
      #expect(workspace.damage?.problem == .missingSegment(path: path(1)))
      #expect(workspace.damage?.advice?.en.contains(path(1)) == true)
      #expect(workspace.notices.map(\.en).contains { $0.contains(path(1)) })
      // Every document was changed since the segment was full.
      #expect(try workspace.contents() == whole)
      #expect(throws: (any Error).self) { try workspace.write { try $0.put(Author("x", "X")) } }
    }
    copy.system.files[path(1)] = away
    let again = try open(copy)
    #expect(again.notices.isEmpty)
    try again.write { try $0.put(Author("x", "X")) }
    #expect(try open(copy).contents().count == whole.count + 1)
  }

  @Test func `a segment that is cut while it is mapped is noticed before it is read again`() throws
  {
    let shelf = try filled()
    let workspace = try open(shelf)
    let first = try workspace.store.journal.version(
      at: JournalPosition(segment: 1, offset: headEnd(1)))
    #expect(first.key.collection == "authors")
    shelf.system.files[path(1)]?.bytes.removeLast(30)
    #expect(throws: WorkspaceFault.self) { try workspace.begin() }
    guard case .shortSegment(path(1), _, _)? = workspace.damage?.problem else {
      Issue.record("\(String(describing: workspace.damage))")
      return
    }
    #expect(workspace.store.journal.mappedSegment(1) == nil)
    #expect(throws: (any Error).self) { try workspace.write { try $0.put(Author("x", "X")) } }
  }

  @Test func `the newest segment is not read through memory once it was cut`() throws {
    let workspace = try shelf.open()
    for number in 0..<3 { try workspace.write { try $0.put(Author("a\(number)", "N\(number)")) } }
    _ = try workspace.contents()
    shelf.journal = Array(shelf.journal.prefix(300))
    #expect(throws: (any Error).self) { try workspace.write { try $0.put(Author("x", "X")) } }
    #expect(workspace.damage?.code == "workspace.lost")
    #expect(workspace.store.journal.mappedSegment(workspace.store.journal.end.segment) == nil)
  }

  private func headEnd(_ number: Int) -> Int {
    (shelf.system.files[path(number)]?.bytes.firstIndex(of: 10) ?? 0) + 1
  }

  @Test func `a segment that is shorter than the next one says is named`() throws {
    let copy = try filled().copy()
    copy.system.files[path(1)]?.bytes.removeLast(30)
    let workspace = try open(copy)
    guard case .shortSegment(path(1), _, _)? = workspace.damage?.problem else {
      Issue.record("\(String(describing: workspace.damage))")
      return
    }
    #expect(try workspace.contents().count == 5)
  }

  @Test func `segments that were exchanged or are of another workspace are named`() throws {
    let copy = try filled().copy()
    let (second, third) = (copy.system.files[path(2)], copy.system.files[path(3)])
    copy.system.files[path(2)] = third
    copy.system.files[path(3)] = second
    #expect(try open(copy).damage?.problem == .strangeSegment(path: path(2)))
    let foreign = shelf.copy()
    let head = String(decoding: try #require(foreign.system.files[path(2)]).bytes, as: UTF8.self)
    let lines = head.split(separator: "\n", maxSplits: 1)
    let altered = lines[0].replacing(/"store":"[0-9a-f]{8}/) { _ in "\"store\":\"00000000" }
    var bytes = Array(altered.utf8.dropLast(16))
    LineChecksum.close(&bytes, from: 0)
    foreign.system.files[path(2)]?.bytes = bytes + Array(lines[1].utf8)
    #expect(try open(foreign).damage?.problem == .strangeSegment(path: path(2)))
  }

  /// A shelf whose index covers all of its segments.
  private func indexed() throws -> Shelf {
    var options = Workspace.Options.of(SegmentTests.tiny)
    options.limits.entries = 1
    let workspace = try Workspace.open(
      shelf.path, schemas: Library.schemas, creating: true, options, in: shelf.system)
    for number in 0..<12 {
      try workspace.write { try $0.put(Author("a\(number % 5)", "Name \(number)")) }
    }
    #expect(segments(shelf).count > 4)
    #expect(workspace.store.ledger.index.covered == 12)
    return shelf
  }

  @Test func `the head of a full segment that is as the index saw it is not read again`() throws {
    let shelf = try indexed()
    shelf.system.calls = []
    let workspace = try open(shelf)
    #expect(workspace.notices.isEmpty)
    #expect(!shelf.system.calls.contains("open \(path(2))"))
    #expect(!shelf.system.calls.contains("open \(path(3))"))
    #expect(try workspace.contents().count == 5)
    // A copy has other files.
    let copy = shelf.copy()
    copy.system.calls = []
    #expect(try open(copy).notices.isEmpty)
    #expect(copy.system.calls.contains("open \(path(2))"))
  }

  @Test func `whatever happens to a segment that the index covers is seen at opening`() throws {
    let origin = try indexed()
    for number in 1..<segments(origin).count {
      let content = try #require(origin.system.files[path(number)])
      let (bytes, path) = (content.bytes, path(number))
      func expect(
        _ expected: String, _ problem: (WorkspaceFault.Problem) -> Bool,
        _ change: () -> Void
      ) throws {
        change()
        let damage = try open(origin).damage
        let isSeen = damage.map { problem($0.problem) } ?? false
        #expect(isSeen, "\(expected) \(number): \(String(describing: damage))")
        origin.system.files[path] = content
        content.bytes = bytes
      }
      try expect("gone", { $0 == .missingSegment(path: path) }) {
        origin.system.files[path] = nil
      }
      try expect("cut", { if case .shortSegment(path, _, _) = $0 { true } else { false } }) {
        content.bytes.removeLast(10)
      }
      try expect("emptied", { $0 == .damaged(path: path, offset: 0) }) { content.bytes = [] }
      try expect("a bit of the head", { $0 == .damaged(path: path, offset: 0) }) {
        content.bytes[20] ^= 1
      }
      try expect("exchanged", { $0 == .strangeSegment(path: path) }) {
        let other = MemoryFileSystem.Content()
        other.bytes = origin.system.files[self.path(number % 4 + 1)]?.bytes ?? []
        origin.system.files[path] = other
      }
      #expect(try open(origin).notices.isEmpty)
    }
  }

  @Test func `a head reads the same whoever wrote it`() throws {
    let shelf = try filled()
    for number in 1...2 {
      let line = Array(try #require(shelf.system.files[path(number)]).bytes.prefix { $0 != 10 })
      let plain = line.withUnsafeBytes { JournalLine.Head(plain: $0) }
      #expect(plain == JournalLine.Head(try JSON(parsing: line)))
      #expect(plain != nil)
      for end in line.indices {
        #expect(line[..<end].withUnsafeBytes { JournalLine.Head(plain: $0) } == nil)
      }
    }
  }

  @Test func `damage in a sealed segment is never cut`() throws {
    let copy = try filled().copy()
    copy.system.files[copy.path + "/tail"] = nil
    let end = try #require(copy.system.files[path(1)]?.bytes.count)
    copy.system.files[path(1)]?.bytes[end - 40] ^= 1
    let workspace = try open(copy)
    #expect(workspace.damage?.code == "workspace.damaged")
    #expect(copy.system.files[path(1)]?.bytes.count == end)
    #expect(try workspace.contents().count == 5)
  }

  @Test func `what was cut off a segment is gone before another begins`() throws {
    let shelf = try filled(3)
    let newest = try #require(segments(shelf).last)
    shelf.system.files[newest]?.bytes += Array("{\"key\":\"authors/torn\"".utf8)
    shelf.system.calls = []
    let workspace = try open(shelf)
    for number in 0..<9 { try workspace.write { try $0.put(Author("z", "Z \(number)")) } }
    let calls = shelf.system.calls
    let cut = try #require(calls.firstIndex(of: "truncate \(newest)"))
    let begun = try #require(calls[cut...].firstIndex { $0.hasPrefix("rename ") })
    // Behind the end of a full segment nobody looks.
    #expect(calls[cut..<begun].contains("sync \(newest)"))
    let last = try #require(
      calls[..<begun].lastIndex { $0 == "truncate \(newest)" || $0 == "write \(newest)" })
    #expect(calls[last..<begun].contains("sync \(newest)"))
  }

  @Test func `space is filled ahead, given back, and no harm when it stays`() throws {
    var options = Journal.Options()
    options.fill = 4096
    let workspace = try Workspace.open(
      shelf.path, schemas: Library.schemas, creating: true, .of(options), in: shelf.system)
    for number in 0..<5 { try workspace.write { try $0.put(Author("a\(number)", "N\(number)")) } }
    #expect(shelf.journal.suffix(1000).allSatisfy { $0 == 10 })
    let size = shelf.journal.count
    shelf.system.calls = []
    try workspace.write { try $0.put(Author("b", "B")) }
    #expect(shelf.journal.count == size)
    // The text of the lock tells that nobody else wrote, so that the journal is not read.
    let calls = shelf.system.calls.filter { !$0.hasPrefix("lock") }
    #expect(
      calls == [
        "read \(shelf.path)/lock", "stat \(shelf.journalPath)",
        "read \(shelf.path)/lock", "write \(shelf.path)/lock", "stat \(shelf.journalPath)",
        "write \(shelf.journalPath)", "sync \(shelf.journalPath)", "write \(shelf.path)/tail",
      ])
    // As after a kill.
    let killed = shelf.copy()
    let again = try killed.open()
    #expect(again.notices.isEmpty)
    try again.write { try $0.put(Author("c", "C")) }
    #expect(try killed.open().contents().count == 7)
    workspace.store.journal.close()
    #expect(shelf.journal.suffix(2) == [125, 10])
    #expect(try shelf.open().contents().count == 6)
  }

  @Test func `a disk too full for filling is not too full for committing`() throws {
    let workspace = try shelf.open()
    for number in 0..<3 { try workspace.write { try $0.put(Author("a\(number)", "N\(number)")) } }
    for call in 1...12 {
      let copy = shelf.copy()
      let other = try copy.open()
      for number in 0..<3 { try other.write { try $0.put(Author("c\(number)", "C\(number)")) } }
      copy.system.troubles = [.init(call: copy.system.calls.count + call, problem: .diskFull)]
      var isConfirmed = true
      do { try other.write { try $0.put(Author("d", "D")) } } catch { isConfirmed = false }
      copy.system.troubles = []
      let count = try copy.open().contents().count
      #expect(count == 7 || !isConfirmed && count == 6, "call \(call)")
    }
  }

  @Test func `whichever call of beginning a segment fails, nothing is lost`() throws {
    let origin = shelf
    let workspace = try open(origin)
    var number = 0
    while origin.journal.count < 600 {
      try workspace.write { try $0.put(Author("a\(number)", "N\(number)")) }
      number += 1
    }
    func change(_ shelf: Shelf) throws {
      try open(shelf).write { try $0.put(Author("new", "New")) }
    }
    let whole = origin.copy()
    try change(whole)
    #expect(segments(whole).count == 2)
    for call in 1...whole.system.calls.count {
      for problem in [SystemFault.Problem.diskFull, .input, .interrupted] {
        let shelf = origin.copy()
        shelf.system.troubles = [.init(call: call, problem: problem)]
        var isConfirmed = true
        do { try change(shelf) } catch { isConfirmed = false }
        shelf.system.troubles = []
        let again = try open(shelf)
        #expect(again.damage == nil, "call \(call)")
        let count = try again.contents().count
        #expect(count == number + 1 || !isConfirmed && count == number, "call \(call)")
        try again.write { try $0.put(Author("next", "Next")) }
        #expect(try open(shelf).contents().count == count + 1, "call \(call)")
      }
    }
  }

  @Test func `where the newest segment and the tail are missing, the index tells`() throws {
    let copy = try indexed().copy()
    let count = segments(copy).count
    copy.system.files[path(count)] = nil
    copy.system.files[shelf.path + "/tail"] = nil
    let runs = copy.system.files.keys.filter { $0.hasSuffix(".run") }.sorted()
    for access in [Workspace.Access.readOnly, .readWrite] {
      let workspace = try open(copy, access)
      #expect(workspace.damage?.problem == .missingSegment(path: path(count)))
      #expect(throws: WorkspaceFault.self) { try workspace.contents() }
      #expect(throws: WorkspaceFault.self) { try workspace.log(LogQuery(limit: 3)) }
    }
    for isRepairing in [false, true] {
      let report = try Doctor.examine(
        copy.path, schemas: Library.schemas, in: copy.system, repair: isRepairing)
      #expect(report.findings.first?.code == "doctor.lost-end")
      #expect(report.findings.first?.message.fr.contains(path(count)) == true)
      #expect(!report.isSound)
    }
    // What tells of it is kept.
    #expect(copy.system.files.keys.filter { $0.hasSuffix(".run") }.sorted() == runs)
  }

  @Test func `reading deletes no run of the index, whatever it holds`() throws {
    let origin = try indexed()
    for path in origin.system.files.keys where path.hasSuffix(".run") {
      let copy = origin.copy()
      copy.system.files[path]?.bytes[300] ^= 1
      copy.system.files[path]?.bytes[5000] ^= 1
      let files = copy.system.files.mapValues(\.bytes)
      #expect(try open(copy, .readOnly).contents().count == 5)
      #expect(copy.system.files.mapValues(\.bytes) == files)
      // Who may write replaces it by one that is sound.
      #expect(try open(copy, .readWrite).contents().count == 5)
      #expect(copy.system.files.keys.contains { $0.hasSuffix(".run") })
    }
  }
}

extension Workspace.Options {
  /// The usual options with a journal laid out in another way.
  static func of(_ journal: Journal.Options, isWritable: Bool = true) -> Workspace.Options {
    var options = Workspace.Options(isWritable: isWritable, patience: 100)
    options.journal = journal
    return options
  }
}
