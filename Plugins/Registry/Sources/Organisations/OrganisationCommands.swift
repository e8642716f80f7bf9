import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Entering organisations: each of the commands follows from the fields.
enum OrganisationCommands {
  static let add = Command.add(
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

  static let edit = Command.edit(
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
    if organisation.communeCode != before.communeCode, organisation.department == before.department,
      let department = organisation.communeCode?.department
    {
      organisation.department = department
    }
  }

  static let load = Command.importing(
    Organisation.self, called: Text(en: "organisation import", fr: "structure importer"),
    Text(
      en: "Import organisations from a file", fr: "Importer des structures depuis un fichier"),
    identity: ["name"], idHeadings: ["code structure"], imposing: ["kind", "networks"],
    examples: [
      Example(
        "organisation import structures.csv --kind mission-locale",
        Text(en: "Import the Missions Locales", fr: "Importer les Missions Locales"))
    ]
  ) { _, organisation, _, _ in fillIn(&organisation) }

  /// The department that the commune code tells.
  private static func fillIn(_ organisation: inout Organisation) {
    organisation.department = organisation.department ?? organisation.communeCode?.department
  }
}
