import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CeremonyCommands {
  /// Its columns and their headings: `Ceremony+Fields.swift`.
  static var load: Command {
    Command.importing(
      Ceremony.self,
      Text(en: "Import ceremonies from a file", fr: "Importer des cérémonies depuis un fichier"),
      identity: ["agreement", "date"],
      examples: [
        Example(
          "ensure ceremony import ceremonies.csv",
          Text(en: "Import a calendar", fr: "Importer un calendrier"))
      ])
  }
}
