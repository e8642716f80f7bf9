public import AccordWording

/// How a document was signed.
public enum SigningManner: String, Choice {
  case ceremony
  case paper
  case electronic
  /// A source alone says so: neither day nor person is known.
  case attested

  public static let name = Text(en: "manner of signing", fr: "mode de signature")

  public var word: Text {
    switch self {
    case .ceremony: Text(en: "ceremony", fr: "cérémonie")
    case .paper: Text(en: "paper", fr: "papier")
    case .electronic: Text(en: "electronic", fr: "électronique")
    case .attested: Text(en: "attested", fr: "attestée")
    }
  }
}
