public import AccordWording

/// What an organisation is.
public enum OrganisationKind: String, Choice {
  case region
  case regionalAssociation = "regional-association"
  case missionLocale = "mission-locale"
  case agency
  case municipality
  case other

  public static let name = Text(en: "kind", fr: "type")

  public var word: Text {
    switch self {
    case .region: Text(en: "region", fr: "région")
    case .regionalAssociation: Text(en: "regional-association", fr: "association-régionale")
    case .missionLocale: Text(en: "mission-locale", fr: "mission-locale")
    case .agency: Text(en: "agency", fr: "agence")
    case .municipality: Text(en: "municipality", fr: "commune")
    case .other: Text(en: "other", fr: "autre")
    }
  }
}
