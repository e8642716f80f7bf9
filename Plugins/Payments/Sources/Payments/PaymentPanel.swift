import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The money that is to go out, on the dashboard.
enum PaymentPanel {
  static let shape = TableShape<(envelope: Envelope, line: EnvelopeLine, late: Int)>(
    .field("id", fr: "id", .text, heading: Text(en: "Envelope", fr: "Enveloppe")) {
      .identity($0.envelope.id.slug)
    },
    .field("ordered", fr: "mandaté", .amount) { .amount($0.line.ordered) },
    .field("paid", fr: "payé", .amount) { .amount($0.line.paid) },
    .field(
      "left-to-realise", fr: "reste-à-réaliser", .amount,
      heading: Text(en: "Left to realise", fr: "Reste à réaliser")
    ) { .amount($0.line.leftToRealise) },
    .field("late", fr: "en-retard", .integer, heading: Text(en: "Late", fr: "En retard")) {
      .integer($0.late)
    })

  static let panel = Panel(Text(en: "Payments", fr: "Paiements"), order: 32) { session in
    let conventions = try session.all(Convention.self)
    let payments = try session.all(Payment.self)
    guard !payments.isEmpty else { return .none }
    let recoveries = try session.all(Recovery.self)
    let lines = PaymentLine.all(of: conventions, payments, on: session.today)
    let late = Dictionary(
      grouping: lines.filter { $0.daysLate != nil }, by: \.convention.envelope.id)
    let money = Output.table(
      shape.table(
        try session.all(Envelope.self).map { envelope in
          (
            envelope,
            EnvelopeLine(
              of: envelope, conventions: conventions, payments: payments, recoveries: recoveries,
              on: session.today), late[envelope.id]?.count ?? 0
          )
        }))
    let held = lines.filter { $0.status == .held }
    guard !held.isEmpty else { return money }
    return .page([
      .init(Text(en: "Payments", fr: "Paiements"), money),
      .init(
        Text(en: "Payments held", fr: "Paiements suspendus"), .table(heldShape.table(held))),
    ])
  }

  /// What is held, and why.
  private static let heldShape = TableShape<PaymentLine>(
    .field("id", fr: "id", .text, heading: Text(en: "Payment", fr: "Paiement")) {
      .identity($0.payment.id.slug)
    },
    .field("amount", fr: "montant", .amount) { .amount($0.amount) },
    .field("since", fr: "depuis", .date) { Value($0.payment.date(of: .hold)) },
    .field("reason", fr: "motif", .text) { .text($0.reasonHeld) })
}
