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
          "document list | where subject contains ml-elbeuf",
          Text(en: "Those about one structure", fr: "Ceux d’une structure"))
      ])
  }

  static var show: Command {
    Command.show(
      MadeDocument.self, called: Text(en: "document show", fr: "document afficher"),
      Text(en: "Show what a document was made of", fr: "Afficher ce dont un document est issu"),
      example: nil)
  }
}
