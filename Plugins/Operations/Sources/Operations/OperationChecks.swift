import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in operations.
enum OperationChecks {
  static let visibility = Check(
    "operation.visibility",
    Text(
      en: "Duties of visibility that nothing shows",
      fr: "Obligations de visibilité que rien n’atteste"), each: Operation.self
  ) { session, operation in
    guard operation.date(of: .start) != nil, operation.isOpen else { return nil }
    let missing = operation.missingDuties(on: session.today)
    guard let first = missing.first else { return nil }
    return Finding(
      .warning,
      Text(
        en: "Nothing shows of \"\(operation.id)\": \(missing.listed).",
        fr: "Rien n’atteste, pour « \(operation.id) » : \(missing.listed)."),
      about: operation.key,
      remedy: Text(
        en: "Record it: \"operation evidence \(operation.id) \(first) --note …\".",
        fr: "Enregistrez-le : « opération preuve \(operation.id) \(first) --note … »."))
  }

  static let toRecover = Check(
    "operation.to-recover",
    Text(
      en: "Operations that were paid more than is due",
      fr: "Opérations payées au-delà du montant dû"), each: Operation.self
  ) { session, operation in
    let account = try session.account(of: operation)
    guard account.toRecover > .zero else { return nil }
    return Finding(
      .warning,
      Text(
        en: "\(account.toRecover) of \"\(operation.id)\" was paid and is not due.",
        fr: "\(account.toRecover) de « \(operation.id) » ont été payés sans être dus."),
      about: operation.key,
      remedy: Text(
        en: "Record what comes back: \"operation repay \(operation.id) AMOUNT\".",
        fr: "Enregistrez le reversement : « opération reverser \(operation.id) MONTANT »."))
  }
}

/// The operations that run, on the dashboard.
enum OperationPanel {
  static let panel = Panel(Text(en: "Operations", fr: "Opérations"), order: 36) { session in
    let operations = try session.all(Operation.self).filter(\.isOpen)
    guard !operations.isEmpty else { return .none }
    return .table(
      OperationRow.shape.table(try OperationRow.rows(of: operations, in: session)).without(
        "code", "application", "start", "accepted"))
  }
}
