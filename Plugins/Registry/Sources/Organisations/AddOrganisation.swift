import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension OrganisationCommands {
  static var add: Command {
    Command.add(
      Organisation.self, called: Text(en: "organisation add", fr: "structure ajouter"),
      discussion: Text(
        en: """
          The identity is the short name that you will type ever after. No two organisations share a \
          SIRET or a name, accents and capitals aside. The department follows from the commune code. \
          Say --fictitious when identifiers are invented.
          """,
        fr: """
          L’identifiant est le nom court que vous taperez ensuite. Deux structures ne partagent ni \
          SIRET ni nom, accents et majuscules mis à part. Le département découle du code commune. \
          Précisez --fictif pour des numéros inventés.
          """),
      examples: [
        Example(
          "organisation add region-normandie --kind region --name \"Région Normandie\" --siret 20005340300057 --commune Caen",
          Text(en: "Add the Region", fr: "Ajouter la Région")),
        Example(
          "organisation add ml-yvetot --kind mission-locale --name \"Mission Locale Caux Seine Austreberthe\" --commune Yvetot --commune-code 76758 --milo-code 76758S00",
          Text(en: "Add a Mission Locale", fr: "Ajouter une Mission Locale")),
      ]
    ) { _, organisation in fillIn(&organisation) }
  }
}
