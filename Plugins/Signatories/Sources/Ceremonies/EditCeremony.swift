import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CeremonyCommands {
  static var edit: Command {
    Command.edit(
      Ceremony.self,
      Text(
        en: "Change a ceremony while nothing was signed there",
        fr: "Modifier une cérémonie tant que rien n’y a été signé"),
      examples: [
        Example(
          "ceremony edit signature-2024 --host arml",
          Text(en: "Move it elsewhere", fr: "Changer de lieu"))
      ]
    )
  }
}
