public import AccordWording

/// In what form a grant is given: the « nature » of the national open data schema, which is not the
/// nature of the grant.
public enum GrantForm: String, Choice {
  case cash
  case inKind = "in-kind"
  case both

  public static let name = Text(en: "form of aid", fr: "forme de l’aide")

  public var word: Text {
    switch self {
    case .cash: Text(en: "cash", fr: "numéraire")
    case .inKind: Text(en: "in-kind", fr: "nature")
    case .both: Text(en: "both", fr: "les-deux")
    }
  }
}

extension Convention {
  /// The form in which it is given: what it says; else cash, with what is given in kind besides where
  /// it names that.
  public var formOfAid: GrantForm { form ?? ((inKind ?? .zero) > .zero ? .both : .cash) }
}
