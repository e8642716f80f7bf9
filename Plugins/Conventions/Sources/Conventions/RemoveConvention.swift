import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var remove: Command {
    Command(
      "convention remove", fr: "convention supprimer", .write,
      Text(en: "Remove a draft", fr: "Supprimer un brouillon"),
      discussion: Text(
        en: "A convention that was approved is not removed but terminated, with a reason.",
        fr: "Une convention approuvée ne se supprime pas : elle se résilie, avec un motif."),
      takes: convention, destructive: true,
      examples: [
        Example(
          "convention remove 2024.ml-rouen",
          Text(en: "Remove a draft", fr: "Supprimer un brouillon"))
      ]
    ) { session, id in
      try session.recordRemoval(id) {
        guard $0.status == .draft else { throw Failure.notDraft($0) }
      }
    }
  }
}

extension Failure {
  static func notDraft(_ convention: Convention) -> Failure {
    Failure(
      "conventions.not-draft",
      Text(
        en:
          "The convention \"\(convention.id)\" is no longer a draft and cannot be removed: its status is \(convention.status.shown).",
        fr:
          "La convention « \(convention.id) » n’est plus un brouillon et ne peut pas être supprimée : son statut est « \(convention.status.shown) »."
      ),
      about: "convention",
      advice: Text(
        en: "Terminate it: \"convention terminate \(convention.id) --reason …\".",
        fr: "Résiliez-la : « convention résilier \(convention.id) --motif … »."))
  }
}
