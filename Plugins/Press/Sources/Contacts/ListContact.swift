import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ContactCommands {
  static var list: Command {
    Command.list(
      PressContact.self, called: Text(en: "press list", fr: "presse lister"),
      Text(en: "List the press contacts", fr: "Lister les contacts presse"), by: ["role"],
      examples: [
        Example(
          "press list --role journalist",
          Text(en: "Whom releases are sent to", fr: "À qui envoyer les communiqués"))
      ])
  }
}
