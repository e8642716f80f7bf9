import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension VisitCommands {
  /// Its columns and their headings: `Visit.swift`.
  static var load: Command {
    Command.importing(
      Visit.self, identity: ["organisation", "date"],
      examples: [
        Example("ensure visit import visits.csv", Text(en: "Import them", fr: "Les importer"))
      ])
  }
}
