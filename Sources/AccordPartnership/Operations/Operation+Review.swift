public import AccordDocuments
public import AccordWording

extension Operation {
  /// Besides what its acts are asked: who may sign and from when, what is recorded only once it is
  /// signed, and a closing that comes after all money.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    let remarks = try reviewActs(on: today, in: state)
    let before = try before(in: state)
    if before == nil { try requireNotifiedDecision(in: state) }
    try reviewSignings(since: before, in: state)
    try reviewObservations(since: before, on: today)
    try reviewAmendments(since: before)
    try reviewClosing(since: before, in: state)
    return remarks
  }

  /// A grant is agreed once the applicant was told of the decision.
  private func requireNotifiedDecision(in state: any DocumentReader) throws {
    // One that ran before operations were kept can no longer be notified.
    guard let application = try state.document(application.id), application.status == .granted,
      !application.isDecisionNotified
    else { return }
    throw Failure.decisionNotNotified(application)
  }

  /// What is found of an operation is found from the day on which both have signed it.
  private func reviewObservations(since before: Operation?, on today: CalendarDate) throws {
    let known = Set(before?.observations ?? [])
    for act in observations where !known.contains(act) {
      guard let signed else { throw Failure.notSignedYet(self) }
      guard act.date >= signed else { throw Failure.beforeSignature(self, act.date, signed) }
    }
  }

  /// It is amended while it runs.
  private func reviewAmendments(since before: Operation?) throws {
    let known = Set((before?.amendments ?? []).map(\.number))
    for amendment in amendments where !known.contains(amendment.number) {
      let last = end(on: amendment.decided)
      guard amendment.decided > last else { continue }
      throw Failure.amendedAfterEnd(self, amendment.decided, last)
    }
  }

  /// It is closed from the day of its last movement of money on.
  private func reviewClosing(since before: Operation?, in state: any DocumentReader) throws {
    guard let closed = date(of: .close), before?.date(of: .close) != closed else { return }
    let claims = try state.documents(Claim.where(\.operation, is: id))
    let days =
      claims.compactMap { $0.date(of: .pay) } + repayments.map(\.date)
      + standingCorrections.map(\.date) + [advance?.date].compactMap(\.self)
    guard let last = days.max(), closed < last else { return }
    throw Failure.closedBeforePayment(self, closed, last)
  }
}

extension Failure {
  fileprivate static func decisionNotNotified(_ application: Application) -> Failure {
    Failure(
      "operations.decision-not-notified",
      Text(
        en:
          "No operation is opened of \"\(application.id)\" yet: the decision was not notified to the applicant.",
        fr:
          "Aucune opération ne s’ouvre encore pour « \(application.id) » : la décision n’a pas été notifiée au candidat."
      ),
      about: "application",
      advice: Text(
        en: "Record it: \"application notify \(application.id) --on …\".",
        fr: "Enregistrez-la : « candidature notifier \(application.id) --le … »."))
  }

  fileprivate static func notSignedYet(_ operation: Operation) -> Failure {
    Failure(
      "operations.not-signed",
      Text(
        en: "The operation \"\(operation.id)\" is not signed by both yet.",
        fr: "L’opération « \(operation.id) » n’est pas encore signée par les deux parties."),
      about: "operation",
      advice: Text(
        en: "Record the signatures first: \"operation sign \(operation.id) PARTY --by PERSON\".",
        fr:
          "Enregistrez d’abord les signatures : « opération signer \(operation.id) PARTIE --par PERSONNE »."
      ))
  }

  fileprivate static func beforeSignature(
    _ operation: Operation, _ day: CalendarDate, _ signed: CalendarDate
  ) -> Failure {
    Failure(
      "operations.before-signature",
      Text(
        en:
          "\(day) lies before the day on which \"\(operation.id)\" was signed by both, \(signed).",
        fr:
          "Le \(day) précède la signature de « \(operation.id) » par les deux parties, le \(signed)."
      ),
      about: "on",
      advice: Text(
        en: "Give a day from \(signed) on.", fr: "Donnez une date à partir du \(signed)."))
  }

  fileprivate static func amendedAfterEnd(
    _ operation: Operation, _ day: CalendarDate, _ last: CalendarDate
  ) -> Failure {
    Failure(
      "operations.amended-after-end",
      Text(
        en: "No amendment of \"\(operation.id)\" is decided on \(day): it ended on \(last).",
        fr:
          "Aucun avenant à « \(operation.id) » ne peut être décidé le \(day) : elle s’est achevée le \(last)."
      ),
      about: "decided",
      advice: Text(
        en: "An agreement is amended while it runs: give a day up to \(last).",
        fr: "Une convention se modifie pendant sa durée : donnez une date jusqu’au \(last)."))
  }

  fileprivate static func closedBeforePayment(
    _ operation: Operation, _ day: CalendarDate, _ last: CalendarDate
  ) -> Failure {
    Failure(
      "operations.closed-before-payment",
      Text(
        en:
          "The operation \"\(operation.id)\" cannot be closed on \(day), before its last movement of money on \(last).",
        fr:
          "L’opération « \(operation.id) » ne peut pas être soldée le \(day), avant son dernier mouvement le \(last)."
      ),
      about: "on",
      advice: Text(
        en: "Give a day from \(last) on.", fr: "Donnez une date à partir du \(last)."))
  }
}
