import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CeremonyCommands {
  static var add: Command {
    Command.add(
      Ceremony.self,
      examples: [
        Example(
          "ceremony add caen-2024 --agreement normandie-2024 --date 2024-01-29 --host ml-caen",
          Text(en: "Add a ceremony", fr: "Ajouter une cérémonie"))
      ])
  }
}
