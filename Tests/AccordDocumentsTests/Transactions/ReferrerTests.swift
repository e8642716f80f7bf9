import AccordDocuments
import AccordJSON
import AccordWording
import Testing

struct ReferrerTests {
  private func book(_ id: String, by author: String) -> Book {
    Book(
      id, by: author, isbn: id,
      chapters: [Book.Chapter(title: "I", author: slug(author).reference)], related: [])
  }

  private func commit(_ transaction: Transaction, to workspace: Workspace) throws {
    try workspace.commit(transaction, author: "ana", command: "test")
  }

  @Test func `a new store knows what refers to what in the changes of another one`() throws {
    let (first, second) = (Library.inMemory(), Library.inMemory())
    let other = try first.begin()
    try other.put(Author("a", "A"))
    try other.put(book("b", by: "a"))
    let transaction = try second.begin()
    try transaction.take(other)
    try commit(transaction, to: second)
    let removal = try second.begin()
    #expect(try removal.referrers(of: Author("a", "A").key).map(\.description) == ["books/b"])
    try removal.remove(Author("a", "A").id)
    #expect(try removal.violations().map(\.code) == ["store.referenced"])
  }

  @Test func `referrers are those of the changes too`() throws {
    let workspace = Library.inMemory()
    let transaction = try workspace.begin()
    try transaction.put(Author("a", "A"))
    try transaction.put(Author("c", "C"))
    try transaction.put(book("b", by: "a"))
    try transaction.put(book("d", by: "a"))
    try commit(transaction, to: workspace)
    let next = try workspace.begin()
    try next.put(book("b", by: "c"))
    try next.put(book("e", by: "a"))
    let keys = try next.referrers(of: Author("a", "A").key).map(\.description)
    #expect(keys == ["books/d", "books/e"])
  }

  @Test func `a reference that a rollback brings back counts again`() throws {
    let transaction = try Library.inMemory().begin()
    try transaction.put(Author("a", "A"))
    try transaction.put(Author("c", "C"))
    try transaction.put(book("b", by: "a"))
    let mark = transaction.mark()
    try transaction.put(book("b", by: "c"))
    #expect(try transaction.referrers(of: Author("a", "A").key).isEmpty)
    transaction.rollback(to: mark)
    let keys = try transaction.referrers(of: Author("a", "A").key).map(\.description)
    #expect(keys == ["books/b"])
    #expect(try transaction.referrers(of: Author("c", "C").key).isEmpty)
  }

  @Test func `a replaced value stands once in a list, and what was there twice stays`() throws {
    func json(_ text: String) throws -> JSON { try JSON(parsing: Array(text.utf8)) }
    let (former, new) = (JSON.string("a"), JSON.string("b"))
    for (path, before, after) in [
      ("x", #"{"x":"a"}"#, #"{"x":"b"}"#), ("x", #"{"y":"a"}"#, #"{"y":"a"}"#),
      ("x[]", #"{"x":["a","c","b","c"]}"#, #"{"x":["b","c","c"]}"#),
      ("x[].y", #"{"x":[{"y":"a"},{"y":"b"}]}"#, #"{"x":[{"y":"b"}]}"#),
      ("x[].y", #"{"x":[{"y":"a","z":1},{"y":"b"}]}"#, #"{"x":[{"y":"b","z":1},{"y":"b"}]}"#),
    ] {
      let replaced = JSONPath(path).replacing(former, by: new, in: try json(before))
      #expect(replaced == (try json(after)), "\(path) in \(before)")
    }
  }
}
