public import AccordDocuments
import AccordWording

extension Person {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Person>] = [
    Field(
      "given name", fr: "prénom", \.givenName,
      help: Text(en: "the given name", fr: "celui d’usage"), .naming(with: "familyName"), .personal,
      .unshown,
      .headings("first name")),
    Field(
      "family name", fr: "nom de famille", \.familyName,
      help: Text(en: "the family name", fr: "celui d’usage"), .naming,
      .naming(with: "givenName"), .personal,
      .word("family-name", fr: "nom"), .unshown, .headings("last name", "surname")),
    Field(
      "email", fr: "courriel", \.email,
      help: Text(en: "the e-mail address", fr: "l’adresse électronique"), .personal, .rank(2),
      .headings("e-mail", "mail", "mél")),
    Field(
      "phone", fr: "téléphone", \.phone,
      help: Text(en: "the telephone number", fr: "le numéro de téléphone"), .personal, .rank(1),
      .headings("tel", "telephone number")),
  ]
}
