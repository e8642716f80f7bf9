public import AccordDocuments
import AccordJSON
public import AccordWording

/// A yearly funding convention with one beneficiary, drawing on an envelope.
public struct Convention: Document {
  public static let schema = Schema(
    "conventions", Text(en: "convention", fr: "convention"), .feminine, version: 2,
    fields: fields, migrations: [withAmendments], guards: [fitsItsAgreement])

  public let id: ID<Convention>
  /// The framework agreement that it is part of.
  public var agreement: Reference<FrameworkAgreement>
  /// The envelope that it draws on.
  public var envelope: Reference<Envelope>
  /// The organisation that receives the grant.
  public var beneficiary: Reference<Organisation>
  /// The calendar year.
  public var year: Int
  /// What the money is for (objet).
  public var object: Text
  /// The amount in euros, as it was decided; `terms(on:)` has the one in force.
  public var amount: Money
  /// Where it stands; follows from `steps`.
  public var status: ConventionStatus
  /// What happened to it, oldest first.
  public var steps: [Step]
  /// The instalments; their shares add up to 100 %, their amounts to `amount`.
  public var instalments: [Instalment]
  /// Whether it pays the running of the beneficiary or a spending that it names.
  public var nature: GrantNature?
  /// How the amount due follows from the cost; flat where `nil`.
  public var calculation: GrantCalculation?
  /// The eligible cost that was planned.
  public var plannedCost: Money?
  /// How far the cost may stay below the plan before a proportional grant is reduced.
  public var tolerance: Rate?
  /// Whether no more is due than the cost less the other resources.
  public var isCapped: Bool
  /// The eligible cost that the report shows.
  public var realCost: Money?
  /// The other resources that the report shows.
  public var otherResources: Money?
  /// The value of what is given in kind besides, in euros.
  public var inKind: Money?
  /// The first day of what it pays for.
  public var start: CalendarDate?
  /// The last day of what it pays for.
  public var end: CalendarDate?
  /// The conditions of use of the grant (loi 2000-321, art. 10).
  public var conditions: Text?
  /// How the use of the grant is controlled and evaluated.
  public var control: Text?
  /// What the beneficiary may keep of a grant that it did not use wholly.
  public var unused: UnusedPart?
  /// The number of its commitment in the finance software.
  public var commitment: String?
  /// The convention of the year before, which it renews.
  public var renews: Reference<Convention>?
  /// Whether it was entered with its past: it was concluded before it was recorded here.
  public var isEntered: Bool
  /// What was decided, in a convention that was returned for correction since.
  public var approved: DecidedTerms?
  /// What changed it after its signature, in the order of their numbers.
  public var amendments: [Amendment]
  /// The day on which its data were last published.
  public var published: CalendarDate?
  /// What stays due of it since it was terminated or closed.
  public var retained: Money?
  /// In what form it is given, where it says so.
  public var form: GrantForm?
  /// Whether it was notified to the European Commission as state aid.
  public var isNotified: Bool?
  /// The beneficiary's SIRET on the day that it was signed.
  public var siretAtSignature: SIRET?

  /// An event of the life cycle.
  public typealias Step = LifeCycleStep<ConventionEvent>

  /// What an approval decides: another one needs another decision.
  public struct DecidedTerms: Sendable, Hashable, Codable {
    /// The amount in euros.
    public var amount: Money
    /// What the money is for.
    public var object: Text
    /// The organisation that receives it.
    public var beneficiary: Reference<Organisation>

    init(_ convention: Convention) {
      amount = convention.amount
      object = convention.object
      beneficiary = convention.beneficiary
    }
  }

  /// A part of the grant that is paid at one time.
  public struct Instalment: Sendable, Hashable, Codable {
    /// Its number, from 1.
    public var number: Int
    /// Its share of the whole.
    public var share: Rate
    /// The amount in euros.
    public var amount: Money
    /// The day that it falls due, where it is fixed.
    public var due: CalendarDate?
    /// What must be there before it is paid; none where nothing but the convention must.
    public var conditions: [PaymentCondition]

    /// An instalment.
    public init(
      number: Int, share: Rate, amount: Money, due: CalendarDate? = nil,
      conditions: [PaymentCondition] = []
    ) {
      self.number = number
      self.share = share
      self.amount = amount
      self.due = due
      self.conditions = conditions
    }
  }

  /// A convention.
  public init(
    id: ID<Convention>, agreement: Reference<FrameworkAgreement>, envelope: Reference<Envelope>,
    beneficiary: Reference<Organisation>, year: Int, object: Text, amount: Money,
    status: ConventionStatus = .draft, steps: [Step] = [], instalments: [Instalment] = [],
    nature: GrantNature? = nil, calculation: GrantCalculation? = nil, plannedCost: Money? = nil,
    tolerance: Rate? = nil, isCapped: Bool = false, inKind: Money? = nil,
    start: CalendarDate? = nil, end: CalendarDate? = nil, conditions: Text? = nil,
    control: Text? = nil, unused: UnusedPart? = nil, commitment: String? = nil,
    renews: Reference<Convention>? = nil,
    isEntered: Bool = false, amendments: [Amendment] = [], siretAtSignature: SIRET? = nil
  ) {
    self.id = id
    self.agreement = agreement
    self.envelope = envelope
    self.beneficiary = beneficiary
    self.year = year
    self.object = object
    self.amount = amount
    self.status = status
    self.steps = steps
    self.instalments = instalments
    self.nature = nature
    self.calculation = calculation
    self.plannedCost = plannedCost
    self.tolerance = tolerance
    self.isCapped = isCapped
    self.inKind = inKind
    self.start = start
    self.end = end
    self.conditions = conditions
    self.control = control
    self.unused = unused
    self.commitment = commitment
    self.renews = renews
    self.isEntered = isEntered
    self.amendments = amendments
    self.siretAtSignature = siretAtSignature
  }

  private enum CodingKeys: String, CodingKey {
    case id, agreement, envelope, beneficiary, year, object, amount, status, steps
    case instalments = "payments"
    case nature, calculation, plannedCost, tolerance, isCapped, realCost, otherResources, inKind
    case start, end, conditions, control, unused, commitment, renews, isEntered, approved,
      amendments, published, retained
    case siretAtSignature, form, isNotified
  }

  public var label: String { "\(year) \(beneficiary.id.name)" }

  /// Version 1 knew no amendments, and no convention that was entered with its past.
  private static let withAmendments = Migration(to: 2) { convention in
    if case .array(let instalments)? = convention["payments"] {
      convention["payments"] = .array(
        instalments.map { instalment in
          var instalment = instalment
          instalment["conditions"] = .array([])
          return instalment
        })
    }
    convention["amendments"] = .array([])
    convention["isCapped"] = .bool(false)
    convention["isEntered"] = .bool(false)
  }
}
