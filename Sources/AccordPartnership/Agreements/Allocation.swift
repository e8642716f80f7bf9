public import AccordDocuments
import AccordJSON
public import AccordWording

/// A scenario that splits an envelope over organisations: its method, criteria and results. The
/// results add up to the envelope, to the cent.
public struct Allocation: Document {
  public static let schema = Schema(
    "allocations", Text(en: "allocation", fr: "répartition"), .feminine, version: 2,
    fields: fields, migrations: [withTheYearBefore], guards: [addsUpToTheEnvelope, onlyOneAdopted])

  public let id: ID<Allocation>
  /// The envelope that it draws on.
  public var envelope: Reference<Envelope>
  /// The number of the supplementary vote that it splits alone; `nil` for the first one.
  public var vote: Int?
  /// What it is called, in both languages.
  public var title: Text
  /// The part shared out equally.
  public var fixedPart: Rate
  /// The part that follows the amounts of the year before; what is left follows the criteria.
  public var renewedPart: Rate
  /// The year whose amounts are renewed and compared with; `nil` where none are.
  public var yearBefore: Int?
  /// The agreement that the conventions of that year are under; that of the envelope where `nil`.
  public var agreementBefore: Reference<FrameworkAgreement>?
  /// What the envelope is shared out by.
  public var criteria: [Criterion]
  /// The least change against the year before.
  public var floor: Rate?
  /// The greatest change against the year before.
  public var cap: Rate?
  /// What shares are multiples of; a cent where `nil`.
  public var unit: Money?
  /// The result, in the order of the organisations' identities.
  public var shares: [Share]
  /// Whether it is the one that conventions are drafted from.
  public var isAdopted: Bool

  /// A criterion with its weight.
  public struct Criterion: Sendable, Hashable, Codable {
    /// What is counted for it.
    public var measure: AllocationMeasure?
    /// The indicator that is counted, where it is none of the figures of activities.
    public var indicator: Reference<Indicator>?
    /// Its weight among the criteria, a positive whole number.
    public var weight: Int
    /// The year of the activity figures.
    public var year: Int

    /// A criterion.
    public init(measure: AllocationMeasure, weight: Int, year: Int) {
      self.measure = measure
      indicator = nil
      self.weight = weight
      self.year = year
    }

    /// A criterion that follows an indicator.
    public init(indicator: Reference<Indicator>, weight: Int, year: Int) {
      measure = nil
      self.indicator = indicator
      self.weight = weight
      self.year = year
    }

    /// What is counted, as people and programs name it.
    public var name: Text { measure?.word ?? .same(code) }

    /// What programs read of it.
    public var code: String { measure?.code ?? indicator?.id.name ?? "" }
  }

  /// What one organisation gets, with the figures that it was computed from.
  public struct Share: Sendable, Hashable, Codable {
    /// Who receives it.
    public var organisation: Reference<Organisation>
    /// The organisation's figure for each criterion, in their order, as it was on the day of the
    /// computation.
    public var figures: [Int]
    /// What its conventions of the year before had in force on 31 December; `nil` where it had none
    /// or no year is compared with.
    public var before: Money?
    /// Whether it was given, not computed; it then needs no figures.
    public var isByHand: Bool
    /// The amount in euros.
    public var amount: Money

    /// A share.
    public init(
      organisation: Reference<Organisation>, figures: [Int] = [], before: Money? = nil,
      isByHand: Bool = false, amount: Money
    ) {
      self.organisation = organisation
      self.figures = figures
      self.before = before
      self.isByHand = isByHand
      self.amount = amount
    }
  }

  /// A scenario whose result is known.
  public init(
    id: ID<Allocation>, envelope: Reference<Envelope>, title: Text, method: AllocationMethod,
    shares: [Share], isAdopted: Bool = false, vote: Int? = nil
  ) {
    self.id = id
    self.envelope = envelope
    self.title = title
    fixedPart = method.fixedPart
    renewedPart = method.renewedPart
    yearBefore = method.yearBefore
    agreementBefore = method.agreementBefore
    criteria = method.criteria
    floor = method.floor
    cap = method.cap
    unit = method.unit
    self.shares = shares
    self.isAdopted = isAdopted
    self.vote = vote
  }

  /// How it was computed.
  public var method: AllocationMethod {
    AllocationMethod(
      fixedPart: fixedPart, renewedPart: renewedPart, yearBefore: yearBefore,
      agreementBefore: agreementBefore, criteria: criteria, floor: floor, cap: cap, unit: unit)
  }

  /// Version 1 knew neither the year before nor shares by hand.
  private static let withTheYearBefore = Migration(to: 2) { allocation in
    allocation["renewedPart"] = .integer(0)
    guard case .array(let shares)? = allocation["shares"] else { return }
    allocation["shares"] = .array(
      shares.map { share in
        var share = share
        share["isByHand"] = .bool(false)
        return share
      })
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
