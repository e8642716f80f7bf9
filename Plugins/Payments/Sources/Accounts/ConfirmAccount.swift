import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension AccountCommands {
  static var confirm: Command {
    Command(
      "account confirm", fr: "compte confirmer", .write,
      Text(
        en: "Confirm accounts that another person entered",
        fr: "Confirmer des comptes saisis par une autre personne"),
      discussion: Text(
        en:
          "By a call to a number that was known before, for example. The person who entered an account does not confirm it.\n\n\(BankAccount.lifeCycle.description)",
        fr:
          "Par exemple en rappelant un numéro déjà connu. La personne qui a saisi un compte ne le confirme pas.\n\n\(BankAccount.lifeCycle.description)"
      ),
      takes: RemainingArguments<ID<BankAccount>>(
        "account", fr: "compte", Text(en: "the accounts", fr: "les comptes")
      ).among(.before(.confirm)),
      CommonOption.day, CommonOption.person,
      examples: [
        Example(
          "account confirm ml-rouen-2 --by david-margueritte",
          Text(en: "It was checked by a call", fr: "Il a été vérifié par rappel"))
      ]
    ) { session, named, date, person in
      let accounts = try Set(named).sorted().map { try session.find($0) }
      if try session.value(of: PaymentSettings.twoAuthors),
        let own = accounts.first(where: { $0.status == .entered && $0.author == session.author })
      {
        throw Failure.oneAuthor(own)
      }
      let changed = try session.advance(
        accounts, by: .confirm, on: date, person: person?.reference)
      return session.told(changed, of: accounts) { first in
        Text.plural(
          changed.count,
          Text(
            en: "Confirmed the account \"\(first.id)\".",
            fr: "Le compte « \(first.id) » a été confirmé."),
          Text(
            en: "Confirmed \(changed.count) accounts.",
            fr: "\(changed.count) comptes ont été confirmés."))
      }
    }
  }

  static var close: Command {
    Command(
      "account close", fr: "compte clore", .write,
      Text(en: "Pay nothing more to accounts", fr: "Ne plus rien verser sur des comptes"),
      takes: RemainingArguments<ID<BankAccount>>(
        "account", fr: "compte", Text(en: "the accounts", fr: "les comptes")
      ).among(.before(.close)),
      CommonOption.day, CommonOption.person,
      confirmed: BankAccount.confirmed.contains(.close),
      examples: [
        Example(
          "account close ml-caen-1", Text(en: "The old account", fr: "L’ancien compte"))
      ]
    ) { session, named, date, person in
      let accounts = try Set(named).sorted().map { try session.find($0) }
      let changed = try session.advance(accounts, by: .close, on: date, person: person?.reference)
      return session.told(changed, of: accounts) { first in
        Text.plural(
          changed.count,
          Text(
            en: "Closed the account \"\(first.id)\".", fr: "Le compte « \(first.id) » a été clos."),
          Text(
            en: "Closed \(changed.count) accounts.", fr: "\(changed.count) comptes ont été clos."))
      }
    }
  }
}
