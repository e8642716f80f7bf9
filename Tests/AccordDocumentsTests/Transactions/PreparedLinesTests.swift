import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordPlatform

/// Large transactions, whose lines are encoded and sealed before the commit.
@Suite struct PreparedLinesTests {
  let shelf = Shelf()

  private func open(part: Int = 300) throws -> Workspace {
    var options = Workspace.Options(isWritable: true, patience: 0)
    options.journal.part = part
    return try Workspace.open(
      shelf.path, schemas: Library.schemas, creating: true, options, in: shelf.system)
  }

  private func authors(_ numbers: Range<Int>) -> [Author] {
    numbers.map { Author("a\($0)", "Author \($0)") }
  }

  private func requireSound() throws {
    let folder = WorkspaceFolder(path: shelf.path, system: shelf.system)
    #expect(try JournalAudit(folder).run().misfits == [])
  }

  /// What the workspace holds now, and again when its journal is read anew.
  private func contents(_ workspace: Workspace) throws -> [String: String] {
    try requireSound()
    let contents = try workspace.contents()
    workspace.close()
    for path in shelf.system.files.keys where path.hasSuffix(".run") {
      shelf.system.files[path] = nil
    }
    #expect(try open().contents() == contents)
    return contents
  }

  @Test(arguments: [1, 300, 5000])
  func `lines that were prepared make one transaction that is found again`(part: Int) throws {
    let workspace = try open(part: part)
    try workspace.write { try $0.put(Author("first", "First")) }
    let receipt = try workspace.write { transaction in
      for author in authors(0..<200) { try transaction.put(author) }
      try transaction.put(Book("dune", by: "a7"))
      try transaction.remove(Author("first", "").id)
    }
    #expect(receipt?.created == 201)
    #expect(receipt?.removed == 1)
    #expect(try workspace.begin().document(ID<Author>("a199")!)?.name == "Author 199")
    let contents = try contents(workspace)
    #expect(contents.count == 201)
    #expect(contents["authors/a42"] == "{\"id\":\"a42\",\"name\":\"Author 42\"}")
  }

  @Test func `whether lines were prepared shows in their salt alone`() throws {
    let journals = try [1 << 20, 300].map { part in
      let tests = PreparedLinesTests()
      try tests.open(part: part).write {
        for author in authors(0..<50) { try $0.put(author) }
        try $0.put(Book("dune", by: "a7"))
      }
      let salt = /"(salt|sum|k)":"[0-9a-f]+"/
      return tests.shelf.lines.dropFirst().map { $0.replacing(salt, with: "") }
    }
    #expect(journals[0] == journals[1])
    #expect(journals[0].count == 53)
  }

  @Test func `what is written again or taken back later is not in the lines`() throws {
    let workspace = try open()
    try workspace.write { transaction in
      for author in authors(0..<60) { try transaction.put(author) }
      let mark = transaction.mark()
      for author in authors(60..<90) { try transaction.put(author) }
      transaction.rollback(to: mark)
      try transaction.put(Author("a3", "Changed"))
      for author in authors(90..<130) { try transaction.put(author) }
    }
    let contents = try contents(workspace)
    #expect(contents.count == 100)
    #expect(contents["authors/a3"] == "{\"id\":\"a3\",\"name\":\"Changed\"}")
    #expect(contents["authors/a60"] == nil)
  }

  @Test func `a commit that was refused can be made good and tried again`() throws {
    let workspace = try open()
    let transaction = try workspace.begin()
    for author in authors(0..<60) { try transaction.put(author) }
    try transaction.put(Book("dune", by: "nobody"))
    #expect(throws: CommitRefused.self) {
      try workspace.commit(transaction, author: "ana", command: "test")
    }
    try transaction.put(Author("nobody", "Nobody"))
    try workspace.commit(transaction, author: "ana", command: "test")
    #expect(try contents(workspace).count == 62)
  }

  @Test func `a state that moved on meanwhile takes the lines all the same`() throws {
    let workspace = try open()
    try workspace.write { try $0.put(Author("first", "First")) }
    let transaction = try workspace.begin()
    for author in authors(0..<60) { try transaction.put(author) }
    try transaction.put(Author("first", "Changed"))
    try workspace.write { try $0.put(Author("second", "Second")) }
    try workspace.commit(transaction, author: "ana", command: "test")
    let contents = try contents(workspace)
    #expect(contents.count == 62)
    #expect(contents["authors/first"] == "{\"id\":\"first\",\"name\":\"Changed\"}")
  }

  @Test func `only so many parts are prepared; the rest is encoded at the commit`() throws {
    let workspace = try open(part: 1)
    try workspace.write {
      for author in authors(0..<PreparedLines.limit * 2) { try $0.put(author) }
    }
    #expect(try contents(workspace).count == PreparedLines.limit * 2)
  }

  @Test func `whichever call fails, nothing is kept and the commit can be made again`() throws {
    var failures = 0
    for failing in 1... {
      let tests = PreparedLinesTests()
      let workspace = try tests.open()
      let transaction = try workspace.begin()
      for author in authors(0..<20) { try transaction.put(author) }
      tests.shelf.system.calls = []
      tests.shelf.system.sparesUnrepeatable = true
      tests.shelf.system.troubles = [.init(call: failing, problem: .diskFull)]
      do {
        try workspace.commit(transaction, author: "ana", command: "test")
        guard failing <= tests.shelf.system.calls.count else {
          #expect(failures > 5)
          return
        }
      } catch {
        #expect(error is WorkspaceFault)
        failures += 1
        tests.shelf.system.troubles = []
        #expect(try workspace.contents().isEmpty)
        try workspace.commit(transaction, author: "ana", command: "test")
      }
      tests.shelf.system.troubles = []
      #expect(try tests.contents(workspace).count == 20)
    }
  }

  @Test func `a large transaction that is dropped leaves nothing`() throws {
    let workspace = try open()
    let before = shelf.journal
    do {
      let transaction = try workspace.begin()
      for author in authors(0..<60) { try transaction.put(author) }
    }
    #expect(shelf.journal == before)
  }
}
