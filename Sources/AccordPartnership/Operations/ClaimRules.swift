public import AccordDocuments
public import AccordWording

/// What holds within one claim, and with its operation.
extension Claim {
  /// It has the identity of its operation, each category once, and a reason for what is refused.
  public func validate() throws {
    try validateSteps()
    guard number > 0, id == Claim.identity(of: number, in: operation.id) else {
      throw Failure.claimIdentity(self)
    }
    if let twice = lines.map(\.category.rawValue).firstRepeated() {
      throw Failure.claimLineTwice(self, twice)
    }
    for line in lines {
      guard line.declared >= .zero else { throw Failure.claimLineBelowZero(self, line) }
      guard let accepted = line.accepted else { continue }
      guard accepted >= .zero, accepted <= line.declared else {
        throw Failure.acceptedAboveDeclared(self, line, accepted)
      }
      if accepted < line.declared, line.reason?.contains(where: { !$0.isWhitespace }) != true {
        throw Failure.refusedWithoutReason(self, line)
      }
    }
    if let otherResources, otherResources < .zero { throw Failure.claimResources(self) }
    guard account != nil || ![.ordered, .paid].contains(status) else {
      throw Failure.claimAccount(self)
    }
  }

  /// Besides what its acts are asked: what was concluded stays as it is.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    let remarks = try reviewActs(on: today, in: state)
    let before = try before(in: state)
    if let before, before.isConcluded,
      before.lines != lines || before.support != support || before.conclusions != conclusions
        || before.amount != amount && !isBeingOrdered(since: before)
    {
      throw Failure.claimConcluded(before)
    }
    if let received = date(of: .receive), received != before?.date(of: .receive),
      received <= through
    {
      throw Failure.claimTooEarly(self, received)
    }
    guard let operation = try state.document(operation.id) else { return remarks }
    if before?.lines != lines || date(of: .accept) != before?.date(of: .accept) {
      try requireLegalCosts(in: operation)
    }
    let known = Set(before?.steps ?? [])
    if isBeingOrdered(since: before), let amount {
      let claims = try state.documents(Claim.where(\.operation, is: operation.id)).filter {
        $0.id != id
      }
      let account = OperationAccount(operation, claims + [before ?? self], on: today)
      let concluded = conclusions?.payable ?? before?.amount ?? amount
      let most = min(account.orderable, concluded)
      guard amount <= most else { throw Failure.orderedAboveDue(self, amount, most) }
    }
    for step in steps
    where [.verify, .accept, .order].contains(step.event) && !known.contains(step) {
      guard let person = step.person, operation.isSignedForBeneficiary(by: person) else { continue }
      throw Failure.beneficiaryChecks(self, person)
    }
    return remarks
  }

  /// Whether its payment is ordered by this change: its amount is then lowered to what is due still.
  private func isBeingOrdered(since before: Claim?) -> Bool {
    before?.status == .accepted && status == .ordered
  }

  /// What is supported stays within the grant in force, and what is paid within what is supported,
  /// whatever plugin wrote it.
  static let staysWithinItsGrant: Guard = Guard(
    "claims.exceed",
    Text(
      en: "The claims of an operation stay within its grant in force",
      fr: "Les demandes de paiement d’une opération restent dans la limite de l’aide en vigueur"),
    over: [Claim.self, Operation.self]
  ) { state, changed, today in
    let touched = Set(
      try changed.compactMap { key -> ID<Operation>? in
        key.collection == Operation.schema.collection
          ? ID<Operation>(key.slug)
          : try state.document(ID<Claim>(key.slug))?.operation.id
      })
    return try touched.sorted().compactMap { id -> Violation? in
      guard let operation = try state.document(id) else { return nil }
      let claims = try state.documents(Claim.where(\.operation, is: id))
      let account = OperationAccount(operation, claims, on: today)
      let counted = claims.filter(\.counts)
      if counted.count(where: \.isFinal) > 1 || counted.dropLast().contains(where: \.isFinal) {
        return Failure.claimAfterFinal(operation).violation(operation.key)
      }
      guard account.support > account.grantToBe else { return nil }
      let culprit = claims.last { changed.contains($0.key) }
      return Failure.aboveGrant(operation, account).violation(culprit?.key ?? operation.key)
    }
  }
}
