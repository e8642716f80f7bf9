public import AccordDocuments
public import AccordWording

/// What a signature is on, seen from the side of signing: its parties, its amount and whether it
/// can bear signatures.
public enum SignedDocument: Sendable, Hashable {
  case agreement(FrameworkAgreement)
  /// A convention, with the first party of its agreement that is a region.
  case convention(Convention, region: Reference<Organisation>?)
  /// An amendment of a convention.
  case amendment(Amendment, of: Convention, region: Reference<Organisation>?)

  /// The convention with the region that grants it: the party of kind region of its agreement.
  public init(_ convention: Convention, in state: any DocumentReader) throws {
    let agreement = try state.document(convention.agreement.id)
    let region = try agreement?.parties.first { try state.document($0.id)?.kind == .region }
    self = .convention(convention, region: region)
  }

  /// An amendment with the region that grants its convention.
  public init(
    _ amendment: Amendment, of convention: Convention, in state: any DocumentReader
  ) throws {
    let agreement = try state.document(convention.agreement.id)
    let region = try agreement?.parties.first { try state.document($0.id)?.kind == .region }
    self = .amendment(amendment, of: convention, region: region)
  }

  /// What a signature is on; `nil` when it is not there, which the store refuses by itself.
  public init?(of signature: Signature, in state: any DocumentReader) throws {
    if let reference = signature.agreement, let agreement = try state.document(reference.id) {
      self = .agreement(agreement)
    } else if let reference = signature.convention,
      let convention = try state.document(reference.id)
    {
      guard let number = signature.amendment else {
        try self.init(convention, in: state)
        return
      }
      guard let amendment = convention.amendments.first(where: { $0.number == number }) else {
        return nil
      }
      try self.init(amendment, of: convention, in: state)
    } else {
      return nil
    }
  }

  /// Those who sign it, in order.
  public var parties: [Reference<Organisation>] {
    switch self {
    case .agreement(let agreement): agreement.parties
    case .convention(let convention, let region):
      [region, convention.beneficiary].compactMap(\.self)
    case .amendment(let amendment, let convention, let region):
      [region, amendment.beneficiary ?? convention.beneficiary(before: amendment)]
        .compactMap(\.self)
    }
  }

  /// What kind of document it is.
  public var kind: SignedKind {
    switch self {
    case .agreement: .agreement
    case .convention: .convention
    case .amendment: .amendment
    }
  }

  /// The amount that ceilings are compared with; an agreement has none.
  public var amount: Money? {
    switch self {
    case .agreement: nil
    case .convention(let convention, _): convention.amount
    // The ceiling of a mandate is compared with the new total.
    case .amendment(let amendment, let convention, _): convention.total(with: amendment)
    }
  }

  /// Its identity.
  public var name: String {
    switch self {
    case .agreement(let agreement): agreement.id.name
    case .convention(let convention, _): convention.id.name
    case .amendment(let amendment, let convention, _): "\(convention.id.name).a\(amendment.number)"
    }
  }

  /// The day that it was opened for signature, or sent; `nil` before.
  public var opened: CalendarDate? {
    switch self {
    case .agreement(let agreement): agreement.date(of: .open)
    case .convention(let convention, _): convention.date(of: .send)
    case .amendment(let amendment, let convention, _):
      amendment.steps.first?.date ?? convention.date(of: .sign) ?? convention.date(of: .send)
    }
  }

  /// Whether it is open for signature, or sent, and no more than that: the last signature moves
  /// it on.
  public var awaitsSignatures: Bool {
    switch self {
    case .agreement(let agreement): agreement.status == .openForSignature
    case .convention(let convention, _): convention.status == .sent
    case .amendment(let amendment, _, _): amendment.possible.contains(.sign)
    }
  }

  /// Whether every party that is needed has signed it on a known day; a convention has two.
  public func isSignedByAll(in state: any DocumentReader) throws -> Bool {
    if case .agreement(let agreement) = self {
      // Of attested signatures the day is not known: the entry into force is then set by hand.
      return try SignatureState(of: agreement, in: state).completion != nil
    }
    guard parties.count >= 2 else { return false }
    return try parties.allSatisfy { party in
      guard let id = signatureID(of: party.id) else { return false }
      return try state.document(id) != nil
    }
  }

  func signatureID(of party: ID<Organisation>) -> ID<Signature>? {
    switch self {
    case .agreement(let agreement): Signature.identity(on: agreement.id, of: party)
    case .convention(let convention, _): Signature.identity(on: convention.id, of: party)
    case .amendment(let amendment, let convention, _):
      Signature.identity(on: convention.id, amendment: amendment.number, of: party)
    }
  }

  /// Why a signature on it may not be removed; `nil` while it may. What is signed by all rests
  /// on its signatures.
  public func refusalToRemove(_ signature: ID<Signature>) -> SignatoryFault? {
    guard canBearSignatures, !awaitsSignatures else { return nil }
    return switch self {
    case .agreement: .agreementRests(on: signature.name, name, status)
    case .convention, .amendment: .conventionRests(on: signature.name, name, status)
    }
  }

  var status: Text {
    switch self {
    case .agreement(let agreement): agreement.status.shown
    case .convention(let convention, _): convention.status.shown
    case .amendment(let amendment, _, _): amendment.status.shown
    }
  }

  /// Whether it has been opened for signature, or sent.
  var canBearSignatures: Bool {
    switch self {
    case .agreement(let agreement): agreement.status != .draft
    case .convention(let convention, _): ![.draft, .approved].contains(convention.status)
    case .amendment(let amendment, _, _):
      amendment.status == .signed || amendment.possible.contains(.sign)
    }
  }
}
