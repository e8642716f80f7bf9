import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PointCommands {
  /// The columns of the directory of the DILA are understood, with a column added that names the
  /// organisation.
  /// Its columns and their headings: `ReceptionPoint+Fields.swift`.
  static var load: Command {
    Command.importing(
      ReceptionPoint.self, called: Text(en: "point import", fr: "point importer"),
      Text(
        en: "Import reception points from a file",
        fr: "Importer des points d’accueil depuis un fichier"),
      identity: ["organisation", "name"], idHeadings: ["pivot_local"], assuming: ["source"],
      examples: [
        Example(
          "point import points.csv --source \"DILA 2019\"",
          Text(en: "Import a directory", fr: "Importer un annuaire"))
      ])
  }
}
