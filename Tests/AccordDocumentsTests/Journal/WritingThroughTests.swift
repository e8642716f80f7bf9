import Testing

@testable import AccordDocuments
@testable import AccordPlatform

/// Commits past the system's cache, into space that was filled ahead.
@Suite struct WritingThroughTests {
  @Test func `what was written through is read back, by this process and by others`() throws {
    let ledger = Ledger()
    try ledger.open()
    for number in 1...9 { try ledger.commit([("a\(number % 4)", number * 11)]) }
    #expect(ledger.disk.promises.contains("write through to segment"))
    let other = try Workspace.open(
      Ledger.path, schemas: [Deposit.schema], creating: false, .of(ledger.options), in: ledger.disk)
    #expect(try Ledger.contents(of: other) == ledger.books.newest)
    // The other one commits in between: what it wrote is not written over.
    try ledger.commit(["b": 5], through: other)
    try ledger.commit(["c": 6])
    try ledger.commit(["d": 7], through: other)
    #expect(try Ledger.contents(of: other) == ledger.books.newest)
    try ledger.requireSoundJournal()
    try ledger.open()
  }

  @Test func `a disk that is full when it is written through keeps nothing, and says so`() throws {
    let ledger = Ledger()
    try ledger.open()
    for number in 1...6 { try ledger.commit([("a\(number)", number * 11)]) }
    let before = ledger.books.newest
    var call = 0
    ledger.disk.beforeChange = { name in
      if name == "writeThrough" { call = ledger.disk.count + 1 }
    }
    try ledger.commit(["a1": 12])
    let distance = call
    #expect(distance > 0)
    ledger.disk.beforeChange = { name in
      guard name == "writeThrough" else { return }
      ledger.disk.fault = .init(call: ledger.disk.count + 1, kind: .refused(.diskFull))
    }
    do {
      try ledger.commit(["a2": 13])
      Issue.record("it was acknowledged")
    } catch let fault as WorkspaceFault {
      #expect(fault.code == "workspace.not-written")
    }
    ledger.disk.beforeChange = nil
    ledger.disk.repair()
    #expect(ledger.books.newest == before.merging(["a1": 12]) { $1 })
    try ledger.commit(["a2": 14])
    try ledger.open()
  }

  @Test func `where the cache cannot be passed by, commits go through it`() throws {
    let shelf = Shelf()
    let workspace = try shelf.open()
    for number in 0..<9 { try workspace.write { try $0.put(Author("a\(number)", "N\(number)")) } }
    #expect(shelf.system.calls.filter { $0 == "sync \(shelf.journalPath)" }.count >= 9)
    #expect(try shelf.open().contents().count == 9)
  }
}
