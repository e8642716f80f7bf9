import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension NetworkCommands {
  static var add: Command {
    Command.add(
      Network.self,
      examples: [
        Example(
          "network add missions-locales --name-en \"Missions Locales of Normandy\" --name-fr \"Missions Locales de Normandie\" --ages 16-25",
          Text(en: "Add a network and whom it serves", fr: "Ajouter un réseau et qui il accueille"))
      ])
  }
}
