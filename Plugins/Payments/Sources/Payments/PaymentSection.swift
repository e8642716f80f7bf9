import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The payments on the card of a convention.
enum PaymentSection {
  static let payments = CardSection(
    Text(en: "Payments", fr: "Paiements"), of: Convention.self, order: 10
  ) { session, convention in
    let rows = try PaymentRow.rows(of: [convention], on: session.today, in: session)
    guard rows.contains(where: \.line.isRecorded) else { return .none }
    return .table(
      PaymentRow.shape.table(rows).without("convention", "beneficiary", "id"))
  }

  /// What an organisation waits for, and what it owes.
  static let awaited = CardSection(
    Text(en: "Payments awaited", fr: "Paiements attendus"), of: Organisation.self, order: 12
  ) { session, organisation in
    let conventions = try session.documents.conventions(
      of: organisation.id, on: session.today)
    let rows = try PaymentRow.rows(of: conventions, on: session.today, in: session).filter {
      $0.line.isOpen && $0.line.convention.isPayable(on: session.today)
    }
    guard !rows.isEmpty else { return .none }
    return .table(
      PaymentRow.shape.table(rows).without(
        "id", "beneficiary", "account", "order", "voucher"))
  }

  /// What is to be recovered from an organisation.
  static let owed = CardSection(
    Text(en: "To recover", fr: "À recouvrer"), of: Organisation.self, order: 13
  ) { session, organisation in
    let conventions = try session.documents.conventions(
      of: organisation.id, on: session.today)
    let open = try conventions.flatMap { convention in
      try session.documents(Recovery.where(\.convention, is: convention.id))
    }.filter { !$0.isSettled }
    guard !open.isEmpty else { return .none }
    let today = session.today
    return .table(
      TableShape<Recovery>(
        .field("id", fr: "id", .identity) { .identity($0.id.slug) },
        .field("convention", fr: "convention", .identity) { .identity($0.convention.id.slug) },
        .field("left", fr: "reste", .amount) { .amount($0.left(on: today)) },
        .field("status", fr: "statut", .choice(RecoveryStatus.self)) { .choice($0.status) }
      ).table(open))
  }
}
