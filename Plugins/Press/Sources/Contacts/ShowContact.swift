import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ContactCommands {
  static var show: Command {
    Command.show(
      PressContact.self, called: Text(en: "press show", fr: "presse afficher"),
      examples: [
        Example(
          "press show officer",
          Text(en: "See how to reach somebody", fr: "Voir comment joindre quelqu’un"))
      ])
  }
}
