import AccordDocuments
import AccordJSON
import AccordWording

/// Invented documents for the tests of the store: a library with authors, books and loans.
enum Library {
  static let schemas = [Author.schema, Book.schema, Loan.schema]

  /// A workspace in memory that holds the library.
  static func inMemory() -> Workspace { Workspace(inMemory: schemas) }
}

struct Author: Document {
  static let schema = Schema(
    "authors", Text(en: "author", fr: "auteur"),
    unique: [UniqueField("name", Text(en: "name", fr: "nom"), folded: true)])

  let id: ID<Author>
  var name: String

  init(_ id: String, _ name: String) {
    self.id = slug(id)
    self.name = name
  }

  var label: String { name }
}

struct Book: Document {
  static let schema = Schema(
    "books", Text(en: "book", fr: "livre"),
    references: ["author", "chapters[].author", "related[]"],
    unique: [UniqueField("isbn", .same("ISBN"))],
    guards: [
      Guard(
        "book.too-long", Text(en: "A book is not too long", fr: "Un livre n’est pas trop long"),
        over: [Book.self]
      ) { state, changed in
        try changed.sorted().compactMap { key in
          guard let book = try state.document(ID<Book>(key.slug)), book.pages > 5000 else {
            return nil
          }
          return Violation(
            "book.too-long", Text(en: "The book is too long.", fr: "Le livre est trop long."),
            document: key)
        }
      }
    ])

  struct Chapter: Codable, Hashable, Sendable {
    var title: String
    var author: Reference<Author>?
  }

  let id: ID<Book>
  var title: Text
  var author: Reference<Author>
  var pages: Int
  var isbn: String?
  var chapters: [Chapter]
  var related: [Reference<Book>]

  init(
    _ id: String, by author: String, pages: Int = 100, isbn: String? = nil,
    chapters: [Chapter] = [], related: [String] = []
  ) {
    self.id = slug(id)
    self.title = .same(id)
    self.author = Reference(slug(author))
    self.pages = pages
    self.isbn = isbn
    self.chapters = chapters
    self.related = related.map { Reference(slug($0)) }
  }

  var label: String { title.fr }

  func validate() throws {
    guard pages > 0 else { throw EmptyBook() }
  }
}

struct EmptyBook: Fault {
  var code: String { "book.empty" }
  var message: Text { Text(en: "A book has pages.", fr: "Un livre a des pages.") }
}

/// A document whose second reference its schema forgets.
struct Loan: Document {
  static let schema = Schema("loans", Text(en: "loan", fr: "prêt"), references: ["book"])

  let id: ID<Loan>
  var book: Reference<Book>
  var forgotten: Reference<Author>?

  init(_ id: String, of book: String, forgotten: String? = nil) {
    self.id = slug(id)
    self.book = Reference(slug(book))
    self.forgotten = forgotten.map { Reference(slug($0)) }
  }

  var label: String { id.name }
}

/// A document type that no workspace of these tests is opened with.
struct Stranger: Document {
  static let schema = Schema("strangers", Text(en: "stranger", fr: "inconnu"))
  let id: ID<Stranger>
  var label: String { id.name }
}

/// The identity with that name; the tests write only such as exist.
func slug<D: Document>(_ name: String) -> ID<D> {
  guard let id = ID<D>(name) else { fatalError("\(name) is no identity") }
  return id
}
