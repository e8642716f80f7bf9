import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordShell
import AccordWording

/// A document of the tests. Everything in it is invented.
struct Visit: Document {
  static let schema = Schema("visits", Text(en: "visit", fr: "visite"), .feminine)
  var id: ID<Visit>
  var place: String
  var date: CalendarDate
  var label: String { place }
}

/// The smallest plugin that writes, lists and destroys.
struct VisitsPlugin: Plugin {
  let name = "visits"
  let summary = Text(en: "Visits of the tests", fr: "Visites des tests")
  let documents: [any Document.Type] = [Visit.self]
  var extra: [Command] = []

  var commands: [Command] {
    [
      Command(
        "visit add", fr: "visite ajouter", .write,
        Text(en: "Record a visit", fr: "Enregistrer une visite"),
        takes: Argument<Slug>("id", fr: "id", Text(en: "its identity", fr: "son identifiant")),
        RequiredOption<String>("place", fr: "lieu", Text(en: "where", fr: "où")),
        Option<CalendarDate>("on", fr: "le", Text(en: "the day", fr: "le jour")),
        examples: [
          Example("visit add v-9 --place Rouen", Text(en: "Record one", fr: "En enregistrer une"))
        ]
      ) { session, id, place, day in
        try session.create(Visit(id: ID(id), place: place, date: day ?? session.today))
        return .message(
          Text(
            en: "The visit \"\(id)\" was recorded.",
            fr: "La visite «\u{A0}\(id)\u{A0}» a été enregistrée."))
      },
      Command(
        "visit list", fr: "visite lister", .read,
        Text(en: "List visits", fr: "Lister les visites"),
        returns: Self.list.columns,
        examples: [Example("visit list", Text(en: "See all", fr: "Les voir toutes"))]
      ) { session in
        .table(
          Self.list.table(
            try session.all(Visit.self),
            whenEmpty: Text(en: "There is no visit yet.", fr: "Il n’y a pas encore de visite.")))
      },
      Command(
        "visit remove", fr: "visite supprimer", .write,
        Text(en: "Remove a visit", fr: "Supprimer une visite"),
        takes: Argument<ID<Visit>>("visit", fr: "visite", Text(en: "the visit", fr: "la visite")),
        destructive: true,
        examples: [Example("visit remove v-1", Text(en: "Remove one", fr: "En supprimer une"))]
      ) { session, id in
        try session.remove(id)
        return .none
      },
    ] + extra
  }

  private static let list = TableShape<Visit>(
    .field("id", fr: "id", .identity) { .identity($0.id.slug) },
    .field("place", fr: "lieu", .text) { .text($0.place) },
    .field("date", fr: "date", .date) { .date($0.date) })
}
