import AccordDocuments
public import AccordWording

/// Whether someone may sign for a party: the rule, apart from where the mandates are kept.
///
/// A mandate covers a signature when it is the person's, at that party, in force on that day,
/// gives the power to sign documents of that kind, and has no ceiling below the amount. An agreement has no amount: its
/// money comes with the conventions, so that no ceiling stands against it.
public struct SigningPower: Sendable, Hashable {
  /// Who signs.
  public let person: Person
  /// For whom.
  public let party: Organisation
  /// When.
  public let date: CalendarDate
  /// What is signed.
  public let kind: SignedKind
  /// The amount of what is signed; `nil` where it has none.
  public let amount: Money?

  /// A question: may this person sign such a document for this party on this day, for this amount?
  public init(
    of person: Person, for party: Organisation, on date: CalendarDate, signing kind: SignedKind,
    amount: Money?
  ) {
    self.person = person
    self.party = party
    self.date = date
    self.kind = kind
    self.amount = amount
  }

  /// The mandate under which the person signs, among all mandates that there are. Where several
  /// serve, one of the person's own comes before a delegation, then the latest, then the order
  /// of the identities.
  ///
  /// - Throws: `SigningRefusal`, the most precise reason why none serves.
  public func mandate(among mandates: some Sequence<Mandate>) throws(SigningRefusal) -> Mandate {
    // For a former name, those of the organisation sign.
    let parties = [party.id, party.mergedInto?.id]
    let own = mandates.filter {
      $0.person.id == person.id && parties.contains($0.organisation.id)
    }
    guard !own.isEmpty else { throw refusal(.noMandate) }
    let current = own.filter { $0.covers(date) }
    guard !current.isEmpty else { throw refusal(.notInForce(own)) }
    let powerful = current.filter(\.maySign)
    guard !powerful.isEmpty else { throw refusal(.noPower(current)) }
    let suited = powerful.filter { $0.isFor(kind) }
    guard !suited.isEmpty else { throw refusal(.otherKinds(powerful, kind)) }
    let sufficient = suited.filter { $0.suffices(for: amount) }
    guard let best = sufficient.min(by: SigningPower.comesBefore) else {
      let ceilings = suited.compactMap(\.ceiling)
      throw refusal(.ceilingTooLow(ceilings.max() ?? .zero, amount ?? .zero))
    }
    return best
  }

  private func refusal(_ reason: SigningRefusal.Reason) -> SigningRefusal {
    SigningRefusal(person: person.label, party: party.name, date: date, reason: reason)
  }

  private static func comesBefore(_ left: Mandate, _ right: Mandate) -> Bool {
    let isLeftDelegated = left.delegatedBy != nil
    guard isLeftDelegated == (right.delegatedBy != nil) else { return !isLeftDelegated }
    return left.from == right.from ? left.id < right.id : left.from > right.from
  }
}

extension Mandate {
  /// Whether its ceiling lets `amount` be signed for.
  func suffices(for amount: Money?) -> Bool {
    guard let ceiling, let amount else { return true }
    return amount <= ceiling
  }

  /// Whether whoever holds it may sign such a document for its organisation on a day, for an amount.
  public func allowsSigning(
    _ kind: SignedKind, on day: CalendarDate, amount: Money? = nil
  ) -> Bool {
    maySign && covers(day) && isFor(kind) && suffices(for: amount)
  }
}
