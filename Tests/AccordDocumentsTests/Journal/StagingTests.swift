import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordPlatform

/// Several transactions made durable at once, and reading from a known state.
@Suite struct StagingTests {
  let shelf = Shelf()

  final class Counter: JournalSink {
    var keys: [String] = []
    var states: [JournalScan.State] = []

    func take(_ form: StoredSchema) {}
    func take(_ record: Record, at place: JournalPosition) {
      keys.append(String(decoding: record.key, as: UTF8.self))
    }
    func take(_ erasure: ErasureLine, at place: JournalPosition) {}
    func take(_ commit: JournalLine.Commit, state: JournalScan.State) { states.append(state) }
  }

  private func journal(
    _ sink: Counter = Counter(), from state: JournalScan.State? = nil,
    options: Journal.Options = Journal.Options()
  ) throws -> Journal {
    let folder = WorkspaceFolder(path: shelf.path, system: shelf.system)
    if try !folder.holdsWorkspace() { try folder.create(patience: 0, author: "ana") }
    return try Journal.open(
      folder, forWriting: true, patience: 0, options: options, from: state, into: sink)
  }

  private func batch(_ ids: [String], size: Int = 10) -> Batch {
    Batch(
      versions: ids.map {
        NewVersion(
          key: Author($0, "").key, form: 1, revision: 1, previous: nil,
          body: Array("{\"name\":\"\(String(repeating: "x", count: size))\"}".utf8))
      }, author: "ana", command: "test")
  }

  @Test func `staged transactions are acknowledged by one sync`() throws {
    let sink = Counter()
    let journal = try journal(sink)
    shelf.system.calls = []
    var places: [JournalPosition] = []
    try journal.exclusively(by: "ana") {
      try journal.settle(into: sink)
      for id in ["a", "b", "c"] { try journal.stage(batch([id])) { places.append($1) } }
      #expect(try journal.withRecord(at: places[1]) { $0.identity.elementsEqual("b".utf8) })
      #expect(journal.transactionCount == 0)
      try journal.flush()
    }
    #expect(journal.transactionCount == 3)
    #expect(shelf.system.calls.filter { $0.hasPrefix("sync ") } == ["sync \(shelf.journalPath)"])
    #expect(shelf.system.calls.filter { $0 == "write \(shelf.journalPath)" }.count == 1)
    for (place, id) in zip(places, ["a", "b", "c"]) {
      #expect(try journal.withRecord(at: place) { $0.identity.elementsEqual(id.utf8) })
    }
    let again = Counter()
    #expect(try self.journal(again).transactionCount == 3)
    #expect(again.keys == ["authors/a", "authors/b", "authors/c"])
  }

  @Test(arguments: [1 << 20, 100])
  func `what is discarded never was`(part: Int) throws {
    var options = Journal.Options()
    options.part = part
    let journal = try journal(options: options)
    let before = shelf.journal
    try journal.exclusively(by: "ana") {
      try journal.stage(batch((0..<20).map { "a\($0)" }))
      journal.discard()
    }
    #expect(shelf.journal == before)
    try journal.exclusively(by: "ana") { try journal.stage(batch(["left"])) }
    try journal.exclusively(by: "ana") {
      try journal.stage(batch(["b"]))
      try journal.flush()
    }
    let sink = Counter()
    #expect(try self.journal(sink).damage == nil)
    #expect(sink.keys == ["authors/b"])
  }

  @Test func `a transaction written in parts is one transaction`() throws {
    var options = Journal.Options()
    options.part = 300
    let journal = try journal(options: options)
    try journal.exclusively(by: "ana") {
      try journal.stage(batch((0..<50).map { "a\($0)" }))
      try journal.flush()
    }
    let sink = Counter()
    #expect(try self.journal(sink).damage == nil)
    #expect(sink.keys.count == 50)
    #expect(sink.states.map(\.sum) == [journal.state.sum])
  }

  @Test func `in how many parts a transaction is written makes no difference`() throws {
    let journals = try [1 << 20, 2000, 300, 1].map { part in
      let tests = StagingTests()
      var options = Journal.Options()
      options.part = part
      let journal = try tests.journal(options: options)
      try journal.exclusively(by: "ana") {
        try journal.stage(tests.batch(["first"]))
        try journal.stage(tests.batch((0..<200).map { "a\($0)" }, size: 90))
        try journal.stage(tests.batch(["last"]))
        try journal.flush()
      }
      return tests.shelf.lines.dropFirst()
    }
    #expect(journals.dropFirst().allSatisfy { $0 == journals[0] })
    #expect(journals[0].count == 205)
  }

  @Test(arguments: [300, 1])
  func `whichever part cannot be written, nothing of the transaction is left`(part: Int) throws {
    var options = Journal.Options()
    options.part = part
    for failing in 1... {
      let tests = StagingTests()
      let journal = try tests.journal(options: options)
      let before = tests.shelf.journal
      var hasFailed = false
      try journal.exclusively(by: "ana") {
        tests.shelf.system.calls = []
        tests.shelf.system.troubles = [.init(call: failing, problem: .diskFull)]
        do {
          try journal.stage(tests.batch((0..<20).map { "a\($0)" }))
        } catch {
          hasFailed = true
          #expect((error as? WorkspaceFault)?.code == "workspace.not-written")
        }
        tests.shelf.system.troubles = []
        journal.discard()
        #expect(tests.shelf.journal == before)
        try journal.stage(tests.batch(["b"]))
        try journal.flush()
      }
      let sink = Counter()
      #expect(try tests.journal(sink).damage == nil)
      #expect(sink.keys == ["authors/b"])
      guard hasFailed else {
        #expect(failing > 3)
        break
      }
    }
  }

  @Test func `reading begins at a known state, which must be one of this journal`() throws {
    let journal = try journal()
    for id in ["a", "b", "c"] {
      try journal.exclusively(by: "ana") {
        try journal.stage(batch([id]))
        try journal.flush()
      }
    }
    let all = Counter()
    _ = try self.journal(all)
    let rest = Counter()
    let opened = try self.journal(rest, from: all.states[1])
    #expect(rest.keys == ["authors/c"])
    #expect(opened.state.sum == journal.state.sum)
    var wrong = all.states[1]
    wrong.sum = all.states[0].sum
    #expect(throws: IndexDamaged.self) { try self.journal(from: wrong) }
    wrong = all.states[1]
    wrong.end = JournalPosition(segment: 1, offset: wrong.end.offset + 1)
    #expect(throws: IndexDamaged.self) { try self.journal(from: wrong) }
    wrong.end = JournalPosition(segment: 7, offset: 100)
    #expect(throws: IndexDamaged.self) { try self.journal(from: wrong) }
  }

  @Test func `a place where no version lies is an error`() throws {
    let journal = try journal()
    try journal.exclusively(by: "ana") {
      try journal.stage(batch(["a"]))
      try journal.flush()
    }
    for offset in [-1, 0, 5, shelf.journal.count, shelf.journal.count + 9, 1 << 39] {
      for segment in [0, 1, 2] where offset != journal.end.offset || segment != 1 {
        #expect(throws: WorkspaceFault.self) {
          try journal.withRecord(at: JournalPosition(segment: segment, offset: offset)) { _ in }
        }
      }
    }
  }
}
