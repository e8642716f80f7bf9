import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordJSON

/// What was, and who made it so.
@Suite struct PastTests {
  let shelf: Shelf
  let workspace: Workspace
  let dune = DocumentKey(collection: "books", slug: Slug("dune")!)

  init() throws {
    shelf = try Shelf.withThreeTransactions()
    workspace = try shelf.open()
  }

  @Test func `every version of a document tells who wrote it, when and how`() throws {
    let history = try workspace.history(of: dune)
    #expect(history.map(\.revision) == [2, 1])
    #expect(history.map(\.commit.number) == [3, 2])
    #expect(history.map(\.commit.author) == ["ana", "bob"])
    #expect(history.map(\.commit.command) == ["author remove", "book add"])
    #expect(history[0].before == history[1].after)
    #expect(history[0].after?["pages"] == .integer(412))
    #expect(history[1].before == nil)
    #expect(history[0].commit.at > history[1].commit.at)
  }

  @Test func `a removal is a version, and so is what comes after it`() throws {
    try workspace.write { try $0.put(Author("l-aigle", "Encore")) }
    let key = DocumentKey(collection: "authors", slug: Slug("l-aigle")!)
    let history = try workspace.history(of: key)
    #expect(history.map(\.revision) == [3, 2, 1])
    #expect(history[1].after == nil)
    #expect(history[0].before == nil)
  }

  @Test func `a document that never was has no history`() throws {
    let key = DocumentKey(collection: "books", slug: Slug("none")!)
    #expect(try workspace.history(of: key).isEmpty)
  }

  @Test(arguments: 0...3)
  func `the state after a transaction is that of its time`(number: Int) throws {
    let past = try workspace.begin(asOf: .transaction(number))
    #expect(try Self.contents(past, workspace) == shelf.states()[number])
  }

  @Test func `the state at a time is that after the last commit before it`() throws {
    let states = try shelf.states()
    let commits = try workspace.log(LogQuery(limit: 10)).map(\.record)
    #expect(commits.map(\.number) == [3, 2, 1])
    for commit in commits {
      let past = try workspace.begin(asOf: .time(commit.at))
      #expect(try Self.contents(past, workspace) == states[commit.number])
      let before = try workspace.begin(
        asOf: .time(Timestamp(microseconds: commit.at.microseconds - 1)))
      #expect(try Self.contents(before, workspace) == states[commit.number - 1])
    }
  }

  @Test func `the past cannot be changed, and the future not be read`() throws {
    let past = try workspace.begin(asOf: .transaction(1))
    #expect(throws: StoreError.past) { try past.put(Author("x", "X")) }
    #expect(throws: StoreError.past) {
      try workspace.commit(past, author: "ana", command: "x")
    }
    #expect(throws: StoreError.future(9, last: 3)) {
      try workspace.begin(asOf: .transaction(9))
    }
  }

  @Test func `a transaction tells what it changed`() throws {
    let changes = try workspace.changes(of: 3)
    #expect(changes.map(\.key.description) == ["books/dune", "authors/l-aigle"])
    #expect(changes[0].before?["pages"] == .integer(100))
    #expect(changes[0].after?["pages"] == .integer(412))
    #expect(changes[1].after == nil)
    #expect(throws: UndoRefused(7, [.unknown(last: 3)])) { try workspace.changes(of: 7) }
  }

  @Test func `among many transactions each is found by number and by time`() throws {
    for number in 0..<60 {
      try workspace.write("ana", "n\(number)") {
        for book in 0...(number % 7) {
          try $0.put(Book("b\(book)", by: "herbert", pages: number + 1))
        }
      }
    }
    let commits = try workspace.log(LogQuery(limit: 1000)).map(\.record)
    #expect(commits.map(\.number) == Array((1...63).reversed()))
    for commit in commits.dropLast(3) {
      #expect(commit.command == "n\(commit.number - 4)")
      let past = try workspace.begin(asOf: .time(commit.at))
      #expect(try past.document(ID<Book>("b0")!)?.pages == commit.number - 3)
    }
  }

  static func contents(_ reader: Transaction, _ workspace: Workspace) throws -> [String: String] {
    var result: [String: String] = [:]
    for schema in workspace.schemas {
      for key in try reader.keys(in: schema.collection) {
        result[key.description] = try reader.stored(key)?.body.text
      }
    }
    return result
  }
}
