public import AccordDocuments
import AccordWording

extension Person {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Person>] = [
    Field(
      "given name", fr: "prénom", \.givenName, help: Text(en: "the given name", fr: "celui d’usage")
    ),
    Field(
      "family name", fr: "nom de famille", \.familyName,
      help: Text(en: "the family name", fr: "celui d’usage")),
    Field(
      "email", fr: "courriel", \.email,
      help: Text(en: "the e-mail address", fr: "l’adresse électronique")),
    Field(
      "phone", fr: "téléphone", \.phone,
      help: Text(en: "the telephone number", fr: "le numéro de téléphone")),
  ]
}
