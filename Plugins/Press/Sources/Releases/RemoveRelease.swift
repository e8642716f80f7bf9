import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ReleaseCommands {
  static var remove: Command {
    Command(
      "release remove", fr: "communiqué supprimer", .write,
      Text(en: "Remove a press release", fr: "Supprimer un communiqué"),
      takes: Argument<ID<Release>>(
        "release", fr: "communiqué", Text(en: "the release", fr: "le communiqué")),
      destructive: true,
      examples: [
        Example(
          "release remove january",
          Text(en: "Remove one that was not sent", fr: "Supprimer celui qui n’a pas été envoyé"))
      ]
    ) { session, id in
      try session.recordRemoval(id)
    }
  }
}
