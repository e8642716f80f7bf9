import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension MandateCommands {
  /// Its columns and their headings: `Mandate+Fields.swift`.
  static var load: Command {
    Command.importing(
      Mandate.self,
      Text(en: "Import mandates from a file", fr: "Importer des mandats depuis un fichier"),
      identity: ["person", "organisation"],
      examples: [
        Example(
          "ensure mandate import mandates.csv",
          Text(
            en: "Import a list, again and again", fr: "Importer une liste, autant de fois que voulu"
          )
        )
      ])
  }
}
