import AccordPartnership
import AccordWording

/// The optional fields of an organisation, which `--clear` empties.
enum ClearableField: String, Choice {
  case shortName = "short-name"
  case alias
  case siret
  case rna
  case street
  case postalCode = "postal-code"
  case commune
  case communeCode = "commune-code"
  case department
  case phone
  case email
  case website
  case network
  case iban
  case opened
  case closed
  case miloCode = "milo-code"

  static let name = Text(en: "field", fr: "champ")

  var word: Text {
    switch self {
    case .shortName: Text(en: "short-name", fr: "nom-court")
    case .alias: .same("alias")
    case .siret: .same("siret")
    case .rna: .same("rna")
    case .street: Text(en: "street", fr: "rue")
    case .postalCode: Text(en: "postal-code", fr: "code-postal")
    case .commune: .same("commune")
    case .communeCode: Text(en: "commune-code", fr: "code-commune")
    case .department: Text(en: "department", fr: "département")
    case .phone: Text(en: "phone", fr: "téléphone")
    case .email: Text(en: "email", fr: "courriel")
    case .website: Text(en: "website", fr: "site")
    case .network: Text(en: "network", fr: "réseau")
    case .iban: .same("iban")
    case .opened: Text(en: "opened", fr: "ouverture")
    case .closed: Text(en: "closed", fr: "fermeture")
    case .miloCode: Text(en: "milo-code", fr: "code-milo")
    }
  }

  func clear(_ organisation: inout Organisation) {
    switch self {
    case .shortName: organisation.shortName = nil
    case .alias: organisation.aliases = []
    case .siret: organisation.siret = nil
    case .rna: organisation.rna = nil
    case .street: organisation.street = nil
    case .postalCode: organisation.postalCode = nil
    case .commune: organisation.commune = nil
    case .communeCode: organisation.communeCode = nil
    case .department: organisation.department = nil
    case .phone: organisation.phone = nil
    case .email: organisation.email = nil
    case .website: organisation.website = nil
    case .network: organisation.networks = []
    case .iban: organisation.iban = nil
    case .opened: organisation.opened = nil
    case .closed: organisation.closed = nil
    case .miloCode: organisation.miloCode = nil
    }
  }
}
