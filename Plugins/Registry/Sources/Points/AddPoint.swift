import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PointCommands {
  static var add: Command {
    Command.add(
      ReceptionPoint.self, called: Text(en: "point add", fr: "point ajouter"),
      examples: [
        Example(
          "point add elbeuf-centre --organisation ml-elbeuf --name Elbeuf --commune Elbeuf --phone \"02 32 96 44 30\"",
          Text(en: "Add a place", fr: "Ajouter un lieu"))
      ])
  }
}
