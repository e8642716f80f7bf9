public import AccordDocuments
import AccordWording

extension ReceptionPoint {
  /// What its members are called, and how people read them.
  public static let fields: [Field<ReceptionPoint>] = [
    Field(
      "organisation", fr: "structure", indexed: \.organisation,
      help: Text(en: "the organisation that it belongs to", fr: "la structure dont il dépend"),
      .rank(2), .headings("mission locale", "nom de la structure", "id structure")),
    Field(
      "name", fr: "nom", \.name, help: Text(en: "what it is called", fr: "son appellation"),
      .naming, .freeText, .headings("libellé", "point d'accueil", "antenne", "site d'accueil")),
    Field(
      "street", fr: "rue", \.street,
      help: Text(en: "the number and the street", fr: "le numéro et la rue"), .freeText, .rank(4),
      .headings("adresse", "address", "voie")),
    Field(
      "postal code", fr: "code postal", \.postalCode,
      help: Text(en: "the postal code", fr: "celui de l’adresse"), .rank(3),
      .headings("cp", "postcode")),
    Field(
      "commune", fr: "commune", \.commune,
      help: Text(en: "the name of the commune", fr: "le nom de la commune"),
      .headings("ville", "town", "city")),
    Field(
      "commune code", fr: "code commune", \.communeCode,
      help: Text(en: "the INSEE code of the commune", fr: "le code INSEE de la commune"), .rank(7),
      .headings("code insee", "insee", "insee code", "code insee commune")),
    Field(
      "phone", fr: "téléphone", \.phone,
      help: Text(en: "the telephone number", fr: "le numéro de téléphone"), .rank(1),
      .headings("tel", "telephone number")),
    Field(
      "website", fr: "site internet", \.website,
      help: Text(en: "its address on the web", fr: "son adresse sur internet"),
      .word("website", fr: "site"), .rank(5), .headings("site web", "url", "web")),
    Field(
      "source", fr: "source", \.source,
      help: Text(en: "where the record comes from", fr: "l’origine de la fiche"), .freeText,
      .rank(6), .headings("origine")),
  ]
}
