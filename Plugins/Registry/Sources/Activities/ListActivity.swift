import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ActivityCommands {
  static let shape = TableShape<Activity>(
    .field("organisation", fr: "structure", naming: Organisation.self) { $0.organisation.id },
    .field("year", fr: "année", .year) { .year($0.year) },
    .field("young-people", fr: "jeunes", .integer) { Value($0.youngPeople) },
    .field("first-contacts", fr: "premiers-accueils", .integer, rank: 1) {
      Value($0.firstContacts)
    },
    .field(
      "priority-districts", fr: "qpv", .integer,
      heading: Text(en: "Priority districts", fr: "QPV"), rank: 2
    ) { Value($0.priorityDistricts) },
    .field("rural", fr: "rural", .integer, rank: 2) { Value($0.rural) },
    .field(
      "reception-points", fr: "points-d-accueil", .integer,
      heading: Text(en: "Reception points", fr: "Points d’accueil"), rank: 3
    ) { Value($0.receptionPoints) },
    .field("at-least", fr: "au-moins", .truth, rank: 4) { .truth($0.isAtLeast) },
    .field("scope", fr: "périmètre", .choice(ActivityScope.self), rank: 4, overlap: .levels) {
      .choice($0.scope)
    },
    .field("fictitious", fr: "fictif", .truth, rank: 5) { .truth($0.isFictitious) },
    .field("source", fr: "source", .text, rank: 6) { Value($0.source) })

  static var list: Command {
    Command(
      "activity list", fr: "activité lister", .read,
      Text(en: "List yearly figures", fr: "Lister les chiffres annuels"),
      takes: Option<Year>(
        "year", fr: "année", Text(en: "only this year", fr: "seulement cette année")),
      Option<ID<Organisation>>(
        "organisation", fr: "structure",
        Text(en: "only this organisation", fr: "seulement cette structure")),
      returns: shape.columns,
      examples: [
        Example(
          "activity list --year 2023", Text(en: "A year's figures", fr: "Les chiffres d’une année"))
      ]
    ) { session, year, organisation in
      let rows = try session.all(Activity.self).filter { activity in
        (year.map { activity.year == $0.number } ?? true)
          && (organisation.map { activity.organisation.id == $0 } ?? true)
      }
      return .table(
        shape.table(
          rows,
          whenEmpty: session.noneYet(Activity.self)))
    }
  }
}
