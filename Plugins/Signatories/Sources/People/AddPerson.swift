import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PersonCommands {
  static var add: Command {
    Command.add(
      Person.self,
      discussion: Text(
        en:
          "What the person is, for which organisation and since when, is a mandate: \"mandate add\". The identity cannot be erased later, unlike the name: give one that holds no name, such as a number (p-0042).",
        fr:
          "Ce que fait la personne, pour quelle structure et depuis quand, est un mandat : « mandat ajouter ». L’identifiant ne pourra pas être effacé, à la différence du nom : donnez-en un qui ne contient aucun nom, par exemple un numéro (p-0042)."
      ),
      examples: [
        Example(
          "person add rodolphe-thomas --given-name Rodolphe --family-name Thomas",
          Text(en: "Add a person", fr: "Ajouter une personne"))
      ])
  }
}
