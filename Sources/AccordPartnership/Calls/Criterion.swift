public import AccordDocuments
public import AccordWording

extension CallForProjects {
  /// A criterion by which applications are scored.
  public struct Criterion: Sendable, Hashable, Codable {
    /// Its code within the call.
    public var code: Slug
    /// What is judged, in both languages.
    public var title: Text
    /// Its weight: those of a call add up to 100.
    public var weight: Int
    /// The most points that an assessor gives.
    public var maximum: Int

    /// A criterion.
    public init(code: Slug, title: Text, weight: Int, maximum: Int) {
      self.code = code
      self.title = title
      self.weight = weight
      self.maximum = maximum
    }
  }

  /// A piece that an application comes with.
  public struct AskedPiece: Sendable, Hashable, Codable {
    /// Its code within the call.
    public var code: Slug
    /// What it is called, in both languages.
    public var title: Text

    /// A piece.
    public init(code: Slug, title: Text) {
      self.code = code
      self.title = title
    }
  }
}

/// What decides between applications of the same score, as the call says it.
public enum TieRule: String, Choice {
  case heaviestCriterion = "heaviest-criterion"
  case smallestRequest = "smallest-request"
  case earliestFiling = "earliest-filing"

  public static let name = Text(en: "rule for equal scores", fr: "règle d’égalité")

  public var word: Text {
    switch self {
    case .heaviestCriterion: Text(en: "heaviest-criterion", fr: "critère-principal")
    case .smallestRequest: Text(en: "smallest-request", fr: "moindre-demande")
    case .earliestFiling: Text(en: "earliest-filing", fr: "premier-dépôt")
    }
  }

  /// What it says.
  public var shown: Text {
    switch self {
    case .heaviestCriterion:
      Text(
        en: "the higher score by the criterion of the greatest weight",
        fr: "la meilleure note au critère de plus fort poids")
    case .smallestRequest:
      Text(en: "the smaller amount requested", fr: "le plus petit montant demandé")
    case .earliestFiling: Text(en: "the earlier filing", fr: "le dépôt le plus ancien")
    }
  }
}

/// What a budget of a call counts.
public enum BudgetBasis: String, Choice {
  case fund
  case total

  public static let name = Text(en: "basis of the budget", fr: "assiette du budget")

  public var word: Text {
    switch self {
    case .fund: Text(en: "fund", fr: "fonds")
    case .total: Text(en: "total", fr: "total")
    }
  }

  /// What it says.
  public var shown: Text {
    switch self {
    case .fund: Text(en: "the fund’s share alone", fr: "la seule part du fonds")
    case .total:
      Text(en: "the fund’s share and the counterpart", fr: "la part du fonds et la contrepartie")
    }
  }
}
