import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension OrganisationCommands {
  static var remove: Command {
    Command(
      "organisation remove", fr: "structure supprimer", .write,
      Text(
        en: "Remove an organisation that was entered by mistake",
        fr: "Supprimer une structure saisie par erreur"),
      discussion: Text(
        en:
          "Refused while anything refers to it. One that has closed is kept: see \"organisation close\".",
        fr:
          "Refusé tant que quelque chose s’y rattache. Une structure fermée se garde : voir « structure fermer »."
      ),
      takes: Argument<ID<Organisation>>(
        "organisation", fr: "structure", Text(en: "the organisation", fr: "la structure")),
      destructive: true,
      examples: [
        Example(
          "organisation remove saisie-double",
          Text(en: "Remove a double entry", fr: "Supprimer une double saisie"))
      ]
    ) { session, id in try session.recordRemoval(id) }
  }
}
