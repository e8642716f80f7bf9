import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PointCommands {
  static var list: Command {
    Command.list(
      ReceptionPoint.self, called: Text(en: "point list", fr: "point lister"),
      Text(en: "List reception points", fr: "Lister les points d’accueil"), by: ["organisation"],
      examples: [
        Example(
          "point list --organisation ml-elbeuf",
          Text(en: "The places of a structure", fr: "Les lieux d’une structure"))
      ])
  }
}
