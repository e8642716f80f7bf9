import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on visits.
enum VisitCommands {
  static let all = [add, edit, list, show, Command.remove(Visit.self, example: "v-1"), load]

  private static let add = Command.add(
    Visit.self,
    examples: [
      Example(
        "visit add v-9 --organisation ml-elbeuf --place \"Fictitious site\" --on 2024-01-15",
        Text(en: "Record one", fr: "En enregistrer une"), shows: "v-9"),
      Example(
        "visit add v-8 --organisation ml-elbeuf --place Seat --follow-up \"Send the figures\" --next 2024-06-03",
        Text(en: "Say what follows", fr: "Dire la suite à donner")),
    ])

  private static let edit = Command.edit(
    Visit.self,
    and: Flag(
      "done", fr: "faite",
      Text(en: "what was to be done is done", fr: "ce qui était à faire est fait")),
    examples: [
      Example("visit edit v-1 --done", Text(en: "Settle what follows", fr: "Clore la suite"))
    ]
  ) { _, _, visit, isDone in if isDone { visit.followUp = nil } }

  private static let list = Command.list(
    Visit.self,
    Text(en: "List visits, the latest first", fr: "Lister les visites, la dernière d’abord"),
    and: [.field("month", fr: "mois", .text, rank: 3) { .text(String($0.date.code.prefix(7))) }],
    by: ["organisation"], sorted: Visit.latestFirst,
    examples: [
      Example("visit list", Text(en: "See all", fr: "Les voir toutes"), shows: "ml-elbeuf"),
      Example(
        "visit list | group by month count | chart month count",
        Text(en: "Draw how many there were by month", fr: "Tracer leur nombre par mois")),
      Example(
        "visit list | where organisation.department = 76",
        Text(en: "See those of a department", fr: "Voir celles d’un département")),
    ])

  private static let show = Command.show(Visit.self, example: "v-1") { session, visit in
    let name = try session.find(visit.organisation.id).label
    return Text(en: "Visit to \(name) on \(visit.date)", fr: "Visite à \(name) le \(visit.date)")
  }

  private static let load = Command.importing(
    Visit.self, identity: ["organisation", "date"],
    examples: [
      Example("ensure visit import visits.csv", Text(en: "Import them", fr: "Les importer"))
    ])
}
