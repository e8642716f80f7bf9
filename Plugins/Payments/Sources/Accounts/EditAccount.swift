import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AccountCommands {
  static var edit: Command {
    Command.edit(
      BankAccount.self,
      Text(
        en: "Change an account that is not confirmed",
        fr: "Modifier un compte qui n’est pas confirmé"),
      examples: [
        Example(
          "account edit ml-rouen-2 --holder \"Mission Locale Rouen\"",
          Text(en: "The name on the bank details", fr: "Le nom porté sur le RIB"))
      ]
    ) { session, before, account in
      guard before.status == .entered else { throw Failure.accountFixed(before) }
      account.author = session.author
    }
  }
}

extension Failure {
  fileprivate static func accountFixed(_ account: BankAccount) -> Failure {
    Failure(
      "accounts.fixed",
      Text(
        en:
          "The account \"\(account.id)\" is \(account.status.shown): it does not change any more.",
        fr: "Le compte « \(account.id) » est \(account.status.shown) : il ne change plus."),
      about: "account",
      advice: Text(
        en: "Enter the new one with \"account add\", and close this one.",
        fr: "Saisissez le nouveau par « compte ajouter », et clôturez celui-ci."))
  }
}
