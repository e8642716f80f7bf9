import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on reception points.
enum PointCommands {
  static let add = Command.add(
    ReceptionPoint.self, called: Text(en: "point add", fr: "point ajouter"),
    examples: [
      Example(
        "point add elbeuf-centre --organisation ml-elbeuf --name Elbeuf --commune Elbeuf --phone \"02 32 96 44 30\"",
        Text(en: "Add a place", fr: "Ajouter un lieu"))
    ])

  static let edit = Command.edit(
    ReceptionPoint.self, called: Text(en: "point edit", fr: "point modifier"),
    examples: [
      Example(
        "point edit elbeuf-gare --phone \"02 32 96 44 30\"",
        Text(en: "Record a number", fr: "Noter un numéro"))
    ])

  static let list = Command.list(
    ReceptionPoint.self, called: Text(en: "point list", fr: "point lister"),
    Text(en: "List reception points", fr: "Lister les points d’accueil"), by: ["organisation"],
    examples: [
      Example(
        "point list --organisation ml-elbeuf",
        Text(en: "The places of a structure", fr: "Les lieux d’une structure"))
    ])

  /// The columns of the directory of the DILA are understood, with a column added that names the
  /// organisation.
  static let load = Command.importing(
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

  static let remove = Command(
    "point remove", fr: "point supprimer", .write,
    Text(en: "Remove a reception point", fr: "Supprimer un point d’accueil"),
    takes: Argument<ID<ReceptionPoint>>(
      "point", fr: "point", Text(en: "the reception point", fr: "le point d’accueil")),
    destructive: true,
    examples: [
      Example("point remove elbeuf-gare", Text(en: "Remove a place", fr: "Supprimer un lieu"))
    ]
  ) { session, id in try session.recordRemoval(id) }
}
