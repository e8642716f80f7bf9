import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AccountCommands {
  static var list: Command {
    Command.list(
      BankAccount.self, Text(en: "List bank accounts", fr: "Lister les comptes bancaires"),
      columns: ["id", "organisation", "holder", "first day", "last day", "status"],
      and: [
        .field("number", fr: "numéro", .text, heading: Text(en: "Account", fr: "Compte")) {
          .text("…" + $0.iban.lastCharacters)
        }
      ],
      by: ["organisation"],
      examples: [
        Example(
          "account list | where status = entered",
          Text(en: "Those that wait for a second person", fr: "Ceux qui attendent une confirmation")
        )
      ])
  }

  static var show: Command { Command.show(BankAccount.self, example: "ml-caen-1") }

  static var remove: Command {
    Command.remove(
      BankAccount.self,
      Text(
        en: "Remove an account that was never confirmed",
        fr: "Supprimer un compte jamais confirmé"), example: "ml-rouen-2"
    ) { _, account in
      guard account.status == .entered else {
        throw Failure(
          "accounts.confirmed",
          Text(
            en: "The account \"\(account.id)\" is \(account.status.shown); it stays.",
            fr: "Le compte « \(account.id) » est \(account.status.shown) ; il reste."),
          about: "account",
          advice: Text(
            en: "\"account close \(account.id)\" ends it.",
            fr: "« compte clore \(account.id) » y met fin."))
      }
    }
  }
}
