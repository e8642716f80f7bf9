import AccordDocuments
import AccordPlatform
import AccordWording
import Testing

@Suite struct DurabilityTests {
  let shelf = Shelf()

  @Test func `what was committed is there when the workspace is opened again`() throws {
    let shelf = try Shelf.withThreeTransactions()
    let workspace = try shelf.open()
    #expect(try workspace.begin().document(ID<Book>("dune")!)?.pages == 412)
    #expect(try workspace.begin().document(ID<Author>("l-aigle")!) == nil)
    #expect(try workspace.begin().stored(Book("dune", by: "x").key)?.revision == 2)
    let summary = workspace.summary
    #expect(summary.transactions == 3)
    #expect(summary.lastCommit?.author == "ana")
    #expect(summary.lastCommit?.command == "author remove")
    #expect(summary.collections.map(\.collection) == ["authors", "books"])
    #expect(summary.collections.map(\.documents) == [1, 1])
    #expect(workspace.notices.isEmpty)
  }

  @Test func `references, unique values and revisions hold across openings`() throws {
    let shelf = try Shelf.withThreeTransactions()
    #expect(throws: CommitRefused.self) {
      try shelf.open().write { try $0.remove(ID<Author>("herbert")!) }
    }
    #expect(throws: CommitRefused.self) {
      try shelf.open().write { try $0.put(Book("other", by: "herbert", isbn: "1")) }
    }
    try shelf.open().write { try $0.put(Author("l-aigle", "L’Aigle")) }
    #expect(try shelf.open().begin().stored(Author("l-aigle", "").key)?.revision == 3)
  }

  @Test func `references hold without the document type that made them`() throws {
    let shelf = try Shelf.withThreeTransactions()
    #expect(throws: CommitRefused.self) {
      try shelf.open(schemas: [Author.schema]).write { try $0.remove(ID<Author>("herbert")!) }
    }
  }

  @Test func `a commit writes, syncs, and only then notes the end`() throws {
    let workspace = try shelf.open()
    // The first one also puts the name of the journal on the disk.
    try workspace.write { try $0.put(Author("first", "First")) }
    shelf.system.calls = []
    try workspace.write { try $0.put(Author("a", "A")) }
    let calls = shelf.system.calls.filter {
      $0.hasPrefix("write") || $0.hasPrefix("sync") || $0.hasPrefix("truncate")
    }
    let folder = shelf.path
    #expect(
      calls == [
        "write \(folder)/lock", "write \(shelf.journalPath)", "sync \(shelf.journalPath)",
        "write \(folder)/tail",
      ])
  }

  @Test func `creating puts every name on the disk`() throws {
    _ = try shelf.open()
    let calls = shelf.system.calls
    for folder in ["/", "/office", shelf.path, shelf.path + "/log"] {
      #expect(calls.contains("syncDirectory \(folder)"), "\(folder)")
    }
    let rename = try #require(calls.firstIndex { $0.hasPrefix("rename") })
    #expect(calls[..<rename].contains("sync \(shelf.path)/log/new.tmp"))
    #expect(calls[rename...].contains("syncDirectory \(shelf.path)/log"))
  }

  @Test func `short reads and writes and interruptions change nothing`() throws {
    shelf.system.portion = 7
    let workspace = try shelf.open()
    shelf.system.troubles = (1...200).map {
      MemoryFileSystem.Trouble(call: shelf.system.calls.count + $0 * 3, problem: .interrupted)
    }
    shelf.system.sparesUnrepeatable = true
    try workspace.write { try $0.put(Author("a", "A")) }
    #expect(try shelf.open().contents().count == 1)
  }

  @Test(arguments: [SystemFault.Problem.diskFull, .input])
  func `a write that fails keeps nothing, and the next one works`(problem: SystemFault.Problem)
    throws
  {
    let workspace = try shelf.open()
    try workspace.write { try $0.put(Author("a", "A")) }
    let before = shelf.journal
    let transaction = try workspace.begin()
    try transaction.put(Author("b", "B"))
    shelf.system.broken["write"] = problem
    let fault = try #require(throws: WorkspaceFault.self) {
      try workspace.commit(transaction, author: "ana", command: "test")
    }
    #expect(fault.code == "workspace.not-written")
    #expect(shelf.journal == before)
    shelf.system.broken = [:]
    try workspace.commit(transaction, author: "ana", command: "test")
    #expect(try shelf.open().contents().count == 2)
  }

  @Test func `half a write is taken back`() throws {
    let workspace = try shelf.open()
    try workspace.write { try $0.put(Author("a", "A")) }
    let before = shelf.journal
    let transaction = try workspace.begin()
    try transaction.put(Author("b", "B"))
    shelf.system.halfWrite = (shelf.journalPath, .diskFull, false)
    #expect(throws: WorkspaceFault.self) {
      try workspace.commit(transaction, author: "ana", command: "test")
    }
    #expect(shelf.system.calls.last == "truncate \(shelf.journalPath)")
    #expect(shelf.journal == before)
    #expect(!workspace.isReadOnly)
  }

  @Test func `after a failed sync nothing more is written, and nothing is pretended`() throws {
    let workspace = try shelf.open()
    try workspace.write { try $0.put(Author("a", "A")) }
    shelf.system.broken["sync"] = .input
    let fault = try #require(throws: WorkspaceFault.self) {
      try workspace.write { try $0.put(Author("b", "B")) }
    }
    #expect(fault.code == "workspace.unconfirmed")
    shelf.system.broken = [:]
    #expect(workspace.isReadOnly)
    #expect(try workspace.contents().count == 1)
    let after = try #require(throws: WorkspaceFault.self) {
      try workspace.write { try $0.put(Author("c", "C")) }
    }
    #expect(after.code == "workspace.poisoned")
  }

  @Test func `what a failed sync left is written again before anything is built upon it`() throws {
    let workspace = try shelf.open()
    shelf.system.broken["sync"] = .input
    #expect(throws: WorkspaceFault.self) {
      try workspace.write { try $0.put(Author("b", "B")) }
    }
    shelf.system.broken = [:]
    shelf.system.calls = []
    let other = try shelf.open()
    let calls = shelf.system.calls.filter { $0.hasSuffix(".jsonl") }
    let write = try #require(calls.firstIndex { $0.hasPrefix("write") })
    #expect(calls[write + 1].hasPrefix("sync"))
    #expect(try other.contents().count == 1)
    shelf.system.calls = []
    _ = try shelf.open()
    #expect(!shelf.system.calls.contains { $0.hasPrefix("sync") })
  }

  @Test(arguments: [SystemFault.Problem.diskFull, .input, .interrupted])
  func `whichever call of a commit fails, nothing confirmed is lost and nothing is half done`(
    problem: SystemFault.Problem
  ) throws {
    let origin = try Shelf.withThreeTransactions()
    let before = try origin.open(.readOnly).contents()
    func change(_ shelf: Shelf) throws {
      try shelf.open().write("ana", "test") {
        try $0.put(Author("new", "New"))
        try $0.put(Book("dune", by: "new", isbn: "1"))
      }
    }
    let whole = origin.copy()
    whole.system.calls = []
    try change(whole)
    let after = try whole.open(.readOnly).contents()
    let calls = whole.system.calls
    #expect(calls.count > 10)
    for call in 1...calls.count {
      let shelf = origin.copy()
      shelf.system.troubles = [.init(call: call, problem: problem)]
      var isConfirmed = true
      do { try change(shelf) } catch is WorkspaceFault { isConfirmed = false }
      shelf.system.troubles = []
      let place = "call \(call)"
      let workspace = try shelf.open()
      let contents = try workspace.contents()
      #expect(contents == after || !isConfirmed && contents == before, "\(place)")
      try workspace.write { try $0.put(Author("next", "Next")) }
      #expect(try shelf.open().contents().count == contents.count + 1, "\(place)")
    }
  }

  @Test func `a hundred thousand documents are one commit and come back`() throws {
    let workspace = try shelf.open()
    try workspace.write { transaction in
      for number in 0..<100_000 { try transaction.put(Author("a\(number)", "Name \(number)")) }
    }
    let again = try shelf.open()
    #expect(again.summary.collections.map(\.documents) == [100_000])
    #expect(try again.begin().document(ID<Author>("a77777")!)?.name == "Name 77777")
    #expect(throws: CommitRefused.self) {
      try again.write { try $0.put(Author("other", "name 5")) }
    }
  }
}
