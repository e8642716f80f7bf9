public import AccordDocuments
import AccordJSON
public import AccordWording

/// A framework agreement (accord-cadre): what the parties undertake over several years, along
/// axes of work.
public struct FrameworkAgreement: Document {
  public static let schema = Schema(
    "agreements", Text(en: "framework agreement", fr: "accord-cadre"), version: 3, fields: fields,
    migrations: [withAmendments, withCircuit], guards: [everyPartySigned])

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
  /// In which groups the parties sign, and how many of each are enough; empty where all sign in any
  /// order.
  public var circuit: [SigningGroup]
  /// Where it stands; follows from `steps`.
  public var status: AgreementStatus
  /// What happened to it, oldest first.
  public var steps: [Step]
  /// What changed it after its entry into force, in the order of their numbers.
  public var amendments: [Amendment]

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

  /// A change of the agreement: an organisation that joins it, or that stands in the place of a party.
  public struct Amendment: Sendable, Hashable, Codable {
    /// Its number, from 1.
    public var number: Int
    /// The organisation that joins.
    public var party: Reference<Organisation>
    /// The party in whose place it stands, where that is so.
    public var former: Reference<Organisation>?
    /// From when.
    public var date: CalendarDate
    /// The reference of the decision.
    public var decision: String?

    /// A change of the agreement.
    public init(
      number: Int, party: Reference<Organisation>, former: Reference<Organisation>? = nil,
      date: CalendarDate, decision: String? = nil
    ) {
      self.number = number
      self.party = party
      self.former = former
      self.date = date
      self.decision = decision
    }
  }

  /// Version 1 knew no amendments.
  private static let withAmendments = Migration(to: 2) { agreement in
    agreement["amendments"] = .array([])
  }

  /// Version 2 knew no circuit of signatures.
  private static let withCircuit = Migration(to: 3) { agreement in
    agreement["circuit"] = .array([])
  }

  /// A framework agreement.
  public init(
    id: ID<FrameworkAgreement>, title: Text, years: YearRange,
    parties: [Reference<Organisation>] = [], axes: [Axis] = [], commitments: [Commitment] = [],
    circuit: [SigningGroup] = [], status: AgreementStatus = .draft, steps: [Step] = [],
    amendments: [Amendment] = []
  ) {
    self.id = id
    self.title = title
    self.years = years
    self.parties = parties
    self.axes = axes
    self.commitments = commitments
    self.circuit = circuit
    self.status = status
    self.steps = steps
    self.amendments = amendments
  }

  public var label: String { title[.french] }

  public var otherNames: [String] { [title[.english]] }
}
