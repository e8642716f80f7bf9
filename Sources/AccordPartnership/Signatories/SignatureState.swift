public import AccordDocuments
public import AccordWording

/// Which parties of a document have signed, which have not, and whether that is enough.
public struct SignatureState: Sendable, Hashable {
  /// The parties, in the order of the document.
  public let parties: [Reference<Organisation>]
  /// The signatures on the document, by party.
  public let signatures: [Reference<Organisation>: Signature]
  /// The groups of the circuit by rank; one of all parties where there is no circuit. A party that
  /// joined by an amendment belongs to none: it became one with its signature.
  public let groups: [SigningGroup]

  /// The state of a document whose parties these are. Signatures of others are left aside.
  /// The circuit is the groups in which the parties sign; it is empty where all sign in any order.
  public init(
    parties: [Reference<Organisation>], signatures: some Sequence<Signature>,
    circuit: [SigningGroup] = [], joined: Set<Reference<Organisation>> = []
  ) {
    self.parties = parties
    var byParty: [Reference<Organisation>: Signature] = [:]
    for signature in signatures where parties.contains(signature.party) {
      byParty[signature.party] = signature
    }
    self.signatures = byParty
    let first = parties.filter { !joined.contains($0) }
    groups =
      circuit.isEmpty
      ? first.isEmpty ? [] : [SigningGroup(rank: 1, parties: first)]
      : circuit.enumerated().sorted {
        ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
      }.map(\.element)
  }

  /// The state of an agreement.
  public init(of agreement: FrameworkAgreement, in state: any DocumentReader) throws {
    self.init(
      of: agreement,
      signatures: try state.documents(Signature.where(\.agreement, is: agreement.id)))
  }

  /// The state of an agreement with these signatures on it.
  public init(of agreement: FrameworkAgreement, signatures: some Sequence<Signature>) {
    self.init(
      parties: agreement.parties, signatures: signatures, circuit: agreement.circuit,
      joined: Set(agreement.amendments.map(\.party)))
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

  /// How many of the signatures a source alone attests.
  public var attestedCount: Int { signatures.values.count { $0.isAttested } }

  /// Whether enough of each group have signed, and all that joined; a document without parties is
  /// never signed.
  public var isComplete: Bool {
    !groups.isEmpty && groups.allSatisfy(hasEnough)
      && missing.allSatisfy { group(of: $0) != nil }
  }
}

/// The groups of a circuit.
extension SignatureState {
  /// The group of a party; `nil` where it belongs to none.
  public func group(of party: Reference<Organisation>) -> SigningGroup? {
    groups.first { $0.parties.contains(party) }
  }

  /// The signatures in a group.
  public func signed(in group: SigningGroup) -> [Signature] {
    group.parties.compactMap { signatures[$0] }
  }

  /// Whether as many of a group have signed as are enough.
  public func hasEnough(_ group: SigningGroup) -> Bool {
    signed(in: group).count >= group.needed
  }

  /// The day on which a group was complete; `nil` where it is not, or where that rests on signatures
  /// without a day.
  public func day(of group: SigningGroup) -> CalendarDate? {
    let days = signed(in: group).compactMap(\.date).sorted()
    return days.indices.contains(group.needed - 1) ? days[group.needed - 1] : nil
  }

  /// The day on which the last group was complete; `nil` where one is not, or where that rests on
  /// signatures without a day.
  public var completion: CalendarDate? {
    guard isComplete else { return nil }
    let days = groups.map { day(of: $0) }
    return days.contains(nil) ? nil : days.compactMap(\.self).max()
  }

  /// Whether it is complete by signatures that a source alone attests: then no day follows.
  public var restsOnAttestation: Bool { isComplete && completion == nil }

  /// The first day on which a complete document can have been so, from the days that are known.
  public var firstPossibleDay: CalendarDate? {
    groups.compactMap { group in
      let signed = signed(in: group)
      let days = signed.compactMap(\.date).sorted()
      let needed = group.needed - (signed.count - days.count)
      return days.indices.contains(needed - 1) ? days[needed - 1] : nil
    }.max()
  }

  /// Those who sign before a party, where their group is not complete yet.
  public func first(before party: Reference<Organisation>) -> [Reference<Organisation>] {
    guard let group = group(of: party) else { return [] }
    return groups.filter { $0.rank < group.rank && !hasEnough($0) }
      .flatMap { $0.parties.filter { signatures[$0] == nil } }
  }

  /// Since when the signature of a party is awaited: since the opening, or since the groups before
  /// its own are complete; `nil` while others sign first.
  public func waiting(
    _ party: Reference<Organisation>, since opened: CalendarDate?
  ) -> CalendarDate? {
    guard first(before: party).isEmpty, let opened else { return nil }
    guard let group = group(of: party) else { return opened }
    return groups.filter { $0.rank < group.rank }.compactMap { day(of: $0) }
      .reduce(opened) { max($0, $1) }
  }
}

extension Signature {
  /// By their days, those without one first, then by their identities.
  public static func comesBefore(_ left: Signature, _ right: Signature) -> Bool {
    switch (left.date, right.date) {
    case (nil, nil): left.id < right.id
    case (nil, _): true
    case (_, nil): false
    case (let first?, let second?): (first, left.id) < (second, right.id)
    }
  }
}
