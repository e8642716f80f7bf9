import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ContactCommands {
  static var add: Command {
    Command.add(
      PressContact.self, called: Text(en: "press contact", fr: "presse contact"),
      discussion: Text(
        en:
          "An officer speaks for an organisation and answers for its releases; a journalist receives them. The identity cannot be erased later, unlike the name: give one that holds no name, such as a number (c-0042).",
        fr:
          "L’attaché de presse parle pour une structure et répond de ses communiqués ; le journaliste les reçoit. L’identifiant ne pourra pas être effacé, à la différence du nom : donnez-en un qui ne contient aucun nom, par exemple un numéro (c-0042)."
      ),
      examples: [
        Example(
          "press contact exemple --name \"Camille Exemple\" --role journalist --outlet \"Le Journal fictif\"",
          Text(en: "Add a journalist", fr: "Ajouter un journaliste"))
      ])
  }
}
