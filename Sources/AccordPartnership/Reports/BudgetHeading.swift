public import AccordWording

/// A heading of the budget of an action, by the classes of the accounts of associations (plan
/// comptable général, règlement ANC 2018-06), in which the financial report is made (arrêté du 11
/// octobre 2006, art. 2 and 3; cerfa 15059).
public enum BudgetHeading: String, Choice {
  case purchases = "60"
  case externalServices = "61"
  case otherExternalServices = "62"
  case taxes = "63"
  case staff = "64"
  case otherCharges = "65"
  case financialCharges = "66"
  case exceptionalCharges = "67"
  case depreciation = "68"
  case incomeTax = "69"
  case indirectCharges = "indirect"
  case sales = "70"
  case grantedProducts = "73"
  case grants = "74"
  case otherProducts = "75"
  case financialProducts = "76"
  case exceptionalProducts = "77"
  case reversals = "78"
  case transfers = "79"
  case voluntaryUses = "86"
  case voluntaryResources = "87"

  public static let name = Text(en: "heading", fr: "poste")

  /// The number of the class of accounts.
  public var word: Text {
    self == .indirectCharges ? Text(en: "indirect", fr: "indirectes") : .same(rawValue)
  }

  /// The class and what it holds.
  public var shown: Text {
    self == .indirectCharges ? title : word + .same(" ") + title
  }

  /// What it holds.
  public var title: Text {
    switch self {
    case .purchases: Text(en: "purchases", fr: "achats")
    case .externalServices: Text(en: "external services", fr: "services extérieurs")
    case .otherExternalServices:
      Text(en: "other external services", fr: "autres services extérieurs")
    case .taxes: Text(en: "taxes", fr: "impôts et taxes")
    case .staff: Text(en: "staff", fr: "charges de personnel")
    case .otherCharges: Text(en: "other charges", fr: "autres charges de gestion courante")
    case .financialCharges: Text(en: "financial charges", fr: "charges financières")
    case .exceptionalCharges: Text(en: "exceptional charges", fr: "charges exceptionnelles")
    case .depreciation:
      Text(
        en: "depreciation, provisions, commitments on earmarked resources",
        fr: "dotations et engagements sur ressources affectées")
    case .incomeTax: Text(en: "income tax", fr: "impôts sur les bénéfices")
    case .indirectCharges: Text(en: "indirect charges", fr: "charges indirectes")
    case .sales: Text(en: "sales and services", fr: "ventes et prestations")
    case .grantedProducts: Text(en: "set prices", fr: "produits de tarification")
    case .grants: Text(en: "grants", fr: "subventions")
    case .otherProducts: Text(en: "other income", fr: "autres produits de gestion courante")
    case .financialProducts: Text(en: "financial income", fr: "produits financiers")
    case .exceptionalProducts: Text(en: "exceptional income", fr: "produits exceptionnels")
    case .reversals:
      Text(en: "reversals and carried resources", fr: "reprises et report de ressources")
    case .transfers: Text(en: "transfers of charges", fr: "transferts de charges")
    case .voluntaryUses:
      Text(
        en: "use of voluntary contributions", fr: "emplois des contributions volontaires")
    case .voluntaryResources:
      Text(en: "voluntary contributions", fr: "contributions volontaires en nature")
    }
  }

  /// What a heading counts as.
  public enum Side: Sendable, Hashable {
    /// Money spent.
    case expenditure
    /// Money received.
    case income
    /// Volunteers and gifts in kind, as they were used.
    case voluntaryUse
    /// The same, as they were given.
    case voluntaryResource
  }

  /// The side of the budget on which it stands.
  public var side: Side {
    switch self {
    case .voluntaryUses: .voluntaryUse
    case .voluntaryResources: .voluntaryResource
    case .sales, .grantedProducts, .grants, .otherProducts, .financialProducts,
      .exceptionalProducts, .reversals, .transfers:
      .income
    default: .expenditure
    }
  }
}

/// A piece that a beneficiary hands over after the year.
public enum ReportPiece: String, Choice {
  case financialReport = "financial-report"
  case accounts
  case activityReport = "activity-report"

  public static let name = Text(en: "piece", fr: "pièce")

  public var word: Text {
    switch self {
    case .financialReport: Text(en: "financial-report", fr: "compte-rendu-financier")
    case .accounts: Text(en: "accounts", fr: "comptes-certifiés")
    case .activityReport: Text(en: "activity-report", fr: "rapport-d’activité")
    }
  }

  /// What it is called in a letter.
  public var shown: Text {
    switch self {
    case .financialReport:
      Text(en: "financial report (cerfa 15059*02)", fr: "compte rendu financier (cerfa 15059*02)")
    case .accounts:
      Text(en: "certified accounts of the year", fr: "comptes certifiés de l’exercice")
    case .activityReport: Text(en: "activity report", fr: "rapport d’activité")
    }
  }
}
