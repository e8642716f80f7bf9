public import AccordDocuments
public import AccordWording

/// A framework agreement (accord-cadre): what the parties undertake over several years, along
/// axes of work.
public struct FrameworkAgreement: Document {
  public static let schema = Schema(
    "agreements", Text(en: "framework agreement", fr: "accord-cadre"), fields: fields,
    guards: [everyPartySigned])

  public let id: ID<FrameworkAgreement>
  /// What it is called, in both languages.
  public var title: Text
  /// The first and the last year, both included.
  public var years: YearRange
  /// Those who sign it, the first party first.
  public var parties: [Reference<Organisation>]
  /// What the partners work on together.
  public var axes: [Axis]
  /// What each of the partners promises.
  public var commitments: [Commitment]
  /// Where it stands; follows from `steps`.
  public var status: AgreementStatus
  /// What happened to it, oldest first.
  public var steps: [Step]

  /// An event of the life cycle.
  public typealias Step = LifeCycleStep<AgreementEvent>

  /// An axis of work.
  public struct Axis: Sendable, Hashable, Codable {
    /// Its number, from 1.
    public var number: Int
    /// What it is called, in both languages.
    public var title: Text

    /// An axis.
    public init(number: Int, title: Text) {
      self.number = number
      self.title = title
    }
  }

  /// What a party, or every party of a kind, undertakes on an axis.
  public struct Commitment: Sendable, Hashable, Codable {
    /// The number of the axis.
    public var axis: Int
    /// The party; `nil` when `kind` is set.
    public var party: Reference<Organisation>?
    /// Every party of this kind.
    public var kind: OrganisationKind?
    public var text: Text

    /// A commitment.
    public init(
      axis: Int, party: Reference<Organisation>? = nil, kind: OrganisationKind? = nil, text: Text
    ) {
      self.axis = axis
      self.party = party
      self.kind = kind
      self.text = text
    }
  }

  /// A framework agreement.
  public init(
    id: ID<FrameworkAgreement>, title: Text, years: YearRange,
    parties: [Reference<Organisation>] = [], axes: [Axis] = [], commitments: [Commitment] = [],
    status: AgreementStatus = .draft, steps: [Step] = []
  ) {
    self.id = id
    self.title = title
    self.years = years
    self.parties = parties
    self.axes = axes
    self.commitments = commitments
    self.status = status
    self.steps = steps
  }

  public var label: String { title[.french] }

  public var otherNames: [String] { [title[.english]] }
}
