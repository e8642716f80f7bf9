public import AccordWording

/// Whether a committee has to be heard before a decision.
public enum OpinionTerm: String, Choice {
  case required
  case optional

  public static let name = Text(en: "opinion of the committee", fr: "avis du comité")

  public var word: Text {
    switch self {
    case .required: Text(en: "required", fr: "obligatoire")
    case .optional: Text(en: "optional", fr: "facultatif")
    }
  }
}
