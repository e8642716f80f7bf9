import AccordDocuments
import AccordJSON
import AccordWording
import Testing

@Suite struct ViolationTests {
  let workspace = Library.inMemory()

  private func commit(_ write: (Transaction) throws -> Void) throws {
    let transaction = try workspace.begin()
    try write(transaction)
    try workspace.commit(transaction, author: "ana", command: "test")
  }

  private func violations(_ write: (Transaction) throws -> Void) throws -> [Violation] {
    let transaction = try workspace.begin()
    try write(transaction)
    let found = try transaction.violations()
    if !found.isEmpty {
      #expect(throws: CommitRefused(found)) {
        try workspace.commit(transaction, author: "ana", command: "test")
      }
    }
    return found
  }

  @Test func `a reference to nothing is refused and named`() throws {
    let found = try violations { try $0.put(Book("dune", by: "herbert")) }
    #expect(found.map(\.code) == ["store.dangling"])
    #expect(found.map(\.document.description) == ["books/dune"])
    #expect(
      found[0].message.en
        == "\"dune\" (book) refers in \"author\" to \"herbert\" (author), which does not exist.")
  }

  @Test func `references inside lists are followed`() throws {
    try commit { try $0.put(Author("a", "A")) }
    let found = try violations {
      try $0.put(
        Book(
          "b", by: "a", chapters: [Book.Chapter(title: "I", author: slug("ghost").reference)],
          related: ["b", "lost"]))
    }
    #expect(found.count == 2)
    #expect(found[0].message.en.contains("chapters[].author"))
    #expect(found[1].message.en.contains("related[]"))
  }

  @Test func `what is referred to cannot be removed, and who refers is named`() throws {
    try commit { transaction in
      try transaction.put(Author("a", "A"))
      for number in 1...5 { try transaction.put(Book("b\(number)", by: "a")) }
    }
    let found = try violations { try $0.remove(Author("a", "").id) }
    #expect(found.map(\.code) == ["store.referenced"])
    #expect(
      found[0].message.en
        == "\"a\" (author) cannot be removed: 5 documents still refer to it: "
        + "\"b1\" (book), \"b2\" (book), \"b3\" (book) and 2 more.")
  }

  @Test func `what is no longer referred to can be removed`() throws {
    try commit {
      try $0.put(Author("a", "A"))
      try $0.put(Author("b", "B"))
      try $0.put(Book("book", by: "a"))
    }
    try commit { try $0.put(Book("book", by: "b")) }
    try commit { try $0.remove(Author("a", "").id) }
    try commit {
      try $0.remove(Author("b", "").id)
      try $0.remove(Book("book", by: "b").id)
    }
    #expect(try workspace.begin().keys(in: "authors").isEmpty)
  }

  @Test func `unique values are compared folded where declared, and the other is named`() throws {
    try commit { try $0.put(Author("a", "L’Aigle")) }
    let found = try violations { try $0.put(Author("b", "l'AIGLE")) }
    #expect(found.map(\.code) == ["store.duplicate"])
    #expect(
      found[0].message.en == "\"b\" (author) and \"a\" (author) have the same name: \"l'aigle\".")
    #expect(found[0].document.description == "authors/b")
  }

  @Test func `unique values can be handed over and exchanged in one transaction`() throws {
    try commit {
      try $0.put(Author("a", "A"))
      try $0.put(Book("x", by: "a", isbn: "1"))
      try $0.put(Book("y", by: "a", isbn: "2"))
    }
    try commit {
      try $0.put(Book("x", by: "a", isbn: "2"))
      try $0.put(Book("y", by: "a", isbn: "1"))
    }
    try commit {
      try $0.put(Book("x", by: "a", isbn: nil))
      try $0.put(Book("z", by: "a", isbn: "2"))
    }
    let found = try violations {
      try $0.put(Book("v", by: "a", isbn: "9"))
      try $0.put(Book("w", by: "a", isbn: "9"))
    }
    #expect(found.map(\.document.description) == ["books/w"])
  }

  @Test func `a guard is asked about its collections only`() throws {
    #expect(try violations { try $0.put(Author("a", "A")) }.isEmpty)
    let found = try violations {
      try $0.put(Author("a", "A"))
      try $0.put(Book("b", by: "a", pages: 6000))
    }
    #expect(found.map(\.code) == ["book.too-long"])
  }

  @Test func `everything that is wrong is reported at once`() throws {
    let found = try violations {
      try $0.put(Book("b", by: "a", pages: 6000))
      try $0.put(Book("c", by: "a"))
    }
    #expect(found.map(\.code) == ["store.dangling", "store.dangling", "book.too-long"])
    #expect(CommitRefused(found).code == "store.refused")
  }

  @Test func `a document changed by somebody else meanwhile is a conflict with both versions`()
    throws
  {
    try commit { try $0.put(Author("a", "A")) }
    let mine = try workspace.begin()
    try mine.put(Author("a", "Mine"))
    try commit { try $0.put(Author("a", "Theirs")) }
    let conflict = try #require(throws: CommitConflict.self) {
      try workspace.commit(mine, author: "ana", command: "test")
    }
    #expect(conflict.code == "store.conflict")
    #expect(conflict.documents[0].mine?["name"] == .string("Mine"))
    #expect(conflict.documents[0].theirs?["name"] == .string("Theirs"))
    #expect(conflict.message.en.contains("name is \"Mine\" here and \"Theirs\" there"))
  }

  @Test func `the same identity created twice is a conflict, removed and created again too`() throws
  {
    let first = try workspace.begin()
    try first.put(Author("a", "First"))
    try commit { try $0.put(Author("a", "Second")) }
    try commit { try $0.remove(Author("a", "").id) }
    #expect(throws: CommitConflict.self) {
      try workspace.commit(first, author: "ana", command: "test")
    }
  }

  @Test func `changes to different documents go together when the rules still hold`() throws {
    try commit { try $0.put(Author("a", "A")) }
    let adding = try workspace.begin()
    try adding.put(Book("b", by: "a"))
    try commit { try $0.put(Author("c", "C")) }
    try workspace.commit(adding, author: "ana", command: "test")
    let dangling = try workspace.begin()
    try dangling.put(Book("d", by: "c"))
    try commit { try $0.remove(Author("c", "").id) }
    #expect(throws: CommitRefused.self) {
      try workspace.commit(dangling, author: "ana", command: "test")
    }
  }
}
