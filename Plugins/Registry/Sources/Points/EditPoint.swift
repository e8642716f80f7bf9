import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `point edit`.
enum EditPoint {
  static let command = Command(
    "point edit", fr: "point modifier", .write,
    Text(en: "Change fields of a reception point", fr: "Modifier des champs d’un point d’accueil"),
    discussion: Text(en: "Only the fields given change.", fr: "Seuls les champs donnés changent."),
    takes: Argument<ID<ReceptionPoint>>(
      "point", fr: "point", Text(en: "the reception point", fr: "le point d’accueil")),
    Option<ID<Organisation>>(
      "organisation", fr: "structure",
      Text(en: "the organisation that receives people there", fr: "la structure qui y accueille")),
    Option<String>("name", fr: "nom", Text(en: "its name", fr: "son nom")),
    OrganisationOptions.commune, OrganisationOptions.communeCode, OrganisationOptions.street,
    OrganisationOptions.postalCode, OrganisationOptions.phone, OrganisationOptions.website,
    examples: [
      Example(
        "point edit elbeuf-gare --phone \"02 32 96 44 30\"",
        Text(en: "Record a number", fr: "Noter un numéro"))
    ]
  ) {
    session, id, organisation, name, commune, communeCode, street, postalCode, phone, website in
    var point = try session.find(id)
    point.organisation = organisation?.reference ?? point.organisation
    point.name = name ?? point.name
    point.commune = commune ?? point.commune
    point.communeCode = communeCode ?? point.communeCode
    point.street = street ?? point.street
    point.postalCode = postalCode ?? point.postalCode
    point.phone = phone ?? point.phone
    point.website = website ?? point.website
    return try session.recordChange(point)
  }
}
