import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PersonCommands {
  static var edit: Command {
    Command.edit(
      Person.self,
      Text(en: "Change what is known of a person", fr: "Modifier la fiche d’une personne"),
      discussion: Text(
        en: "Only the fields given change. --clear email or --clear phone empties one.",
        fr: "Seuls les champs donnés changent. --vider courriel ou --vider téléphone en efface un."),
      examples: [
        Example(
          "person edit agnes-canayer --clear phone",
          Text(en: "Forget a number", fr: "Oublier un numéro"))
      ])
  }
}
