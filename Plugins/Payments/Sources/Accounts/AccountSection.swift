import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The accounts of an organisation, on its card.
enum AccountSection {
  static let accounts = CardSection(
    Text(en: "Bank accounts", fr: "Comptes bancaires"), of: Organisation.self, order: 50
  ) { session, organisation in
    let accounts = try session.documents(BankAccount.where(\.organisation, is: organisation.id))
    guard !accounts.isEmpty else { return .none }
    return .table(shape.table(accounts))
  }

  private static let shape = TableShape<BankAccount>(
    .field("account", fr: "compte", .text) { .text("…" + $0.iban.lastCharacters) },
    .field("holder", fr: "titulaire", .text) { .text($0.holder) },
    .field("from", fr: "du", .date) { .date($0.from) },
    .field("status", fr: "statut", .choice(BankAccountStatus.self)) { .choice($0.status) })
}
