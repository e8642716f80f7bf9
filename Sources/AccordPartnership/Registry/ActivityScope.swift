public import AccordWording

/// Whose activity the figures count.
public enum ActivityScope: String, Choice {
  case own
  case network

  public static let name = Text(en: "scope", fr: "périmètre")

  public var word: Text {
    switch self {
    case .own: Text(en: "own", fr: "propre")
    case .network: Text(en: "network", fr: "réseau")
    }
  }
}
