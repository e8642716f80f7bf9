public import AccordWording

/// Whether a press contact agrees to receive releases (GDPR, article 6).
public enum PressConsent: String, Choice {
  /// The contact agrees.
  case given
  /// It was refused, or taken back.
  case withdrawn

  public static let name = Text(en: "consent", fr: "consentement")

  public var word: Text {
    switch self {
    case .given: Text(en: "given", fr: "donné")
    case .withdrawn: Text(en: "withdrawn", fr: "retiré")
    }
  }
}
