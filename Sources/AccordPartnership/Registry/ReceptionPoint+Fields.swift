public import AccordDocuments
import AccordWording

extension ReceptionPoint {
  /// What its members are called, and how people read them.
  public static let fields: [Field<ReceptionPoint>] = [
    Field(
      "organisation", fr: "structure", \.organisation,
      help: Text(en: "the organisation that it belongs to", fr: "la structure dont il dépend")),
    Field(
      "name", fr: "nom", \.name, help: Text(en: "what it is called", fr: "son appellation")),
    Field(
      "street", fr: "rue", \.street,
      help: Text(en: "the number and the street", fr: "le numéro et la rue")),
    Field(
      "postal code", fr: "code postal", \.postalCode,
      help: Text(en: "the postal code", fr: "celui de l’adresse")),
    Field(
      "commune", fr: "commune", \.commune,
      help: Text(en: "the name of the commune", fr: "le nom de la commune")),
    Field(
      "commune code", fr: "code commune", \.communeCode,
      help: Text(en: "the INSEE code of the commune", fr: "le code INSEE de la commune")),
    Field(
      "phone", fr: "téléphone", \.phone,
      help: Text(en: "the telephone number", fr: "le numéro de téléphone")),
    Field(
      "website", fr: "site internet", \.website,
      help: Text(en: "its address on the web", fr: "son adresse sur internet")),
    Field(
      "source", fr: "source", \.source,
      help: Text(en: "where the record comes from", fr: "l’origine de la fiche")),
  ]
}
