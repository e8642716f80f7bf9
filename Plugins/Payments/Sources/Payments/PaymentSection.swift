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
}
