import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PointCommands {
  static var remove: Command {
    Command(
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
}
