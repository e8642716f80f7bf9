import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PointCommands {
  static var edit: Command {
    Command.edit(
      ReceptionPoint.self, called: Text(en: "point edit", fr: "point modifier"),
      examples: [
        Example(
          "point edit elbeuf-gare --phone \"02 32 96 44 30\"",
          Text(en: "Record a number", fr: "Noter un numéro"))
      ])
  }
}
