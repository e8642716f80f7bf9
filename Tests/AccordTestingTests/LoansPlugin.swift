import AccordDocuments
import AccordShell
import AccordWording

/// A loan of an exhibition stand. Everything here is invented.
struct Loan: Document {
  static let schema = Schema("loans", Text(en: "loan", fr: "prêt"), .masculine)
  let id: ID<Loan>
  var item: String
  var due: CalendarDate
  var label: String { item }
}

/// Loans of exhibition stands.
struct LoansPlugin: Plugin {
  let name = "loans"
  let summary = Text(en: "Loans of stands", fr: "Prêts de stands")
  let documents: [any Document.Type] = [Loan.self]
  let commands = [Loan.add, Loan.list, Loan.remove]
  let checks = [Loan.late]
  let panels = [Loan.panel]
}

extension Loan {
  static let add = Command(
    "loan add", fr: "prêt ajouter", .write, Text(en: "Record a loan", fr: "Enregistrer un prêt"),
    takes: Argument<Slug>("id", fr: "id", Text(en: "its identity", fr: "son identifiant")),
    RequiredOption<String>("item", fr: "objet", Text(en: "what is lent", fr: "ce qui est prêté")),
    RequiredOption<CalendarDate>("due", fr: "retour", Text(en: "its return", fr: "son retour")),
    examples: [
      Example("loan add l-9 --item Tent --due 2024-02-15", Text(en: "Lend one", fr: "Prêter"))
    ]
  ) { session, id, item, due in try session.recordNew(Loan(id: ID(id), item: item, due: due)) }

  static let shape = TableShape<Loan>(
    .field("id", fr: "id", .identity) { .identity($0.id.slug) },
    .field("item", fr: "objet", .text) { .text($0.item) },
    .field("due", fr: "retour", .date) { .date($0.due) })

  static let list = Command(
    "loan list", fr: "prêt lister", .read, Text(en: "List loans", fr: "Lister les prêts"),
    returns: shape.columns, examples: [Example("loan list", Text(en: "See all", fr: "Voir tout"))]
  ) { session in .table(shape.table(try session.all(Loan.self))) }

  static let remove = Command(
    "loan remove", fr: "prêt supprimer", .write, Text(en: "End a loan", fr: "Clore un prêt"),
    takes: Argument<ID<Loan>>("loan", fr: "prêt", Text(en: "the loan", fr: "le prêt")),
    examples: [Example("loan remove l-1", Text(en: "End one", fr: "En clore un"))]
  ) { session, id in try session.recordRemoval(id) }

  static let late = Check("loans.late", Text(en: "Late returns", fr: "Retours en retard")) {
    session in
    try session.all(Loan.self).filter { $0.due < session.today }.map { loan in
      Finding(.warning, Text(en: "Due \(loan.due)", fr: "Attendu le \(loan.due)"), about: loan.key)
    }
  }

  static let panel = Panel(Text(en: "On loan", fr: "En prêt"), order: 90) { session in
    .table(shape.table(try session.all(Loan.self)))
  }
}
