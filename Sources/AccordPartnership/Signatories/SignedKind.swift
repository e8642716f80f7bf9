public import AccordWording

/// The kinds of documents that are signed: what a mandate may be limited to.
public enum SignedKind: String, Choice {
  case agreement
  case convention
  case amendment

  public static let name = Text(en: "kind of document", fr: "type d’acte")

  public var word: Text {
    switch self {
    case .agreement: Text(en: "agreement", fr: "accord-cadre")
    case .convention: Text(en: "convention", fr: "convention")
    case .amendment: Text(en: "amendment", fr: "avenant")
    }
  }

  /// With its article, for sentences: "an agreement".
  var indefinite: Text {
    switch self {
    case .agreement: Text(en: "an agreement", fr: "un accord-cadre")
    case .convention: Text(en: "a convention", fr: "une convention")
    case .amendment: Text(en: "an amendment", fr: "un avenant")
    }
  }

  /// Several, for sentences: "agreements".
  var plural: Text {
    switch self {
    case .agreement: Text(en: "agreements", fr: "les accords-cadres")
    case .convention: Text(en: "conventions", fr: "les conventions")
    case .amendment: Text(en: "amendments", fr: "les avenants")
    }
  }
}
