public import AccordDocuments
public import AccordWording

/// Where money of a project comes from.
public struct FinancingLine: Sendable, Hashable, Codable {
  /// What kind of source it is.
  public var source: FinancingSource
  /// Who pays, where that is an organisation of the registry.
  public var organisation: Reference<Organisation>?
  /// Who pays, in words.
  public var label: String?
  /// In euros.
  public var amount: Money

  /// A source.
  public init(
    source: FinancingSource, organisation: Reference<Organisation>? = nil, label: String? = nil,
    amount: Money
  ) {
    self.source = source
    self.organisation = organisation
    self.label = label
    self.amount = amount
  }
}

/// A kind of source of money.
public enum FinancingSource: String, Choice {
  case fund
  case counterpart
  case otherPublic = "other-public"
  case privateFunds = "private"
  case own

  public static let name = Text(en: "source of financing", fr: "source de financement")

  public var word: Text {
    switch self {
    case .fund: Text(en: "fund", fr: "fonds")
    case .counterpart: Text(en: "counterpart", fr: "contrepartie")
    case .otherPublic: Text(en: "other-public", fr: "autre-public")
    case .privateFunds: Text(en: "private", fr: "privé")
    case .own: Text(en: "own", fr: "autofinancement")
    }
  }

  /// What it is called in a table.
  public var shown: Text {
    switch self {
    case .fund: Text(en: "the fund", fr: "le fonds")
    case .counterpart: Text(en: "public counterpart", fr: "contrepartie publique")
    case .otherPublic: Text(en: "other public funding", fr: "autres financements publics")
    case .privateFunds: Text(en: "private funding", fr: "financements privés")
    case .own: Text(en: "own funds", fr: "autofinancement")
    }
  }
}

/// What a project asks for in one year, and what it is granted.
public struct YearShare: Sendable, Hashable, Codable {
  /// The year whose budget it draws on.
  public var year: Int
  /// What is asked for.
  public var requested: Money
  /// What is granted; `nil` until the project is selected.
  public var granted: Money?

  /// A year.
  public init(year: Int, requested: Money, granted: Money? = nil) {
    self.year = year
    self.requested = requested
    self.granted = granted
  }
}

/// What a project means to reach, by a common indicator of the fund.
public struct ExpectedIndicator: Sendable, Hashable, Codable {
  /// The indicator.
  public var indicator: FundIndicator
  /// How many.
  public var target: Int

  /// A target.
  public init(indicator: FundIndicator, target: Int) {
    self.indicator = indicator
    self.target = target
  }
}
