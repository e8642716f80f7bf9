public import AccordDocuments
import AccordWording

extension Organisation {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Organisation>] = [
    Field(
      "kind", fr: "type", \.kind, help: Text(en: "what it is", fr: "ce qu’elle est"), .rank(2),
      .headings("nature", "type de structure", "catégorie")),
    Field(
      "legal form", fr: "forme juridique", \.legalForm,
      help: Text(
        en: "it decides which duties apply to it", fr: "elle décide des obligations applicables"),
      .rank(8), .headings("statut juridique")),
    Field(
      "name", fr: "nom", \.name, help: Text(en: "its official name", fr: "son nom officiel"),
      .naming, .uniqueFolded,
      .headings(
        "structure", "organisation", "nom de la structure", "nom structure", "dénomination",
        "raison sociale", "libellé")),
    Field(
      "short name", fr: "nom court", \.shortName,
      help: Text(en: "its acronym or usual name", fr: "son sigle ou nom d’usage"), .naming,
      .rank(8),
      .headings("sigle", "acronym")),
    Field(
      "aliases", fr: "autres noms", one: Text(en: "alias", fr: "autre nom"), \.aliases,
      help: Text(en: "earlier names and other spellings", fr: "anciens noms et autres graphies"),
      .naming, .freeText, .word("alias", fr: "alias"), .rank(8), .headings("autre nom")),
    Field(
      "SIRET", fr: "SIRET", \.siret,
      help: Text(
        en: "its number in the register of establishments",
        fr: "son numéro au répertoire des établissements"), .key("siret"), .unique, .rank(4),
      .headings("n° siret", "numéro siret", "siret number", "no siret")),
    Field(
      "RNA", fr: "RNA", \.rna,
      help: Text(
        en: "its number in the register of associations",
        fr: "son numéro au répertoire des associations"), .key("rna"), .unique, .rank(8),
      .headings("n° rna", "numéro rna")),
    Field(
      "street", fr: "rue", \.street,
      help: Text(en: "street, building, post box", fr: "rue, bâtiment, boîte postale"), .freeText,
      .rank(8), .headings("adresse", "address", "voie")),
    Field(
      "postal code", fr: "code postal", \.postalCode,
      help: Text(en: "postal code of its seat", fr: "code postal du siège"), .rank(8),
      .headings("cp", "postcode")),
    Field(
      "commune", fr: "commune", \.commune,
      help: Text(en: "commune of its seat", fr: "commune du siège"), .rank(1),
      .headings("ville", "town", "city", "siège")),
    Field(
      "commune code", fr: "code commune", \.communeCode,
      help: Text(en: "INSEE code of that commune", fr: "code INSEE de cette commune"), .rank(8),
      .headings("code insee", "insee", "insee code", "code insee commune")),
    Field(
      "department", fr: "département", \.department,
      help: Text(en: "department of its seat", fr: "département du siège"), .rank(3),
      .headings("code département", "dpt", "dept")),
    Field(
      "phone", fr: "téléphone", \.phone,
      help: Text(en: "its telephone number", fr: "son numéro de téléphone"), .rank(8),
      .headings("tel", "telephone number")),
    Field(
      "email", fr: "courriel", \.email,
      help: Text(en: "its e-mail address", fr: "son adresse électronique"), .rank(8),
      .headings("e-mail", "mail", "mél", "adresse électronique")),
    Field(
      "website", fr: "site internet", \.website,
      help: Text(en: "its address on the web", fr: "son adresse sur internet"),
      .word("website", fr: "site"), .rank(8), .headings("site web", "url", "web")),
    Field(
      "networks", fr: "réseaux", one: Text(en: "network", fr: "réseau"), \.networks,
      help: Text(en: "the networks that it belongs to", fr: "les réseaux dont elle est membre"),
      .option("network", fr: "réseau"), .rank(5)),
    Field(
      "IBAN", fr: "IBAN", \.iban,
      help: Text(
        en: "the account that grants are paid to",
        fr: "le compte sur lequel les subventions sont versées"), .key("iban"), .onCard),
    Field(
      "third party", fr: "tiers", \.thirdParty,
      help: Text(
        en: "its number in the finance software", fr: "son numéro dans le logiciel financier"),
      .rank(8), .headings("n° tiers", "numéro de tiers", "code tiers")),
    Field(
      "republican commitment", fr: "engagement républicain", \.committed,
      help: Text(
        en: "the day on which it subscribed to the contrat d’engagement républicain",
        fr: "le jour de souscription du contrat d’engagement républicain"), .key("committed"),
      .word("cer", fr: "cer"), .rank(8)),
    Field(
      "officer", fr: "référent", \.officer,
      help: Text(en: "who follows it here", fr: "l’agent qui la suit"), .rank(8)),
    Field(
      "opening date", fr: "date d’ouverture", \.opened,
      help: Text(en: "the day that it opened", fr: "le jour de son ouverture"), .key("opened"),
      .option("opened", fr: "ouverte-le"), .column("opened", fr: "ouverture"), .rank(8),
      .headings("opening", "date d'ouverture")),
    Field(
      "closing date", fr: "date de fermeture", \.closed,
      help: Text(en: "the day that it closed", fr: "le jour de sa fermeture"), .key("closed"),
      .option("closed", fr: "fermée-le"), .column("closed", fr: "fermeture"), .rank(6),
      .headings("closing", "date de fermeture")),
    Field(
      "merged into", fr: "fusionnée dans", indexed: \.mergedInto,
      help: Text(
        en: "the organisation of which it is a former name",
        fr: "la structure dont elle est un ancien nom"), .byEvents, .successor, .onCard),
    Field(
      "Milo code", fr: "code Milo", \.miloCode,
      help: Text(
        en: "its number in the information system of the Missions Locales",
        fr: "son numéro dans le système d’information des Missions Locales"), .key("miloCode"),
      .unique, .rank(8), .headings("id milo", "identifiant milo", "milo")),
    Field(
      "fictitious", fr: "fictive", \.isFictitious,
      help: Text(en: "whether it is invented, for examples", fr: "invention pour un exemple"),
      .key("isFictitious"), .word("fictitious", fr: "fictif"), .rank(7),
      .headings("fictive", "inventé")),
  ]
}
