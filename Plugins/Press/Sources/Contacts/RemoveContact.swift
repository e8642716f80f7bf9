import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ContactCommands {
  static var remove: Command {
    Command.remove(
      PressContact.self, called: Text(en: "press remove", fr: "presse supprimer"),
      Text(en: "Remove a press contact", fr: "Supprimer un contact presse"),
      examples: [
        Example(
          "press remove former",
          Text(en: "Remove somebody who has left", fr: "Supprimer une personne partie"))
      ])
  }
}
