import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The options that `organisation add` and `organisation edit` share.
enum OrganisationOptions {
  static let shortName = Option<String>(
    "short-name", fr: "nom-court", Text(en: "acronym or usual name", fr: "sigle ou nom d’usage"))
  static let alias = RepeatedOption<String>(
    "alias", fr: "alias",
    Text(
      en: "an earlier name or another spelling, still found",
      fr: "un ancien nom ou une autre graphie, toujours trouvés"))
  static let siret = Option<SIRET>(
    "siret", fr: "siret", Text(en: "its SIRET", fr: "son SIRET"))
  static let rna = Option<RNA>(
    "rna", fr: "rna",
    Text(en: "its number in the register of associations", fr: "son numéro RNA d’association"))
  static let street = Option<String>(
    "street", fr: "rue", Text(en: "street, building, post box", fr: "rue, bâtiment, boîte postale"))
  static let postalCode = Option<PostalCode>(
    "postal-code", fr: "code-postal",
    Text(en: "postal code of its seat", fr: "code postal du siège"))
  static let commune = Option<String>(
    "commune", fr: "commune", Text(en: "commune of its seat", fr: "commune du siège"))
  static let communeCode = Option<CommuneCode>(
    "commune-code", fr: "code-commune",
    Text(en: "INSEE code of that commune", fr: "code INSEE de cette commune"))
  static let department = Option<DepartmentCode>(
    "department", fr: "département",
    Text(
      en: "its department; follows from the commune code",
      fr: "son département ; découle du code commune"))
  static let phone = Option<PhoneNumber>(
    "phone", fr: "téléphone", Text(en: "telephone number", fr: "numéro de téléphone"))
  static let email = Option<EmailAddress>(
    "email", fr: "courriel", Text(en: "e-mail address", fr: "adresse électronique"))
  static let website = Option<WebAddress>(
    "website", fr: "site", Text(en: "web site", fr: "site internet"))
  static let network = RepeatedOption<ID<Network>>(
    "network", fr: "réseau",
    Text(en: "a network that it belongs to", fr: "un réseau dont elle est membre"))
  static let iban = Option<IBAN>(
    "iban", fr: "iban", Text(en: "its bank account", fr: "son compte bancaire"))
  static let opened = Option<CalendarDate>(
    "opened", fr: "ouverte-le", Text(en: "the day that it opened", fr: "le jour de son ouverture"))
  static let miloCode = Option<MiloCode>(
    "milo-code", fr: "code-milo",
    Text(
      en: "its number in the information system of the Missions Locales",
      fr: "son numéro dans le système d’information des Missions Locales"))
}

/// A switch that is on, off or not given: what `edit` needs, where "not given" changes nothing.
struct Switch: Parameter {
  let declaration: ParameterDeclaration

  init(_ name: String, fr: String, _ help: Text) {
    declaration = ParameterDeclaration(
      name: .pair(en: name, fr: fr), help: help, form: .flag, isRequired: false, type: Bool.self)
  }

  func value(of given: [String], in session: Session) throws -> Bool? {
    try given.last.map { try Bool(reading: $0) }
  }
}
