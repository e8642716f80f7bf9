import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PersonCommands {
  /// Its columns and their headings: `Person+Fields.swift`.
  static var load: Command {
    Command.importing(
      Person.self,
      Text(en: "Import people from a file", fr: "Importer des personnes depuis un fichier"),
      examples: [
        Example(
          "ensure person import people.csv",
          Text(
            en: "Import a list, again and again", fr: "Importer une liste, autant de fois que voulu"
          )
        )
      ])
  }
}
