import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordJSON

/// What the journal tells where it lies in many segments.
@Suite struct LogAcrossSegmentsTests {
  let workspace: Workspace
  let counts: [Int]

  init() throws {
    var options = Journal.Options()
    options.segmentSize = 900
    workspace = try Workspace.open(
      "/w", schemas: Library.schemas, creating: true, .of(options, isWritable: true),
      in: MemoryFileSystem())
    try workspace.write("ana", "author") { try $0.put(Author("herbert", "Frank Herbert")) }
    var counts = [1]
    for number in 1..<40 {
      try workspace.write(number % 2 == 0 ? "ana" : "bob", "n\(number)") {
        for book in 0...(number % 3) {
          try $0.put(Book("b\(book)", by: "herbert", pages: number))
        }
      }
      counts.append(1 + number % 3)
    }
    self.counts = counts
  }

  @Test func `the log counts the documents of every transaction`() throws {
    let log = try workspace.log(LogQuery(limit: 100))
    #expect(log.map(\.record.number) == Array((1...40).reversed()))
    #expect(log.map(\.documents) == counts.reversed())
    #expect(
      try workspace.log(LogQuery(limit: 7)).map(\.record.number) == Array((34...40).reversed()))
  }

  @Test func `what it is asked for must all hold`() throws {
    var query = LogQuery(limit: 5)
    query.isWanted = { $0.author == "bob" }
    #expect(try workspace.log(query).map(\.record.number) == [40, 38, 36, 34, 32])
    let all = try workspace.log(LogQuery(limit: 100)).map(\.record)
    query.since = all[10].at
    query.until = all[4].at
    #expect(try workspace.log(query).map(\.record.number) == [36, 34, 32, 30])
    query.document = DocumentKey(collection: "books", slug: Slug("b2")!)
    #expect(try workspace.log(query).map(\.record.command) == ["n35", "n29"])
  }

  @Test(arguments: [(0, 40), (1, 2), (17, 18), (3, 31), (40, 40)])
  func `the differences of two moments are those of their states`(first: Int, last: Int) throws {
    let (before, after) = (
      try workspace.begin(asOf: .transaction(first)), try workspace.begin(asOf: .transaction(last))
    )
    let old = try PastTests.contents(before, workspace)
    let new = try PastTests.contents(after, workspace)
    let changes = try workspace.differences(from: .transaction(first), to: .transaction(last))
    let expected = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
    #expect(changes.map(\.key.description) == expected)
    for change in changes {
      #expect(change.before?.text == old[change.key.description])
      #expect(change.after?.text == new[change.key.description])
    }
    let backwards = try workspace.differences(from: .transaction(last), to: .transaction(first))
    #expect(backwards.map(\.after) == changes.map(\.before))
  }

  @Test func `the differences until now need no second moment`() throws {
    #expect(
      try workspace.differences(from: .transaction(38), to: nil).map(\.key.description)
        == ["books/b0", "books/b1", "books/b2"])
  }
}
