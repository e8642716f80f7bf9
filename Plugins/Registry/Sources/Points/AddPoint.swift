import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `point add`.
enum AddPoint {
  static let command = Command(
    "point add", fr: "point ajouter", .write,
    Text(en: "Add a reception point", fr: "Ajouter un point d’accueil"),
    takes: Argument<Slug>(
      "id", fr: "id", Text(en: "the identity to give it", fr: "l’identifiant à lui donner")),
    RequiredOption<ID<Organisation>>(
      "organisation", fr: "structure",
      Text(en: "the organisation that receives people there", fr: "la structure qui y accueille")),
    RequiredOption<String>("name", fr: "nom", Text(en: "its name", fr: "son nom")),
    RequiredOption<String>("commune", fr: "commune", Text(en: "its commune", fr: "sa commune")),
    OrganisationOptions.communeCode, OrganisationOptions.street, OrganisationOptions.postalCode,
    OrganisationOptions.phone, OrganisationOptions.website,
    Option<String>(
      "source", fr: "source", Text(en: "where the record comes from", fr: "l’origine de la donnée")),
    examples: [
      Example(
        "point add elbeuf-centre --organisation ml-elbeuf --name Elbeuf --commune Elbeuf --phone \"02 32 96 44 30\"",
        Text(en: "Add a place", fr: "Ajouter un lieu"))
    ]
  ) {
    session, id, organisation, name, commune, communeCode, street, postalCode, phone, website,
    source in
    try session.recordNew(
      ReceptionPoint(
        id: ID(id), organisation: organisation.reference, name: name, street: street,
        postalCode: postalCode, commune: commune, communeCode: communeCode, phone: phone,
        website: website, source: source))
  }
}
