public import AccordDocuments
public import AccordWording

/// What is signed of an operation: its grant agreement, or an amendment of it. Its signatures stand in
/// the operation itself.
public struct OperationAgreement: Sendable {
  /// The operation.
  public let operation: Operation
  /// The amendment; `nil` for the grant agreement.
  public let amendment: OperationAmendment?
  /// Since when it is there to be signed.
  public let opened: CalendarDate?
  /// Who signs it: the authority, then the beneficiary.
  public let parties: [Party]

  /// One side of it.
  public struct Party: Sendable {
    /// The organisation that is the party.
    public let organisation: Organisation
    /// The organisations whose mandates sign for it, itself first.
    public let signsWith: [Organisation]
    /// Who does not sign for it, whatever their mandates: who assessed, who signed for the other one.
    public let barred: Set<Reference<Person>>
    /// Who signed for it; `nil` until then.
    public let person: Reference<Person>?
    /// When; `nil` until then.
    public let date: CalendarDate?
  }

  /// The grant agreement of an operation and its amendments, those that were abandoned left aside.
  public static func all(
    of operation: Operation, in state: any DocumentReader
  ) throws -> [OperationAgreement] {
    let granted = try state.document(operation.application.id)?.date(of: .grant)
    return try ([nil] + operation.amendments.filter { $0.abandoned == nil }.map { $0 })
      .map { amendment in
        OperationAgreement(
          operation: operation, amendment: amendment, opened: amendment?.decided ?? granted,
          parties: try [OperationParty.authority, .beneficiary].compactMap { side in
            let organisations = try operation.organisations(of: side, in: state)
            guard let first = organisations.first else { return nil }
            let signing = operation.signings.first {
              $0.party == side && $0.amendment == amendment?.number
            }
            return Party(
              organisation: first, signsWith: organisations,
              barred: try operation.barred(from: side, in: state), person: signing?.person,
              date: signing?.date)
          })
      }
  }

  /// Its name: that of the operation, and the number of the amendment.
  public var name: String {
    amendment.map { "\(operation.id.name).a\($0.number)" } ?? operation.id.name
  }

  /// Whether it awaits a signature.
  public var awaitsSignatures: Bool {
    guard let amendment else {
      return [.draft, .signedByBeneficiary, .signedByAuthority].contains(operation.status)
    }
    return amendment.isOpen && ![.terminated, .closed].contains(operation.status)
  }

  /// The parties that have not signed it.
  public var missing: [Party] { parties.filter { $0.date == nil } }

  /// What a mandate to sign it must cover.
  public var kind: SignedKind { amendment == nil ? .convention : .amendment }

  /// The amount that ceilings of mandates are compared with.
  public var amount: Money {
    amendment == nil ? operation.granted : operation.granted - operation.standingReductions
  }
}
