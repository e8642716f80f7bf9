public import AccordWording

/// The budget of a project: its cost lines, the flat rates that replace others, and what they come
/// to.
public struct CostPlan: Sendable, Hashable, Codable {
  /// The costs, line by line.
  public var lines: [CostLine]
  /// The flat rates of the regulation that it takes.
  public var flatRates: [FlatRate]
  /// By which method the amounts of unit costs, lump sums or the rate of 25 % were set.
  public var method: String?
  /// Whether the direct costs hold a public procurement above the thresholds of the Union; `nil` where
  /// it was not said.
  public var hasLargeProcurement: Bool?

  /// A budget.
  public init(
    lines: [CostLine] = [], flatRates: [FlatRate] = [], method: String? = nil,
    hasLargeProcurement: Bool? = nil
  ) {
    self.lines = lines
    self.flatRates = flatRates
    self.method = method
    self.hasLargeProcurement = hasLargeProcurement
  }

  /// The sum of the lines of some categories.
  public func sum(_ categories: Set<CostCategory>) -> Money {
    lines.filter { categories.contains($0.category) }.map(\.amount).total()
  }

  /// The computation, term by term.
  public var computation: CostComputation { CostComputation(self) }

  /// What all of it comes to.
  public var total: Money { computation.total }

  /// Whether something of it is simplified: a flat rate, a unit cost or a lump sum.
  public var isSimplified: Bool {
    !flatRates.isEmpty || lines.contains { $0.category.isSimplified }
  }
}

/// A cost of a project.
public struct CostLine: Sendable, Hashable, Codable {
  /// What kind of cost it is.
  public var category: CostCategory
  /// What it pays for, where that was said.
  public var label: String?
  /// What it pays for; its category where that was not said.
  public var words: Text { label.map { .same($0) } ?? category.shown }
  /// In euros.
  public var amount: Money
  /// The heading of the accounts in which it is booked, where that is known: by it double funding is
  /// found.
  public var heading: BudgetHeading?
  /// The year in which it is spent, where the project has several.
  public var year: Int?
  /// The categories that a unit cost or a lump sum covers.
  public var covers: [CostCategory]?

  /// A cost.
  public init(
    category: CostCategory, label: String? = nil, amount: Money, heading: BudgetHeading? = nil,
    year: Int? = nil, covers: [CostCategory]? = nil
  ) {
    self.category = category
    self.label = label
    self.amount = amount
    self.heading = heading
    self.year = year
    self.covers = covers
  }
}

/// A kind of cost, as the rules of simplified costs tell them apart.
public enum CostCategory: String, Choice {
  case staff
  case external
  case travel
  case equipment
  case other
  case participants
  case unitCosts = "unit-costs"
  case lumpSum = "lump-sum"

  public static let name = Text(en: "cost category", fr: "catégorie de dépenses")

  public var word: Text {
    switch self {
    case .staff: Text(en: "staff", fr: "personnel")
    case .external: Text(en: "external", fr: "prestations")
    case .travel: Text(en: "travel", fr: "déplacements")
    case .equipment: Text(en: "equipment", fr: "équipement")
    case .other: Text(en: "other", fr: "autres")
    case .participants: Text(en: "participants", fr: "participants")
    case .unitCosts: Text(en: "unit-costs", fr: "coûts-unitaires")
    case .lumpSum: Text(en: "lump-sum", fr: "montant-forfaitaire")
    }
  }

  /// What it is called in a table.
  public var shown: Text {
    switch self {
    case .staff: Text(en: "direct staff costs", fr: "dépenses directes de personnel")
    case .external: Text(en: "external services", fr: "prestations de services")
    case .travel: Text(en: "travel", fr: "frais de déplacement")
    case .equipment: Text(en: "equipment", fr: "équipement")
    case .other: Text(en: "other direct costs", fr: "autres dépenses directes")
    case .participants:
      Text(
        en: "salaries and allowances of participants",
        fr: "salaires et indemnités des participants")
    case .unitCosts: Text(en: "unit costs", fr: "coûts unitaires")
    case .lumpSum: Text(en: "lump sum", fr: "montant forfaitaire")
    }
  }

  /// The heading of the accounts in which it is booked, where it is always the same one.
  var usualHeading: BudgetHeading? { self == .staff ? .staff : nil }

  /// Whether it is one of the simplified forms.
  public var isSimplified: Bool { self == .unitCosts || self == .lumpSum }

  /// Direct costs at their real amount, other than staff.
  public static let otherDirect: Set<CostCategory> = [.external, .travel, .equipment, .other]
}

/// A flat rate that the regulation knows: (EU) 2021/1060, art. 54 to 56. Each is a ceiling, rounded
/// down to the cent.
public enum FlatRate: String, Choice {
  case indirect7 = "indirect-7"
  case indirect15 = "indirect-15"
  case indirect25 = "indirect-25"
  case staff20 = "staff-20"
  case remaining40 = "remaining-40"

  public static let name = Text(en: "flat rate", fr: "taux forfaitaire")

  public var word: Text {
    switch self {
    case .indirect7: Text(en: "indirect-7", fr: "indirects-7")
    case .indirect15: Text(en: "indirect-15", fr: "indirects-15")
    case .indirect25: Text(en: "indirect-25", fr: "indirects-25")
    case .staff20: Text(en: "staff-20", fr: "personnel-20")
    case .remaining40: Text(en: "remaining-40", fr: "restants-40")
    }
  }

  /// The rate.
  public var rate: Rate {
    switch self {
    case .indirect7: .percent(7)
    case .indirect15: .percent(15)
    case .indirect25: .percent(25)
    case .staff20: .percent(20)
    case .remaining40: .percent(40)
    }
  }

  /// Where it stands in the regulation.
  public var article: Text {
    switch self {
    case .indirect7: .same("art. 54, a)")
    case .indirect15: .same("art. 54, b)")
    case .indirect25: .same("art. 54, c)")
    case .staff20: .same("art. 55(1)")
    case .remaining40: .same("art. 56(1)")
    }
  }

  /// What it says.
  public var shown: Text {
    switch self {
    case .indirect7:
      Text(
        en: "indirect costs: 7% of direct costs", fr: "coûts indirects : 7 % des coûts directs")
    case .indirect15:
      Text(
        en: "indirect costs: 15% of direct staff costs",
        fr: "coûts indirects : 15 % des dépenses directes de personnel")
    case .indirect25:
      Text(
        en: "indirect costs: 25% of direct costs, by a method",
        fr: "coûts indirects : 25 % des coûts directs, selon une méthode")
    case .staff20:
      Text(
        en: "direct staff: 20% of the other direct costs",
        fr: "personnel direct : 20 % des autres coûts directs")
    case .remaining40:
      Text(
        en: "all remaining costs: 40% of direct staff costs",
        fr: "tous les coûts restants : 40 % des dépenses directes de personnel")
    }
  }

  /// Whether it stands for indirect costs.
  public var isIndirect: Bool { [.indirect7, .indirect15, .indirect25].contains(self) }
}
