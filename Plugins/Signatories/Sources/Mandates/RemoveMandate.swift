import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension MandateCommands {
  static var remove: Command {
    Command(
      "mandate remove", fr: "mandat supprimer", .write,
      Text(
        en: "Remove a mandate that was entered by mistake",
        fr: "Supprimer un mandat saisi par erreur"),
      discussion: Text(
        en:
          "Refused while a signature, of an operation too, a ceremony or a delegation refers to it. One that ends is kept: see \"mandate end\".",
        fr:
          "Refusé tant qu’une signature, y compris d’une opération, une cérémonie ou une délégation s’y rattache. Un mandat qui s’achève se garde : voir « mandat terminer »."
      ),
      takes: mandate, destructive: true,
      examples: [
        Example(
          "mandate remove saisie-double",
          Text(en: "Remove a double entry", fr: "Supprimer une double saisie"))
      ]
    ) { session, id in
      try session.recordRemoval(id) { try $0.requireRemovable(in: session.documents) }
    }
  }

  static let mandate = Argument<ID<Mandate>>(
    "mandate", fr: "mandat", Text(en: "the mandate", fr: "le mandat"))
}
