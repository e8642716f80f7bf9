import AccordDocuments
public import AccordWording

/// What holds within one operation, and with its application.
extension Operation {
  /// It has a code, days and amounts in order, amendments that are numbered from 1, and corrections
  /// with a reason.
  public func validate() throws {
    try validateSteps()
    guard code.contains(where: { !$0.isWhitespace }) else { throw Failure.operationCode(self) }
    guard starts <= ends else { throw Failure.operationDays(self, starts, ends) }
    guard granted > .zero else { throw Failure.operationGrant(self) }
    if let kept, kept < .zero || kept > granted { throw Failure.keptAmount(self, kept) }
    for (index, amendment) in amendments.enumerated() where amendment.number != index + 1 {
      throw Failure.amendmentNumber(self, amendment.number)
    }
    for amendment in amendments { try validate(amendment) }
    guard standingReductions < granted else {
      throw Failure.reducedToNothing(self, standingReductions)
    }
    for correction in corrections {
      guard correction.amount > .zero else { throw Failure.correctionAmount(self) }
      guard correction.reason.contains(where: { !$0.isWhitespace }) else {
        throw Failure.operationReason(self)
      }
    }
    for repayment in repayments where repayment.amount <= .zero {
      throw Failure.repaymentAmount(self)
    }
  }

  private func validate(_ amendment: OperationAmendment) throws(Failure) {
    guard amendment.reduction != nil || amendment.end != nil else {
      throw Failure.amendsNothing(self)
    }
    if let reduction = amendment.reduction, reduction <= .zero {
      throw Failure.reductionAmount(self, reduction)
    }
    guard amendment.reason.contains(where: { !$0.isWhitespace }) else {
      throw Failure.operationReason(self)
    }
    if let end = amendment.end {
      let former =
        amendments.filter { $0.number < amendment.number && $0.abandoned == nil }
        .compactMap(\.end).last ?? ends
      guard end > former else { throw Failure.noProlongation(self, end, former) }
    }
    for signature in amendment.signatures where signature.date < amendment.decided {
      throw Failure.signedBeforeDecision(self, signature.date, amendment.decided)
    }
  }

  /// Requires its days to be within those of eligible costs of a programme.
  public func requireEligible(_ day: CalendarDate, in programme: Programme?) throws(Failure) {
    guard let programme, day < programme.eligibleFrom || day > programme.eligibleUntil else {
      return
    }
    throw Failure.outsideProgramme(self, day, programme)
  }

  /// One operation for one application, which stays granted while its operation is open and moves on
  /// with it: it is running once the operation has started, closed once it is.
  static let followsItsApplication: Guard = Guard(
    "operations.application",
    Text(
      en: "An operation is that of one granted application, which moves on with it",
      fr: "Une opération est celle d’une candidature conventionnée, qui avance avec elle"),
    over: [Operation.self, Application.self]
  ) { state, changed in
    let touched = Set(
      try changed.compactMap { key -> ID<Application>? in
        key.collection == Application.schema.collection
          ? ID<Application>(key.slug)
          : try state.document(ID<Operation>(key.slug))?.application.id
      })
    return try touched.sorted().compactMap { id -> Violation? in
      let operations = try state.documents(Operation.where(\.application, is: id))
      guard let operation = operations.last, let application = try state.document(id) else {
        return nil
      }
      let isOfOperation = changed.contains(operation.key)
      let place = isOfOperation ? operation.key : application.key
      guard operations.count == 1 else {
        return Failure.operationTwice(operations[0], operation).violation(place)
      }
      return operation.fault(with: application)?.violation(place)
    }
  }

  private func fault(with application: Application) -> Failure? {
    switch application.status {
    case .granted: nil
    case .running where openedRunning == true: nil
    case .running, .reported:
      date(of: .start) == nil ? Failure.applicationAhead(self, application) : nil
    case .closed: status != .closed ? Failure.applicationAhead(self, application) : nil
    case .withdrawn, .revoked: isOpen ? Failure.operationStillOpen(self, application) : nil
    default: Failure.notGranted(application)
    }
  }
}
