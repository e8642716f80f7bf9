import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension NetworkCommands {
  static var edit: Command {
    Command.edit(
      Network.self,
      examples: [
        Example(
          "network edit spro --ages 16-25",
          Text(en: "Say which ages it serves", fr: "Dire quels âges il accueille")),
        Example(
          "network edit spro --audience-en pupils --audience-fr élèves --audience-en \"job seekers\" --audience-fr \"demandeurs d’emploi\"",
          Text(en: "Say anew whom it serves", fr: "Redire qui il accueille")),
        Example(
          "network edit spro --clear ages --clear audience",
          Text(en: "It is open to all", fr: "Il est ouvert à tous")),
      ])
  }
}
