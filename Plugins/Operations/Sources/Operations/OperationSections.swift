import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// What cards show of operations.
enum OperationSections {
  static let ofApplication = CardSection(
    Text(en: "Operation", fr: "Opération"), of: Application.self, order: 10
  ) { session, application in
    try table(of: session.documents(Operation.where(\.application, is: application.id)), session)
  }

  static let ofOrganisation = CardSection(
    Text(en: "Operations", fr: "Opérations"), of: Organisation.self, order: 21
  ) { session, organisation in
    try table(of: session.documents(Operation.where(\.beneficiary, is: organisation.id)), session)
  }

  private static func table(of operations: [Operation], _ session: Session) throws -> Output {
    guard !operations.isEmpty else { return .none }
    return .table(
      OperationRow.shape.table(try OperationRow.rows(of: operations, in: session)).without(
        "beneficiary", "application"))
  }

  /// What was granted as a share of the eligible cost, where that is not the rate of the call.
  private static func share(of operation: Operation) -> [Output.Section] {
    let cost = operation.eligibleCost
    guard let share = operation.grantedShare, operation.granted < operation.rate.share(of: cost)
    else { return [] }
    return [
      .init(
        Text(en: "Share granted", fr: "Taux accordé"),
        .text(
          Text(
            en:
              "\(operation.granted) of \(cost) were granted: \(share), where the call has \(operation.rate).",
            fr:
              "\(operation.granted) ont été accordés sur \(cost) : \(share), pour un taux d’appel de \(operation.rate)."
          )))
    ]
  }

  /// What stands below the fields of an operation.
  static func parts(of operation: Operation, in session: Session) throws -> [Output.Section] {
    let account = try session.account(of: operation)
    var sections = claims(account, of: operation, on: session.today)
    sections += share(of: operation)
    sections += try movements(of: operation, in: session)
    sections += try targets(of: operation, in: session)
    if operation.isSigned {
      sections.append(
        .init(
          Text(en: "Duties of visibility", fr: "Obligations de visibilité"),
          .table(DutyRow.shape(session.language).table(DutyRow.rows(of: operation)))))
    }
    if let day = try session.keptUntil(operation) {
      sections.append(
        .init(
          Text(en: "Retention", fr: "Conservation"),
          .text(
            Text(
              en: "Documents are kept until \(day) (art. 82).",
              fr: "Les pièces sont conservées jusqu’au \(day) (art. 82)."))))
    }
    sections.append(
      .init(Text(en: "Progress", fr: "Avancement"), .table(operation.stepTable)))
    return sections
  }

  /// The claims of an account.
  static func claims(
    _ account: OperationAccount, of operation: Operation, on day: CalendarDate
  ) -> [Output.Section] {
    guard !account.claims.isEmpty else { return [] }
    return [
      .init(
        Text(en: "Claims", fr: "Demandes de paiement"),
        .table(
          ClaimRow.shape.table(
            account.claims.map {
              ClaimRow(
                claim: $0, clock: ClaimClock($0, on: day), account: nil,
                shares: operation.shares)
            }
          ).without("operation", "account")))
    ]
  }

  /// The parts of the fund and of its counterpart in an amount, where they are known.
  static func parts(of amount: Money, _ operation: Operation) -> [Card.Field] {
    guard let parts = operation.shares?.parts(of: amount) else { return [] }
    return [
      .init(
        "fund", fr: "fonds", heading: Text(en: "of which fund", fr: "dont fonds"), .amount,
        .amount(parts.fund)),
      .init(
        "counterpart", fr: "contrepartie",
        heading: Text(en: "of which counterpart", fr: "dont contrepartie"), .amount,
        .amount(parts.counterpart)),
    ]
  }

  private static func targets(
    of operation: Operation, in session: Session
  ) throws -> [Output.Section] {
    let targets = try session.find(operation.application.id).targets ?? []
    let latest = try session.latestCounts(of: operation.id)
    guard !targets.isEmpty || latest != nil else { return [] }
    let rows = TargetRow.rows(targets, latest)
    guard !rows.isEmpty else { return [] }
    return [
      .init(
        Text(en: "Targets", fr: "Cibles"),
        .table(TargetRow.shape(session.language).table(rows)))
    ]
  }
}

extension Session {
  /// Requires that an operation may be corrected on a day: after its closing as long as its documents
  /// are kept, because audits come later.
  func requireCorrectable(_ operation: Operation, on day: CalendarDate) throws {
    guard operation.status == .closed else { return }
    guard let last = try keptUntil(operation), day <= last else {
      throw Failure.operationClosed(operation)
    }
  }

  /// Until when the documents of an operation are kept; `nil` while nothing was paid.
  func keptUntil(_ operation: Operation) throws -> CalendarDate? {
    let claims = try documents(Claim.where(\.operation, is: operation.id))
    let days =
      [operation.advance?.date].compactMap(\.self)
      + claims.filter { $0.status == .paid }.compactMap { $0.date(of: .pay) }
    return days.max().flatMap { Operation.kept(after: $0) }
  }

  /// The latest counts of an operation.
  func latestCounts(of operation: ID<Operation>) throws -> Participation? {
    try documents(Participation.where(\.operation, is: operation)).max {
      $0.through < $1.through
    }
  }
}

/// A duty of visibility and what shows it.
struct DutyRow: Sendable {
  let duty: VisibilityDuty
  let evidence: VisibilityEvidence?

  static func rows(of operation: Operation) -> [DutyRow] {
    operation.duties.map { duty in
      DutyRow(duty: duty, evidence: operation.evidence.last { $0.duty == duty })
    }
  }

  static func shape(_ language: Language) -> TableShape<DutyRow> {
    TableShape(
      .field("duty", fr: "obligation", .text) { .text($0.duty.shown[language]) },
      .field("date", fr: "date", .date) { $0.evidence.map { .date($0.date) } ?? .missing },
      .field("note", fr: "note", .text, rank: 1) {
        $0.evidence?.note.map { .text($0) } ?? .missing
      },
      .field("digest", fr: "empreinte", .text, rank: 2) {
        $0.evidence?.digest.map { .text(String($0.prefix(12)) + "…") } ?? .missing
      },
      .field("kept", fr: "conservé", .truth, rank: 3) {
        $0.evidence?.file.map { .truth($0.kept == true) } ?? .missing
      })
  }
}

/// What an indicator aims at and what was counted.
struct TargetRow: Sendable {
  let indicator: FundIndicator
  let target: Int?
  let done: Int?

  static func rows(
    _ targets: [ExpectedIndicator], _ counts: Participation?
  ) -> [TargetRow] {
    FundIndicator.allCases.compactMap { indicator in
      let target = targets.first { $0.indicator == indicator }?.target
      let done = counts?.count(indicator)?.total
      guard target != nil || done != nil else { return nil }
      return TargetRow(indicator: indicator, target: target, done: done)
    }
  }

  static func shape(_ language: Language) -> TableShape<TargetRow> {
    TableShape(
      .field("indicator", fr: "indicateur", .text) { .text($0.indicator.shown[language]) },
      .field("target", fr: "cible", .integer) { $0.target.map { .integer($0) } ?? .missing },
      .field("done", fr: "réalisé", .integer) { $0.done.map { .integer($0) } ?? .missing },
      .field("left", fr: "reste", .integer) { row in
        guard let target = row.target, let done = row.done else { return .missing }
        return .integer(max(target - done, 0))
      })
  }
}
