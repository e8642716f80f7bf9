public import AccordDocuments
public import AccordWording

/// A yearly funding convention with one beneficiary, drawing on an envelope.
public struct Convention: Document {
  public static let schema = Schema(
    "conventions", Text(en: "convention", fr: "convention"), .feminine, fields: fields,
    guards: [fitsItsAgreement])

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
  /// The amount in euros.
  public var amount: Money
  /// Where it stands; follows from `steps`.
  public var status: ConventionStatus
  /// What happened to it, oldest first.
  public var steps: [Step]
  /// The instalments; their shares add up to 100 %, their amounts to `amount`.
  public var payments: [Payment]
  /// The conditions of use of the grant (loi 2000-321, art. 10).
  public var conditions: Text?
  /// The beneficiary's SIRET on the day that it was signed.
  public var siretAtSignature: SIRET?

  /// An event of the life cycle.
  public typealias Step = LifeCycleStep<ConventionEvent>

  /// An instalment.
  public struct Payment: Sendable, Hashable, Codable {
    /// Its number, from 1.
    public var number: Int
    /// Its share of the whole.
    public var share: Rate
    /// The amount in euros.
    public var amount: Money
    /// The day that it falls due, where it is fixed.
    public var due: CalendarDate?

    /// An instalment.
    public init(number: Int, share: Rate, amount: Money, due: CalendarDate? = nil) {
      self.number = number
      self.share = share
      self.amount = amount
      self.due = due
    }
  }

  /// A convention.
  public init(
    id: ID<Convention>, agreement: Reference<FrameworkAgreement>, envelope: Reference<Envelope>,
    beneficiary: Reference<Organisation>, year: Int, object: Text, amount: Money,
    status: ConventionStatus = .draft, steps: [Step] = [], payments: [Payment] = [],
    conditions: Text? = nil, siretAtSignature: SIRET? = nil
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
    self.payments = payments
    self.conditions = conditions
    self.siretAtSignature = siretAtSignature
  }

  public var label: String { "\(year) \(beneficiary.id.name)" }
}
