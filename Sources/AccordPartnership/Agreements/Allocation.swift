public import AccordDocuments
public import AccordWording

/// A scenario that splits an envelope over organisations: its method, criteria and results. The
/// results add up to the envelope, to the cent.
public struct Allocation: Document {
  public static let schema = Schema(
    "allocations", Text(en: "allocation", fr: "répartition"), .feminine, fields: fields,
    guards: [addsUpToTheEnvelope, onlyOneAdopted])

  public let id: ID<Allocation>
  /// The envelope that it draws on.
  public var envelope: Reference<Envelope>
  /// The number of the supplementary vote that it splits alone; `nil` for the first one.
  public var vote: Int?
  /// What it is called, in both languages.
  public var title: Text
  /// The part shared out equally; the rest follows the criteria.
  public var fixedPart: Rate
  /// What the envelope is shared out by.
  public var criteria: [Criterion]
  /// The result, in the order of the organisations' identities.
  public var shares: [Share]
  /// Whether it is the one that conventions are drafted from.
  public var isAdopted: Bool

  /// A criterion with its weight.
  public struct Criterion: Sendable, Hashable, Codable {
    /// What is counted for it.
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

  /// What one organisation gets, with the figures that it was computed from.
  public struct Share: Sendable, Hashable, Codable {
    /// Who receives it.
    public var organisation: Reference<Organisation>
    /// The organisation's figure for each criterion, in their order, as it was on the day of the
    /// computation.
    public var figures: [Int]
    /// The amount in euros.
    public var amount: Money

    /// A share.
    public init(organisation: Reference<Organisation>, figures: [Int] = [], amount: Money) {
      self.organisation = organisation
      self.figures = figures
      self.amount = amount
    }
  }

  /// A scenario whose result is known.
  public init(
    id: ID<Allocation>, envelope: Reference<Envelope>, title: Text, fixedPart: Rate,
    criteria: [Criterion], shares: [Share], isAdopted: Bool = false, vote: Int? = nil
  ) {
    self.id = id
    self.envelope = envelope
    self.title = title
    self.fixedPart = fixedPart
    self.criteria = criteria
    self.shares = shares
    self.isAdopted = isAdopted
    self.vote = vote
  }

  public var label: String { title[.french] }

  public var otherNames: [String] { [title[.english]] }

  /// The sum of the shares.
  public var total: Money { shares.map(\.amount).total() }

  /// The share of an organisation, where it has one.
  public func share(of organisation: ID<Organisation>) -> Share? {
    shares.first { $0.organisation.id == organisation }
  }
}
