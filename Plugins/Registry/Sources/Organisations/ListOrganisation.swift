import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension OrganisationCommands {
  /// The fields that are its columns, in their order.
  private static let columns = [
    "id", "name", "kind", "commune", "department", "SIRET", "networks", "closing date",
    "fictitious", "short name", "aliases", "RNA", "street", "postal code", "commune code", "phone",
    "email", "website", "Milo code", "opening date",
  ]

  /// Its columns are those of `organisation import`, so that a list can be taken elsewhere; bank
  /// details stay at home.
  static var list: Command {
    Command.list(
      Organisation.self, called: Text(en: "organisation list", fr: "structure lister"),
      Text(en: "List organisations", fr: "Lister les structures"), columns: columns,
      by: ["kind", "networks"],
      examples: [
        Example(
          "organisation list --kind mission-locale",
          Text(en: "The Missions Locales", fr: "Les Missions Locales"))
      ])
  }

  /// The members of a network on its card.
  static func members(_ organisations: [Organisation], in language: Language) -> Table {
    Organisation.table(
      organisations, "id", "name", "kind", "commune", "department", "SIRET", "closing date",
      "fictitious", in: language)
  }
}
