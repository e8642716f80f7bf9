import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ContactCommands {
  /// Its columns and their headings: `PressContact+Fields.swift`.
  static var load: Command {
    Command.importing(
      PressContact.self, called: Text(en: "press import", fr: "presse importer"),
      Text(
        en: "Import press contacts from a file",
        fr: "Importer des contacts presse depuis un fichier"),
      imposing: ["role"],
      examples: [
        Example(
          "ensure press import contacts.csv --role journalist",
          Text(en: "Import a list of journalists", fr: "Importer une liste de journalistes"))
      ])
  }
}
