import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `person add`.
enum AddPerson {
  static let email = Option<EmailAddress>(
    "email", fr: "courriel", Text(en: "e-mail address", fr: "adresse électronique"))
  static let phone = Option<PhoneNumber>(
    "phone", fr: "téléphone", Text(en: "telephone number", fr: "numéro de téléphone"))

  static let command = Command(
    "person add", fr: "personne ajouter", .write,
    Text(en: "Add a person", fr: "Ajouter une personne"),
    discussion: Text(
      en:
        "What the person is, for which organisation and since when, is a mandate: \"mandate add\". The identity cannot be erased later, unlike the name: give one that holds no name, such as a number (p-0042).",
      fr:
        "Ce que fait la personne, pour quelle structure et depuis quand, est un mandat : « mandat ajouter ». L’identifiant ne pourra pas être effacé, à la différence du nom\u{A0}: donnez-en un qui ne contient aucun nom, par exemple un numéro (p-0042)."
    ),
    takes: Argument<Slug>(
      "id", fr: "id", Text(en: "the identity to give", fr: "l’identifiant à donner")),
    RequiredOption<String>("given-name", fr: "prénom", Text(en: "given name", fr: "prénom")),
    RequiredOption<String>("family-name", fr: "nom", Text(en: "family name", fr: "nom de famille")),
    email, phone,
    examples: [
      Example(
        "person add rodolphe-thomas --given-name Rodolphe --family-name Thomas",
        Text(en: "Add a person", fr: "Ajouter une personne"))
    ]
  ) { session, id, givenName, familyName, email, phone in
    try session.recordNew(
      Person(
        id: ID(id), givenName: givenName, familyName: familyName, email: email, phone: phone))
  }
}
