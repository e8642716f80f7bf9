public import AccordWording

/// The legal form of an organisation. It decides which duties apply: loi 2000-321 art. 10, the
/// contrat d’engagement républicain and the accounts of C. com. L612-4 bind private-law bodies; a
/// groupement d’intérêt public is a public-law body.
public enum LegalForm: String, Choice {
  case association
  case foundation
  case company
  case gip
  case publicBody = "public-body"
  case municipality
  case region
  case otherPrivate = "other-private"
  case otherPublic = "other-public"

  public static let name = Text(en: "legal form", fr: "forme juridique")

  public var word: Text {
    switch self {
    case .association: Text(en: "association", fr: "association")
    case .foundation: Text(en: "foundation", fr: "fondation")
    case .company: Text(en: "company", fr: "société")
    case .gip: Text(en: "gip", fr: "gip")
    case .publicBody: Text(en: "public-body", fr: "établissement-public")
    case .municipality: Text(en: "municipality", fr: "commune")
    case .region: Text(en: "region", fr: "région")
    case .otherPrivate: Text(en: "other-private", fr: "autre-privé")
    case .otherPublic: Text(en: "other-public", fr: "autre-public")
    }
  }

  /// Whether it is a body of private law.
  public var isPrivate: Bool {
    switch self {
    case .association, .foundation, .company, .otherPrivate: true
    case .gip, .publicBody, .municipality, .region, .otherPublic: false
    }
  }
}

extension Organisation {
  /// Whether the duties of private-law bodies apply to it: an unknown form counts as private.
  public var isPrivate: Bool {
    if let legalForm { return legalForm.isPrivate }
    return ![.region, .municipality].contains(kind)
  }
}
