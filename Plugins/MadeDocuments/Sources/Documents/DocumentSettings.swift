import AccordShell
import AccordWording

/// What documents say of the office, and no document of the store does.
enum DocumentSettings {
  /// What stands where the office has said nothing.
  static let nothing = "-"

  static let office = Setting(
    "documents.office", fr: "documents.émetteur",
    Text(
      en: "the identity of the organisation that sends documents; the only region by default",
      fr: "l’identifiant de la structure qui émet les documents ; par défaut la seule région"),
    nothing)

  static let service = Setting(
    "documents.service", fr: "documents.service",
    Text(
      en: "the service under the name of the office, on letters",
      fr: "le service indiqué sous le nom de l’émetteur, sur les courriers"), nothing)

  static let delegation = Setting(
    "documents.delegation", fr: "documents.délégation",
    Text(
      en: "the words above the signatory of letters, such as those of a delegation",
      fr: "la formule au-dessus du signataire des courriers, par exemple de délégation"), nothing)
}
