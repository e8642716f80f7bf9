import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static var remove: Command {
    Command(
      "agreement remove", fr: "accord supprimer", .write,
      Text(
        en: "Remove an agreement that is still a draft",
        fr: "Supprimer un accord encore à l’état de brouillon"),
      takes: agreement, destructive: true,
      examples: [
        Example(
          "agreement remove normandie-2027",
          Text(en: "Remove a draft", fr: "Supprimer un brouillon"))
      ]
    ) { session, id in
      try session.recordRemoval(id) { try $0.requireDraft() }
    }
  }
}
