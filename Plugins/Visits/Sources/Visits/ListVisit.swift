import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension VisitCommands {
  static var list: Command {
    Command.list(
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
  }
}
