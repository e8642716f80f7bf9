import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  static var edit: Command {
    Command.edit(
      CallForProjects.self, called: Text(en: "call edit", fr: "appel modifier"),
      Text(
        en: "Change what a call says until it opens",
        fr: "Modifier ce que dit un appel jusqu’à son ouverture"),
      discussion: Text(
        en:
          "Only what is given changes. Themes, budgets and dates have commands of their own. What applicants were told stays: from its opening and the first application on, only who runs the programme changes.",
        fr:
          "Seul ce qui est donné change. Thématiques, budgets et dates ont leurs propres commandes. Ce qui a été annoncé aux candidats reste : à partir de l’ouverture ou de la première candidature, seule l’autorité de gestion change encore."
      ),
      examples: [
        Example(
          "call edit fse-trial --title-en \"ESF+ call 2024\" --title-fr \"Appel FSE+ 2024\" --rate 80%",
          Text(en: "Another title and rate", fr: "Un autre intitulé, un autre taux"))
      ])
  }
}
