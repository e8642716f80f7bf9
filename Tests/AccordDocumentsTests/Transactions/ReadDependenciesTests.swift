import AccordDocuments
import AccordJSON
import AccordWording
import Testing

/// What a transaction was worked out from must be the same at its commit.
@Suite struct RelianceTests {
  let workspace = Library.inMemory()

  init() throws {
    try commit {
      try $0.put(Author("a", "A"))
      try $0.put(Author("b", "B"))
      try $0.put(Book("old", by: "a", pages: 100))
    }
  }

  private func commit(_ changes: (Transaction) throws -> Void) throws {
    let transaction = try workspace.begin()
    try changes(transaction)
    try workspace.commit(transaction, author: "ana", command: "test")
  }

  /// What becomes of a new book that relies on something, when others commit `changes` meanwhile.
  private func conflict(
    relying: (Transaction) throws -> Void, meanwhile changes: (Transaction) throws -> Void
  ) throws -> CommitConflict? {
    let transaction = try workspace.begin()
    try relying(transaction)
    try transaction.put(Book("new", by: "b"))
    try commit(changes)
    do {
      try workspace.commit(transaction, author: "bob", command: "test")
      return nil
    } catch let conflict as CommitConflict {
      return conflict
    }
  }

  @Test func `a document that a change relies on and that was changed meanwhile is a conflict`()
    throws
  {
    let found = try #require(
      try conflict {
        try $0.require(unchanged: Author("a", "").id)
      } meanwhile: {
        try $0.put(Author("a", "Theirs"))
      })
    #expect(found.documents.map(\.key.description) == ["authors/a"])
    #expect(found.documents[0].isReliedUpon)
    #expect(found.documents[0].before?["name"] == .string("A"))
    #expect(found.documents[0].theirs?["name"] == .string("Theirs"))
    #expect(
      found.message.en.contains(
        "your change was worked out from it, and name was \"A\" then and is \"Theirs\" now"))
    #expect(try workspace.begin().document(Book("new", by: "b").id) == nil)
  }

  @Test func `other changes are none of its business`() throws {
    let found = try conflict {
      try $0.require(unchanged: Author("a", "").id)
    } meanwhile: {
      try $0.put(Author("c", "C"))
    }
    #expect(found == nil)
  }

  @Test func `without asking for it, what was only read may change`() throws {
    let found = try conflict {
      _ = try $0.document(Author("a", "").id)
    } meanwhile: {
      try $0.put(Author("a", "Theirs"))
    }
    #expect(found == nil)
  }

  @Test func `a document that must stay absent and appears is a conflict`() throws {
    let found = try conflict {
      try $0.require(unchanged: Author("c", "").id)
    } meanwhile: {
      try $0.put(Author("c", "C"))
    }
    #expect(found?.message.en.contains("it was not there then") == true)
  }

  @Test func `what a query finds must be the same documents, unchanged`() throws {
    func pages(_ transaction: Transaction) throws {
      try transaction.require(
        unchanged: FieldQuery("books", where: "pages", .between(.integer(50), nil)))
    }
    let changed = try conflict(relying: pages) { try $0.put(Book("old", by: "a", pages: 60)) }
    #expect(changed?.documents.map(\.key.description) == ["books/old"])
    let added = try conflict(relying: pages) { try $0.put(Book("other", by: "a", pages: 70)) }
    #expect(added?.documents.map(\.key.description) == ["books/other"])
    let removed = try conflict(relying: pages) { try $0.remove(Book("other", by: "a").id) }
    #expect(removed?.message.en.contains("it was removed") == true)
    let thin = try conflict(relying: pages) { try $0.put(Book("thin", by: "a", pages: 3)) }
    #expect(thin == nil)
  }

  @Test func `what is taken back relies on nothing`() throws {
    let found = try conflict {
      let mark = $0.mark()
      try $0.require(unchanged: Author("a", "").id)
      $0.rollback(to: mark)
    } meanwhile: {
      try $0.put(Author("a", "Theirs"))
    }
    #expect(found == nil)
  }

  @Test func `a document that is written as well is one conflict`() throws {
    let found = try conflict {
      try $0.require(unchanged: Author("a", "").id)
      try $0.put(Author("a", "Mine"))
    } meanwhile: {
      try $0.put(Author("a", "Theirs"))
    }
    #expect(found?.documents.count == 1)
    #expect(found?.documents.first?.isReliedUpon == false)
  }
}
