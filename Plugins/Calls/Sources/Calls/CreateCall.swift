import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  static var create: Command {
    Command.add(
      CallForProjects.self, called: Text(en: "call create", fr: "appel créer"),
      Text(en: "Create a call for projects", fr: "Créer un appel à projets"),
      discussion: Text(
        en:
          "Themes, yearly budgets, criteria and pieces follow; then it is opened with its dates. \"100%\" is the fund’s share and the counterpart’s together: those of its programme (--under-programme), or its own. Whether its budgets are the fund’s share or the total is said with --basis. The words of the programme are those of --under-programme where none are given.",
        fr:
          "Thématiques, budgets annuels, critères et pièces suivent ; puis il est ouvert avec ses dates. « 100 % » réunit la part du fonds et la contrepartie : celles de son programme (--relève-de), ou les siennes. --assiette indique si ses budgets sont la part du fonds ou le total. Le nom du programme est celui de --relève-de si aucun n’est donné."
      ),
      deriving: { session, given in
        guard given[text: "programme"] == nil,
          let under: ID<Programme> = given["under programme"]
        else { return }
        given[text: "programme"] = try session.find(under).title
      },
      examples: [
        Example(
          "call create fse-2025 --agreement normandie-2024 --managed-by region-normandie --fund FSE+ --programme-en \"Normandy programme\" --programme-fr \"Programme Normandie\" --programme-years 2021-2027 --eligible mission-locale --rate 100% --title-en \"ESF+ call\" --title-fr \"Appel à projets FSE+\"",
          Text(
            en: "A call reserved to the Missions Locales",
            fr: "Un appel réservé aux Missions Locales"))
      ])
  }
}
