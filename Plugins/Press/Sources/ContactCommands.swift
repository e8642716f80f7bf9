import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on press contacts.
enum ContactCommands {
  static let add = Command.add(
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

  static let edit = Command.edit(
    PressContact.self, called: Text(en: "press edit", fr: "presse modifier"),
    examples: [
      Example(
        "press edit officer --phone \"02 31 00 00 00\"",
        Text(en: "Change a telephone number", fr: "Changer un numéro de téléphone"))
    ])

  static let remove = Command.remove(
    PressContact.self, called: Text(en: "press remove", fr: "presse supprimer"),
    Text(en: "Remove a press contact", fr: "Supprimer un contact presse"),
    examples: [
      Example(
        "press remove former",
        Text(en: "Remove somebody who has left", fr: "Supprimer une personne partie"))
    ])

  static let list = Command.list(
    PressContact.self, called: Text(en: "press list", fr: "presse lister"),
    Text(en: "List the press contacts", fr: "Lister les contacts presse"), by: ["role"],
    examples: [
      Example(
        "press list --role journalist",
        Text(en: "Whom releases are sent to", fr: "À qui envoyer les communiqués"))
    ])

  static let show = Command.show(
    PressContact.self, called: Text(en: "press show", fr: "presse afficher"),
    examples: [
      Example(
        "press show officer",
        Text(en: "See how to reach somebody", fr: "Voir comment joindre quelqu’un"))
    ])

  static let load = Command.importing(
    PressContact.self, called: Text(en: "press import", fr: "presse importer"),
    Text(
      en: "Import press contacts from a file", fr: "Importer des contacts presse depuis un fichier"),
    imposing: ["role"],
    examples: [
      Example(
        "ensure press import contacts.csv --role journalist",
        Text(en: "Import a list of journalists", fr: "Importer une liste de journalistes"))
    ])
}
