import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordShell
import AccordWording

// A plugin of a world of its own, so that the language is tested without a word of the
// partnership: books on shelves.

struct Shelf: Document {
  static let schema = Schema("shelves", Text(en: "shelf", fr: "rayon"), prose: ["name"])
  let id: ID<Shelf>
  var name: String
  var label: String { name }
}

struct Book: Document {
  static let schema = Schema(
    "books", Text(en: "book", fr: "livre"), references: ["shelf"],
    guards: [
      Guard(
        "book.two-dear", Text(en: "Only one book is dear", fr: "Un seul livre est cher"),
        over: [Book.self]
      ) { state, changed in
        let dear = try state.all(Book.self).filter { ($0.price?.cents ?? 0) > 500_000_000 }
        guard dear.count > 1 else { return [] }
        return changed.sorted().filter { key in dear.contains { $0.key == key } }.map { key in
          Violation(
            "book.two-dear",
            Text(en: "Only one book may be dear.", fr: "Un seul livre peut être cher."),
            document: key)
        }
      }
    ])

  enum Status: String, Choice {
    case ordered, onShelf = "on-shelf", lent
    static let name = Text(en: "status", fr: "statut")
    var word: Text {
      switch self {
      case .ordered: Text(en: "ordered", fr: "commandé")
      case .onShelf: Text(en: "on-shelf", fr: "en-rayon")
      case .lent: Text(en: "lent", fr: "prêté")
      }
    }
  }

  let id: ID<Book>
  var title: String
  var shelf: Reference<Shelf>?
  var price: Money?
  var published: CalendarDate?
  var copies: Int
  var status: Status
  var tags: [String]
  var isRare: Bool
  var label: String { title }
}

struct LibraryPlugin: Plugin {
  let name = "library"
  let summary = Text(en: "Books on shelves", fr: "Des livres sur des rayons")
  let documents: [any Document.Type] = [Shelf.self, Book.self]

  static let shape = TableShape<Book>(
    .field("id", fr: "id", .identity) { .identity($0.id.slug) },
    .field("title", fr: "titre", .text) { .text($0.title) },
    .field("price", fr: "prix", .amount) { $0.price.map(Value.amount) ?? .missing },
    .field("worth", fr: "valeur", .amount) { book in
      book.price.map { .amount(Money(cents: $0.cents * book.copies)) } ?? .missing
    },
    .field("published", fr: "parution", .date) { $0.published.map(Value.date) ?? .missing },
    .field("copies", fr: "exemplaires", .integer) { .integer($0.copies) },
    .field("discount", fr: "remise", .rate) { _ in .rate(.percent(5)) },
    .field("status", fr: "statut", .choice(Book.Status.self)) { .choice($0.status) },
    .field("tags", fr: "mots-clés", .list) { .texts($0.tags) },
    .field("rare", fr: "rare", .truth) { .truth($0.isRare) })

  var commands: [Command] { LibraryPlugin.shelves + LibraryPlugin.books }

  static let shelves: [Command] = [
    Command(
      "shelf add", fr: "rayon ajouter", .write,
      Text(en: "Add a shelf", fr: "Ajouter un rayon"),
      takes: Argument<Slug>("id", fr: "id", Text(en: "its identity", fr: "son identifiant")),
      RequiredOption<String>("name", fr: "nom", Text(en: "its name", fr: "son nom"))
    ) { session, id, name in
      try session.create(Shelf(id: ID(id), name: name))
      return .message(Text(en: "Added the shelf \(name).", fr: "Rayon \(name) ajouté."))
    },
    Command(
      "shelf remove", fr: "rayon supprimer", .write,
      Text(en: "Remove a shelf", fr: "Supprimer un rayon"),
      takes: Argument<ID<Shelf>>("shelf", fr: "rayon", Text(en: "the shelf", fr: "le rayon")),
      destructive: true
    ) { session, id in
      try session.remove(id)
      return .message(Text(en: "Removed the shelf \(id).", fr: "Rayon \(id) supprimé."))
    },
  ]

  static let books: [Command] = [
    Command(
      "book add", fr: "livre ajouter", .write, Text(en: "Add a book", fr: "Ajouter un livre"),
      takes: Argument<Slug>("id", fr: "id", Text(en: "its identity", fr: "son identifiant")),
      RequiredOption<String>("title", fr: "titre", Text(en: "its title", fr: "son titre")),
      Option<ID<Shelf>>("shelf", fr: "rayon", Text(en: "where it stands", fr: "sa place")),
      Option<Money>("price", fr: "prix", Text(en: "what it cost", fr: "son prix")),
      Option<CalendarDate>("published", fr: "parution", Text(en: "its date", fr: "sa date")),
      DefaultedOption<Int>(
        "copies", fr: "exemplaires", Text(en: "how many", fr: "combien"), default: 1),
      DefaultedOption<Book.Status>(
        "status", fr: "statut", Text(en: "where it is", fr: "où il est"), default: .ordered),
      RepeatedOption<String>("tag", fr: "mot-clé", Text(en: "a tag", fr: "un mot-clé")),
      Flag("rare", fr: "rare", Text(en: "whether it is rare", fr: "s’il est rare"))
    ) { session, id, title, shelf, price, published, copies, status, tags, isRare in
      if copies < 0 {
        throw Failure(
          "book.copies",
          Text(
            en: "A book has no \(copies) copies.", fr: "Un livre n’a pas \(copies) exemplaires."),
          about: "copies")
      }
      if copies == 13 {
        session.warn(Text(en: "Thirteen copies.", fr: "Treize exemplaires."))
      }
      try session.create(
        Book(
          id: ID(id), title: title, shelf: shelf?.reference, price: price, published: published,
          copies: copies, status: status, tags: tags, isRare: isRare))
      return .message(Text(en: "Added the book \(title).", fr: "Livre \(title) ajouté."))
    },
    Command(
      "book list", fr: "livre lister", .read, Text(en: "List books", fr: "Lister les livres"),
      takes: OptionalArgument<Book.Status>(
        "status", fr: "statut", Text(en: "only these", fr: "seulement ceux-ci")),
      returns: shape.columns
    ) { session, status in
      let books = try session.all(Book.self).filter { status == nil || $0.status == status }
      return .table(shape.table(books, whenEmpty: Text(en: "No books.", fr: "Aucun livre.")))
    },
    Command(
      "book show", fr: "livre montrer", .read, Text(en: "Show a book", fr: "Montrer un livre"),
      takes: Argument<ID<Book>>("book", fr: "livre", Text(en: "the book", fr: "le livre"))
    ) { session, id in
      let book = try session.find(id)
      return .card(Card(.same(book.title), [.init("id", fr: "id", .identity, .identity(id.slug))]))
    },
    Command(
      "book lend", fr: "livre prêter", .write, Text(en: "Lend books", fr: "Prêter des livres"),
      takes: RemainingArguments<ID<Book>>("books", fr: "livres", Text(en: "them", fr: "lesquels"))
    ) { session, ids in
      for id in ids {
        var book = try session.find(id)
        book.status = .lent
        try session.put(book)
      }
      return .message(Text(en: "Lent \(ids.count) books.", fr: "\(ids.count) livres prêtés."))
    },
    Command(
      "book scrap", fr: "livre pilonner", .write,
      Text(en: "Scrap a book", fr: "Pilonner un livre"),
      takes: Argument<ID<Book>>("book", fr: "livre", Text(en: "it", fr: "lequel")),
      Option<String>("reason", fr: "motif", Text(en: "why", fr: "pourquoi")),
      irreversible: true
    ) { session, id, _ in
      var book = try session.find(id)
      book.copies = 0
      try session.put(book)
      return .message(Text(en: "Scrapped \(id).", fr: "\(id) pilonné."))
    },
    Command(
      "book discard", fr: "livre éliminer", .write,
      Text(en: "Discard books", fr: "Éliminer des livres"),
      takes: RemainingArguments<ID<Book>>("books", fr: "livres", Text(en: "them", fr: "lesquels")),
      irreversible: true
    ) { session, ids in
      for id in ids { try session.remove(id) }
      return .message(Text(en: "Discarded.", fr: "Éliminés."))
    },
    Command(
      "book spoil", fr: "livre gâter", .read, Text(en: "Break the rule", fr: "Enfreindre la règle"),
      takes: Argument<Slug>("id", fr: "id", Text(en: "any", fr: "quelconque"))
    ) { session, id in
      try session.put(Shelf(id: ID(id), name: "x"))
      return .none
    },
    Command(
      "book read", fr: "livre lire", .read, Text(en: "Read a file", fr: "Lire un fichier"),
      takes: Argument<FilePath>("file", fr: "fichier", Text(en: "the file", fr: "le fichier"))
    ) { session, file in
      .text(.same(String(decoding: try session.contents(of: file), as: UTF8.self)))
    },
  ]
}
