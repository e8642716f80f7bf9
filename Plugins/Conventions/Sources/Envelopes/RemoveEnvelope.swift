import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension EnvelopeCommands {
  static var remove: Command {
    Command(
      "envelope remove", fr: "enveloppe supprimer", .write,
      Text(
        en: "Remove an envelope that nothing draws on",
        fr: "Supprimer une enveloppe dans laquelle rien ne puise"),
      takes: envelope, destructive: true,
      examples: [
        Example(
          "envelope remove trial-2026",
          Text(
            en: "Remove an envelope made in error", fr: "Supprimer une enveloppe créée par erreur")
        )
      ]
    ) { session, id in
      try session.recordRemoval(id)
    }
  }
}
