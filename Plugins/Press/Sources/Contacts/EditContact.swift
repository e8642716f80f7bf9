import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ContactCommands {
  static var edit: Command {
    Command.edit(
      PressContact.self, called: Text(en: "press edit", fr: "presse modifier"),
      examples: [
        Example(
          "press edit officer --phone \"02 31 00 00 00\"",
          Text(en: "Change a telephone number", fr: "Changer un numéro de téléphone"))
      ])
  }
}
