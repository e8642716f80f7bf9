public import AccordDocuments
public import AccordWording

/// What a signature is on, seen from the side of signing: its parties, its amount and whether it
/// can bear signatures.
public enum SignedDocument: Sendable, Hashable {
  case agreement(FrameworkAgreement)
  /// A convention, with the first party of its agreement that is a region.
  case convention(Convention, region: Reference<Organisation>?)

  /// The convention with the region that grants it: the party of kind region of its agreement.
  public init(_ convention: Convention, in state: any DocumentReader) throws {
    let agreement = try state.document(convention.agreement.id)
    let region = try agreement?.parties.first { try state.document($0.id)?.kind == .region }
    self = .convention(convention, region: region)
  }

  /// What a signature is on; `nil` when it is not there, which the store refuses by itself.
  init?(of signature: Signature, in state: any DocumentReader) throws {
    if let reference = signature.agreement, let agreement = try state.document(reference.id) {
      self = .agreement(agreement)
    } else if let reference = signature.convention,
      let convention = try state.document(reference.id)
    {
      try self.init(convention, in: state)
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
    }
  }

  /// The amount that ceilings are compared with; an agreement has none.
  public var amount: Money? {
    switch self {
    case .agreement: nil
    case .convention(let convention, _): convention.amount
    }
  }

  var status: Text {
    switch self {
    case .agreement(let agreement): agreement.status.word
    case .convention(let convention, _): convention.status.word
    }
  }

  /// Whether it has been opened for signature, or sent.
  var canBearSignatures: Bool {
    switch self {
    case .agreement(let agreement): agreement.status != .draft
    case .convention(let convention, _): ![.draft, .approved].contains(convention.status)
    }
  }
}
