public import AccordDocuments
import AccordWording

extension Organisation {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Organisation>] = [
    Field(
      "kind", fr: "type", \.kind, help: Text(en: "what it is", fr: "ce qu’elle est")),
    Field(
      "name", fr: "nom", \.name, help: Text(en: "its official name", fr: "son nom officiel")),
    Field(
      "short name", fr: "nom court", \.shortName,
      help: Text(en: "its acronym or usual name", fr: "son sigle ou nom d’usage")),
    Field(
      "aliases", fr: "autres noms", one: Text(en: "alias", fr: "autre nom"), \.aliases,
      help: Text(en: "earlier names and other spellings", fr: "anciens noms et autres graphies")),
    Field(
      "SIRET", fr: "SIRET", \.siret,
      help: Text(
        en: "its number in the register of establishments",
        fr: "son numéro au répertoire des établissements"), .key("siret")),
    Field(
      "RNA", fr: "RNA", \.rna,
      help: Text(
        en: "its number in the register of associations",
        fr: "son numéro au répertoire des associations"), .key("rna")),
    Field(
      "street", fr: "rue", \.street,
      help: Text(en: "street, building, post box", fr: "rue, bâtiment, boîte postale")),
    Field(
      "postal code", fr: "code postal", \.postalCode,
      help: Text(en: "postal code of its seat", fr: "code postal du siège")),
    Field(
      "commune", fr: "commune", \.commune,
      help: Text(en: "commune of its seat", fr: "commune du siège")),
    Field(
      "commune code", fr: "code commune", \.communeCode,
      help: Text(en: "INSEE code of that commune", fr: "code INSEE de cette commune")),
    Field(
      "department", fr: "département", \.department,
      help: Text(en: "department of its seat", fr: "département du siège")),
    Field(
      "phone", fr: "téléphone", \.phone,
      help: Text(en: "its telephone number", fr: "son numéro de téléphone")),
    Field(
      "email", fr: "courriel", \.email,
      help: Text(en: "its e-mail address", fr: "son adresse électronique")),
    Field(
      "website", fr: "site internet", \.website,
      help: Text(en: "its address on the web", fr: "son adresse sur internet")),
    Field(
      "networks", fr: "réseaux", one: Text(en: "network", fr: "réseau"), \.networks,
      help: Text(en: "the networks that it belongs to", fr: "les réseaux dont elle est membre")),
    Field(
      "IBAN", fr: "IBAN", \.iban,
      help: Text(
        en: "the account that grants are paid to",
        fr: "le compte sur lequel les subventions sont versées"), .key("iban")),
    Field(
      "opening date", fr: "date d’ouverture", \.opened,
      help: Text(en: "the day that it opened", fr: "le jour de son ouverture"), .key("opened")),
    Field(
      "closing date", fr: "date de fermeture", \.closed,
      help: Text(en: "the day that it closed", fr: "le jour de sa fermeture"), .key("closed")),
    Field(
      "Milo code", fr: "code Milo", \.miloCode,
      help: Text(
        en: "its number in the information system of the Missions Locales",
        fr: "son numéro dans le système d’information des Missions Locales"), .key("miloCode")),
    Field(
      "fictitious", fr: "fictive", \.isFictitious,
      help: Text(en: "whether it is invented, for examples", fr: "invention pour un exemple"),
      .key("isFictitious")),
  ]
}
