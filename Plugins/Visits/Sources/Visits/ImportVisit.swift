import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension VisitCommands {
  static var load: Command {
    Command.importing(
      Visit.self, identity: ["organisation", "date"],
      examples: [
        Example("ensure visit import visits.csv", Text(en: "Import them", fr: "Les importer"))
      ])
  }
}
