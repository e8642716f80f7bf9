public import AccordWording

/// What an amendment (avenant) changes. Each type says which terms it may change, and what it needs
/// before it takes effect.
public enum AmendmentType: String, Choice {
  case amount
  case duration
  case schedule
  case object
  case budget
  case beneficiary
  case succession
  case account
  case correction

  public static let name = Text(en: "amendment type", fr: "type d’avenant")

  public var word: Text {
    switch self {
    case .amount: Text(en: "amount", fr: "montant")
    case .duration: Text(en: "duration", fr: "durée")
    case .schedule: Text(en: "schedule", fr: "échéancier")
    case .object: Text(en: "object", fr: "objet")
    case .budget: Text(en: "budget", fr: "budget")
    case .beneficiary: Text(en: "beneficiary", fr: "bénéficiaire")
    case .succession: Text(en: "succession", fr: "succession")
    case .account: Text(en: "account", fr: "compte-bancaire")
    case .correction: Text(en: "correction", fr: "rectification")
    }
  }

  /// The terms that it may change.
  public var terms: Set<AmendedTerm> {
    switch self {
    case .amount: [.change, .plannedCost]
    case .duration: [.end]
    case .schedule: [.days]
    case .object: [.object]
    case .budget: [.plannedCost]
    case .beneficiary, .succession: [.beneficiary]
    case .account: []
    case .correction: [.object]
    }
  }

  /// Whether it needs a new decision of the body that decided the convention: where the amount, the
  /// object, the rate or the beneficiary becomes another one (CGCT L4221-5; practice of the field).
  public var needsDecision: Bool {
    switch self {
    case .amount, .object, .budget, .beneficiary: true
    case .duration, .schedule, .succession, .account, .correction: false
    }
  }

  /// Whether both parties sign it. A bank account, a contact, a clerical error change by letter.
  public var needsSignatures: Bool {
    switch self {
    case .amount, .duration, .schedule, .object, .budget, .beneficiary, .succession: true
    case .account, .correction: false
    }
  }

  /// What it needs, in words.
  public var needs: Text {
    switch (needsDecision, needsSignatures) {
    case (true, true):
      Text(en: "a decision and signatures", fr: "une délibération et des signatures")
    case (true, false): Text(en: "a decision", fr: "une délibération")
    case (false, true): Text(en: "signatures", fr: "des signatures")
    case (false, false):
      Text(en: "neither a decision nor signatures", fr: "ni délibération ni signatures")
    }
  }
}

/// A term of a convention that amendments change.
public enum AmendedTerm: String, Choice {
  case change
  case end
  case days
  case object
  case plannedCost = "planned-cost"
  case beneficiary

  public static let name = Text(en: "term", fr: "clause")

  public var word: Text {
    switch self {
    case .change: Text(en: "change", fr: "variation")
    case .end: Text(en: "end", fr: "fin")
    case .days: Text(en: "days", fr: "échéances")
    case .object: Text(en: "object", fr: "objet")
    case .plannedCost: Text(en: "planned-cost", fr: "coût-prévu")
    case .beneficiary: Text(en: "beneficiary", fr: "bénéficiaire")
    }
  }
}
