import AccordDocuments
import AccordJSON
import AccordWording
import Testing

@Suite struct TransactionTests {
  let workspace = Library.inMemory()

  private func commit(_ write: (Transaction) throws -> Void) throws {
    let transaction = try workspace.begin()
    try write(transaction)
    try workspace.commit(transaction, author: "ana", command: "test")
  }

  @Test func `what is put is read back before and after the commit`() throws {
    let book = Book(
      "dune", by: "herbert", isbn: "1",
      chapters: [Book.Chapter(title: "I", author: slug("herbert").reference)], related: ["dune"])
    let transaction = try workspace.begin()
    try transaction.put(Author("herbert", "Frank Herbert"))
    try transaction.put(book)
    #expect(try transaction.document(book.id) == book)
    #expect(try workspace.begin().document(book.id) == nil)
    let receipt = try workspace.commit(transaction, author: "ana", command: "book add")
    #expect(receipt?.number == 1)
    #expect(receipt?.created == 2)
    #expect(try workspace.begin().document(book.id) == book)
    #expect(try workspace.begin().stored(book.key)?.revision == 1)
  }

  @Test func `writing what is there already changes nothing, the journal included`() throws {
    try commit { try $0.put(Author("a", "A")) }
    let transaction = try workspace.begin()
    try transaction.put(Author("a", "A"))
    #expect(transaction.changes.isEmpty)
    #expect(try workspace.commit(transaction, author: "ana", command: "again") == nil)
    #expect(try workspace.begin().stored(Author("a", "A").key)?.revision == 1)
  }

  @Test func `a change there and back again is no change`() throws {
    try commit { try $0.put(Author("a", "A")) }
    let transaction = try workspace.begin()
    try transaction.put(Author("a", "B"))
    #expect(transaction.changes.count == 1)
    try transaction.put(Author("a", "A"))
    #expect(transaction.changes.isEmpty)
    try transaction.put(Author("b", "New"))
    try transaction.remove(Author("b", "New").id)
    #expect(transaction.changes.isEmpty)
  }

  @Test func `rolling back to a mark undoes what came after it`() throws {
    try commit { try $0.put(Author("a", "A")) }
    let transaction = try workspace.begin()
    transaction.origin = 3
    try transaction.put(Author("a", "A2"))
    let mark = transaction.mark()
    transaction.origin = 4
    try transaction.put(Author("a", "A3"))
    try transaction.put(Author("b", "B"))
    try transaction.remove(Author("a", "").id)
    #expect(try transaction.keys(in: "authors").map(\.slug.name) == ["b"])
    transaction.rollback(to: mark)
    #expect(try transaction.keys(in: "authors").map(\.slug.name) == ["a"])
    #expect(try transaction.document(Author("a", "").id)?.name == "A2")
    #expect(transaction.changes.map(\.origin) == [3])
  }

  @Test func `keys come in order, with what is added and without what is removed`() throws {
    try commit { for id in ["b", "d", "a"] { try $0.put(Author(id, id)) } }
    let transaction = try workspace.begin()
    try transaction.put(Author("c", "c"))
    try transaction.remove(Author("b", "").id)
    #expect(try transaction.keys(in: "authors").map(\.slug.name) == ["a", "c", "d"])
    #expect(try transaction.all(Author.self).map(\.name) == ["a", "c", "d"])
    #expect(try transaction.keys(in: "nothing").isEmpty)
  }

  @Test func `a transaction keeps seeing the state that it began with`() throws {
    try commit { try $0.put(Author("a", "A")) }
    let before = try workspace.begin()
    try commit {
      try $0.put(Author("a", "A2"))
      try $0.put(Author("b", "B"))
    }
    #expect(try before.document(Author("a", "").id)?.name == "A")
    #expect(try before.keys(in: "authors").count == 1)
    try commit { try $0.remove(Author("a", "").id) }
    #expect(try before.document(Author("a", "").id)?.name == "A")
    #expect(try workspace.begin().document(Author("a", "").id) == nil)
  }

  @Test func `a document checks itself when it is put`() throws {
    let transaction = try workspace.begin()
    #expect(throws: EmptyBook.self) { try transaction.put(Book("b", by: "a", pages: 0)) }
    #expect(transaction.changes.isEmpty)
  }

  @Test func `removing what is not there is refused`() throws {
    let transaction = try workspace.begin()
    #expect(throws: StoreError.unknown(Author("a", "").key)) {
      try transaction.remove(Author("a", "").id)
    }
  }

  @Test func `a reference at an undeclared path is refused`() throws {
    let transaction = try workspace.begin()
    #expect(throws: StoreError.undeclaredReference(Loan("l", of: "b").key, path: "forgotten")) {
      try transaction.put(Loan("l", of: "b", forgotten: "a"))
    }
  }

  @Test func `an undeclared document type is refused`() throws {
    let transaction = try workspace.begin()
    #expect(throws: StoreError.undeclaredCollection("strangers")) {
      try transaction.put(Stranger(id: slug("s")))
    }
  }

  @Test func `a finished transaction takes no more changes`() throws {
    let transaction = try workspace.begin()
    try transaction.put(Author("a", "A"))
    try workspace.commit(transaction, author: "ana", command: "test")
    #expect(throws: StoreError.finished) { try transaction.put(Author("a", "B")) }
    #expect(throws: StoreError.finished) {
      try workspace.commit(transaction, author: "ana", command: "test")
    }
  }

  @Test func `ten thousand documents go through one transaction in memory`() throws {
    try commit { transaction in
      try transaction.put(Author("a", "A"))
      for number in 0..<10_000 {
        try transaction.put(Book("book-\(number)", by: "a", isbn: "\(number)"))
      }
    }
    #expect(try workspace.begin().keys(in: "books").count == 10_000)
  }
}
