public import AccordDocuments
public import AccordWording

/// A change of a grant agreement after its signature: less money, or more time.
public struct OperationAmendment: Sendable, Hashable, Codable {
  /// Its number, from 1.
  public var number: Int
  /// What the grant becomes less by.
  public var reduction: Money?
  /// The new last day.
  public var end: CalendarDate?
  /// Why.
  public var reason: String
  /// The day of the decision.
  public var decided: CalendarDate
  /// Who signed for whom and when.
  public var signatures: [OperationSignature]
  /// The day on which it was abandoned before both had signed it.
  public var abandoned: CalendarDate?
  /// Why it was abandoned.
  public var abandonReason: String?

  /// An amendment that is decided and not signed.
  public init(
    number: Int, reduction: Money? = nil, end: CalendarDate? = nil, reason: String,
    decided: CalendarDate
  ) {
    self.number = number
    self.reduction = reduction
    self.end = end
    self.reason = reason
    self.decided = decided
    signatures = []
  }

  /// From when it is in force: the day of the second signature; `nil` until then.
  public var inForceFrom: CalendarDate? {
    guard abandoned == nil,
      Set(signatures.map(\.party)).count == OperationParty.allCases.count
    else { return nil }
    return signatures.map(\.date).max()
  }

  /// Whether it awaits a signature.
  public var isOpen: Bool { abandoned == nil && inForceFrom == nil }

  /// Whether it is in force on a day.
  public func isInForce(on day: CalendarDate) -> Bool { inForceFrom.map { $0 <= day } ?? false }
}

/// Who signed an amendment for a party.
public struct OperationSignature: Sendable, Hashable, Codable {
  /// For whom.
  public var party: OperationParty
  /// Who.
  public var person: Reference<Person>
  /// When.
  public var date: CalendarDate

  /// A signature.
  public init(party: OperationParty, person: Reference<Person>, date: CalendarDate) {
    self.party = party
    self.person = person
    self.date = date
  }
}

/// A party of a grant agreement.
public enum OperationParty: String, Choice {
  case beneficiary
  case authority

  public static let name = Text(en: "party", fr: "partie")

  public var word: Text {
    switch self {
    case .beneficiary: Text(en: "beneficiary", fr: "bénéficiaire")
    case .authority: Text(en: "authority", fr: "autorité")
    }
  }

  /// The event by which it signs the grant agreement.
  public var event: OperationEvent {
    switch self {
    case .beneficiary: .signBeneficiary
    case .authority: .signAuthority
    }
  }
}

/// What was paid before anything was claimed.
public struct OperationAdvance: Sendable, Hashable, Codable {
  /// In euros.
  public var amount: Money
  /// The day on which it was paid.
  public var date: CalendarDate
  /// The account that it was paid to.
  public var account: Reference<BankAccount>

  /// An advance.
  public init(amount: Money, date: CalendarDate, account: Reference<BankAccount>) {
    self.amount = amount
    self.date = date
    self.account = account
  }
}

/// What is taken off the support for an irregularity.
public struct OperationCorrection: Sendable, Hashable, Codable {
  /// What kind of irregularity it is.
  public var kind: CorrectionKind
  /// What is taken off, in euros.
  public var amount: Money
  /// The part of it that is the fund’s; `nil` where the parts are not known.
  public var fund: Money?
  /// The part of it that is the counterpart’s.
  public var counterpart: Money?
  /// Why.
  public var reason: String
  /// The day.
  public var date: CalendarDate
  /// The day on which it was taken back.
  public var takenBack: CalendarDate?
  /// Why it was taken back.
  public var takenBackReason: String?

  /// A correction.
  public init(
    kind: CorrectionKind, amount: Money, fund: Money?, counterpart: Money?, reason: String,
    date: CalendarDate
  ) {
    self.kind = kind
    self.amount = amount
    self.fund = fund
    self.counterpart = counterpart
    self.reason = reason
    self.date = date
  }
}

/// A kind of irregularity.
public enum CorrectionKind: String, Choice {
  case visibility
  case expense
  case procurement
  case other

  public static let name = Text(en: "kind of correction", fr: "nature de la correction")

  public var word: Text {
    switch self {
    case .visibility: Text(en: "visibility", fr: "visibilité")
    case .expense: Text(en: "expense", fr: "dépense")
    case .procurement: Text(en: "procurement", fr: "marché")
    case .other: Text(en: "other", fr: "autre")
    }
  }
}

/// What a beneficiary paid back, or got back of it.
public struct OperationRepayment: Sendable, Hashable, Codable {
  /// In euros.
  public var amount: Money
  /// The day.
  public var date: CalendarDate
  /// The beneficiary’s account, where it is given back to the beneficiary; `nil` where the beneficiary
  /// paid it back.
  public var account: Reference<BankAccount>?
  /// The number of the order by which it is given back.
  public var order: String?
  /// Who ordered that.
  public var person: Reference<Person>?

  /// A repayment.
  public init(
    amount: Money, date: CalendarDate, account: Reference<BankAccount>? = nil, order: String? = nil,
    person: Reference<Person>? = nil
  ) {
    self.amount = amount
    self.date = date
    self.account = account
    self.order = order
    self.person = person
  }

  /// What came back by it: less than zero where it is given back to the beneficiary.
  var fromBeneficiary: Money { account == nil ? amount : .zero - amount }
}
