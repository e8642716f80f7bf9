public import AccordDocuments

/// Which parties of a document have signed, and which have not.
public struct SignatureState: Sendable, Hashable {
  /// The parties, in the order of the document.
  public let parties: [Reference<Organisation>]
  /// The signatures on the document, by party.
  public let signatures: [Reference<Organisation>: Signature]

  /// The state of a document whose parties these are. Signatures of others are left aside.
  public init(parties: [Reference<Organisation>], signatures: some Sequence<Signature>) {
    self.parties = parties
    var byParty: [Reference<Organisation>: Signature] = [:]
    for signature in signatures where parties.contains(signature.party) {
      byParty[signature.party] = signature
    }
    self.signatures = byParty
  }

  /// The state of an agreement.
  public init(of agreement: FrameworkAgreement, in state: any DocumentReader) throws {
    self.init(
      parties: agreement.parties,
      signatures: try state.documents(Signature.where(\.agreement, is: agreement.id)))
  }

  /// The state of a convention.
  public init(of convention: Convention, in state: any DocumentReader) throws {
    let document = try SignedDocument(convention, in: state)
    self.init(
      parties: document.parties,
      signatures: try state.documents(Signature.where(\.convention, is: convention.id))
        .filter { $0.amendment == nil })
  }

  /// The state of an amendment of a convention.
  public init(
    of amendment: Amendment, in convention: Convention, _ state: any DocumentReader
  ) throws {
    let document = try SignedDocument(amendment, of: convention, in: state)
    self.init(
      parties: document.parties,
      signatures: try state.documents(Signature.where(\.convention, is: convention.id))
        .filter { $0.amendment == amendment.number })
  }

  /// The parties that have not signed, in the order of the document.
  public var missing: [Reference<Organisation>] { parties.filter { signatures[$0] == nil } }

  /// How many have signed.
  public var signedCount: Int { parties.count - missing.count }

  /// Whether all have signed; a document without parties is never signed.
  public var isComplete: Bool { !parties.isEmpty && missing.isEmpty }
}
