import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `organisation add`.
enum AddOrganisation {
  static let command = Command(
    "organisation add", fr: "structure ajouter", .write,
    Text(en: "Add an organisation", fr: "Ajouter une structure"),
    discussion: Text(
      en: """
        The identity is the short name that you will type ever after. No two organisations share a \
        SIRET or a name, accents and capitals aside. Say --fictitious when identifiers are invented.
        """,
      fr: """
        L’identifiant est le nom court que vous taperez ensuite. Deux structures ne partagent ni \
        SIRET ni nom, accents et majuscules mis à part. Précisez --fictif pour des numéros inventés.
        """),
    takes: Argument<Slug>(
      "id", fr: "id", Text(en: "the identity to give it", fr: "l’identifiant à lui donner")),
    RequiredOption<OrganisationKind>(
      "kind", fr: "type", Text(en: "what it is", fr: "ce qu’elle est")),
    RequiredOption<String>(
      "name", fr: "nom", Text(en: "its official name", fr: "son nom officiel")),
    OrganisationOptions.shortName, OrganisationOptions.alias, OrganisationOptions.siret,
    OrganisationOptions.rna, OrganisationOptions.street, OrganisationOptions.postalCode,
    OrganisationOptions.commune, OrganisationOptions.communeCode, OrganisationOptions.department,
    OrganisationOptions.phone, OrganisationOptions.email, OrganisationOptions.website,
    OrganisationOptions.network, OrganisationOptions.iban, OrganisationOptions.opened,
    OrganisationOptions.miloCode,
    Flag(
      "fictitious", fr: "fictif",
      Text(en: "identifiers in it are invented", fr: "ses numéros sont inventés")),
    examples: [
      Example(
        "organisation add region-normandie --kind region --name \"Région Normandie\" --siret 20005340300057 --commune Caen",
        Text(en: "Add the Region", fr: "Ajouter la Région")),
      Example(
        "organisation add ml-yvetot --kind mission-locale --name \"Mission Locale Caux Seine Austreberthe\" --commune Yvetot --commune-code 76758 --milo-code 76758S00",
        Text(en: "Add a Mission Locale", fr: "Ajouter une Mission Locale")),
    ]
  ) {
    session, id, kind, name, shortName, aliases, siret, rna, street, postalCode, commune,
    communeCode, department, phone, email, website, networks, iban, opened, miloCode, isFictitious
    in
    try session.recordNew(
      Organisation(
        id: ID(id), kind: kind, name: name, shortName: shortName, aliases: aliases, siret: siret,
        rna: rna, street: street, postalCode: postalCode, commune: commune,
        communeCode: communeCode, department: department ?? communeCode?.department, phone: phone,
        email: email, website: website, networks: networks.map(\.reference), iban: iban,
        opened: opened, miloCode: miloCode, isFictitious: isFictitious))
  }
}
