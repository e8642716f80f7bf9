import AccordPartnership
import AccordShell
import AccordWording

extension DocumentCommands {
  static var list: Command {
    Command.list(
      MadeDocument.self, called: Text(en: "document list", fr: "document lister"),
      Text(en: "List the documents that were made", fr: "Lister les documents établis"),
      sorted: { ($1.day, $0.id) < ($0.day, $1.id) },
      examples: [
        Example(
          "document list | where subject ~ ml-elbeuf",
          Text(en: "Those about one structure", fr: "Ceux d’une structure"))
      ])
  }
}
