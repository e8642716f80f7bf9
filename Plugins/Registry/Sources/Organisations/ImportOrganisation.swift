import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension OrganisationCommands {
  /// Its columns and their headings: `Organisation+Fields.swift`.
  static var load: Command {
    Command.importing(
      Organisation.self, called: Text(en: "organisation import", fr: "structure importer"),
      Text(
        en: "Import organisations from a file", fr: "Importer des structures depuis un fichier"),
      identity: ["name"], idHeadings: ["code structure"], imposing: ["kind", "networks"],
      examples: [
        Example(
          "organisation import structures.csv --kind mission-locale",
          Text(en: "Import the Missions Locales", fr: "Importer les Missions Locales"))
      ]
    ) { _, organisation, _, _ in fillIn(&organisation) }
  }

  /// The department that the commune code tells.
  static func fillIn(_ organisation: inout Organisation) {
    organisation.department = organisation.department ?? organisation.communeCode?.department
  }
}
