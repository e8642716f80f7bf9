public import AccordDocuments
public import AccordWording

/// A scenario that splits an envelope over organisations: its method, criteria and results. The
/// results add up to the envelope, to the cent.
public struct Allocation: Document {
  public static let schema = Schema(
    "allocations", Text(en: "allocation", fr: "répartition"),
    references: ["envelope", "shares[].organisation"])

  public let id: ID<Allocation>
  public var envelope: Reference<Envelope>
  public var title: Text
  /// The part shared out equally; the rest follows the criteria.
  public var fixedPart: Rate
  public var criteria: [Criterion]
  /// The result, in the order of the organisations' identities.
  public var shares: [Share]
  /// Whether it is the one that conventions are drafted from.
  public var isAdopted: Bool

  /// A criterion with its weight.
  public struct Criterion: Sendable, Hashable, Codable {
    public var measure: AllocationMeasure
    /// Its weight among the criteria, a positive whole number.
    public var weight: Int
    /// The year of the activity figures.
    public var year: Int

    /// A criterion.
    public init(measure: AllocationMeasure, weight: Int, year: Int) {
      self.measure = measure
      self.weight = weight
      self.year = year
    }
  }

  /// What one organisation gets, term by term: the fixed part and one term a criterion, before
  /// rounding differences are spread.
  public struct Share: Sendable, Hashable, Codable {
    public var organisation: Reference<Organisation>
    public var amount: Money

    /// A share.
    public init(organisation: Reference<Organisation>, amount: Money) {
      self.organisation = organisation
      self.amount = amount
    }
  }

  /// A scenario.
  public init(
    id: ID<Allocation>, envelope: Reference<Envelope>, title: Text, fixedPart: Rate,
    criteria: [Criterion], shares: [Share], isAdopted: Bool = false
  ) {
    self.id = id
    self.envelope = envelope
    self.title = title
    self.fixedPart = fixedPart
    self.criteria = criteria
    self.shares = shares
    self.isAdopted = isAdopted
  }

  public var label: String { title.fr }

  public var otherNames: [String] { [title.en] }
}

/// The figures of an organisation's activity that an allocation can follow.
public enum AllocationMeasure: String, Choice {
  case youngPeople = "young-people"
  case firstContacts = "first-contacts"
  case priorityDistricts = "priority-districts"
  case rural

  public static let name = Text(en: "criterion", fr: "critère")

  public var word: Text {
    switch self {
    case .youngPeople: Text(en: "young-people", fr: "jeunes")
    case .firstContacts: Text(en: "first-contacts", fr: "premiers-accueils")
    case .priorityDistricts: Text(en: "priority-districts", fr: "qpv")
    case .rural: Text(en: "rural", fr: "rural")
    }
  }
}
