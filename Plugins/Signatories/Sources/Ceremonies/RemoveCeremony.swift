import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CeremonyCommands {
  static var remove: Command {
    Command(
      "ceremony remove", fr: "cérémonie supprimer", .write,
      Text(
        en: "Remove a ceremony that was entered by mistake",
        fr: "Supprimer une cérémonie saisie par erreur"),
      discussion: Text(
        en: "Refused while a signature or a press release refers to it.",
        fr: "Refusé tant qu’une signature ou un communiqué s’y rattache."),
      takes: ceremony, destructive: true,
      examples: [
        Example(
          "ceremony remove signature-2024",
          Text(en: "Remove a ceremony", fr: "Supprimer une cérémonie"))
      ]
    ) { session, id in try session.recordRemoval(id) }
  }
}
