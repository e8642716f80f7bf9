import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension OrganisationCommands {
  static var edit: Command {
    Command.edit(
      Organisation.self, called: Text(en: "organisation edit", fr: "structure modifier"),
      discussion: Text(
        en: """
          Only the fields given change. --clear FIELD empties an optional one. Given aliases or \
          networks replace those recorded. A closed organisation opens again with --clear closed.
          """,
        fr: """
          Seuls les champs donnés changent. --vider CHAMP efface un champ facultatif. Les alias ou \
          réseaux donnés remplacent ceux enregistrés. --vider fermeture rouvre une structure fermée.
          """),
      examples: [
        Example(
          "organisation edit ml-elbeuf --phone \"02 32 96 44 30\" --clear website",
          Text(en: "Record a number, drop the site", fr: "Noter un numéro, retirer le site"))
      ]
    ) { _, before, organisation in
      if organisation.communeCode != before.communeCode,
        organisation.department == before.department,
        let department = organisation.communeCode?.department
      {
        organisation.department = department
      }
    }
  }
}
