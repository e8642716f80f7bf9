import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `organisation edit`.
enum EditOrganisation {
  static let command = Command(
    "organisation edit", fr: "structure modifier", .write,
    Text(en: "Change fields of an organisation", fr: "Modifier des champs d’une structure"),
    discussion: Text(
      en: """
        Only the fields given change. --clear FIELD empties an optional one. Given aliases or \
        networks replace those recorded. A closed organisation opens again with --clear closed.
        """,
      fr: """
        Seuls les champs donnés changent. --vider CHAMP efface un champ facultatif. Les alias ou \
        réseaux donnés remplacent ceux enregistrés. --vider fermeture rouvre une structure fermée.
        """),
    takes: Argument<ID<Organisation>>(
      "organisation", fr: "structure", Text(en: "the organisation", fr: "la structure")),
    Option<OrganisationKind>("kind", fr: "type", Text(en: "what it is", fr: "ce qu’elle est")),
    Option<String>("name", fr: "nom", Text(en: "its official name", fr: "son nom officiel")),
    OrganisationOptions.shortName, OrganisationOptions.alias, OrganisationOptions.siret,
    OrganisationOptions.rna, OrganisationOptions.street, OrganisationOptions.postalCode,
    OrganisationOptions.commune, OrganisationOptions.communeCode, OrganisationOptions.department,
    OrganisationOptions.phone, OrganisationOptions.email, OrganisationOptions.website,
    OrganisationOptions.network, OrganisationOptions.iban, OrganisationOptions.opened,
    OrganisationOptions.miloCode,
    Switch(
      "fictitious", fr: "fictif",
      Text(
        en: "identifiers in it are invented, or no longer with --no-fictitious",
        fr: "ses numéros sont inventés, ou ne le sont plus avec --no-fictif")),
    RepeatedOption<ClearableField>(
      "clear", fr: "vider", Text(en: "a field to empty", fr: "un champ à effacer")),
    examples: [
      Example(
        "organisation edit ml-elbeuf --phone \"02 32 96 44 30\" --clear website",
        Text(en: "Record a number, drop the site", fr: "Noter un numéro, retirer le site"))
    ]
  ) {
    session, id, kind, name, shortName, aliases, siret, rna, street, postalCode, commune,
    communeCode, department, phone, email, website, networks, iban, opened, miloCode, isFictitious,
    cleared in
    var edited = try session.find(id)
    for field in cleared { field.clear(&edited) }
    edited.kind = kind ?? edited.kind
    edited.name = name ?? edited.name
    edited.shortName = shortName ?? edited.shortName
    if !aliases.isEmpty { edited.aliases = aliases }
    edited.siret = siret ?? edited.siret
    edited.rna = rna ?? edited.rna
    edited.street = street ?? edited.street
    edited.postalCode = postalCode ?? edited.postalCode
    edited.commune = commune ?? edited.commune
    edited.communeCode = communeCode ?? edited.communeCode
    edited.department = department ?? communeCode?.department ?? edited.department
    edited.phone = phone ?? edited.phone
    edited.email = email ?? edited.email
    edited.website = website ?? edited.website
    if !networks.isEmpty { edited.networks = networks.map(\.reference) }
    edited.iban = iban ?? edited.iban
    edited.opened = opened ?? edited.opened
    edited.miloCode = miloCode ?? edited.miloCode
    edited.isFictitious = isFictitious ?? edited.isFictitious
    return try session.recordChange(edited)
  }
}
