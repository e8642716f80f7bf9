import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in bank accounts.
enum AccountChecks {
  static let oneAuthor = Check(
    "account.one-author",
    Text(
      en: "Accounts that one author entered and confirmed",
      fr: "Comptes saisis et confirmés par un même auteur"), each: BankAccount.self
  ) { _, account in
    guard account.hasOneAuthor, account.status == .confirmed else { return nil }
    return Finding(
      .warning,
      Text(
        en:
          "The account \"\(account.id)\" was entered and confirmed by one author, \"\(account.author ?? "")\".",
        fr:
          "Le compte « \(account.id) » a été saisi et confirmé par un même auteur, « \(account.author ?? "") »."
      ),
      about: account.key,
      remedy: Text(
        en:
          "Have a colleague look at it; \"setting change payments.two-authors yes\" refuses it from then on.",
        fr:
          "Faites-le vérifier par un collègue ; « réglage modifier paiements.deux-auteurs oui » le refuse désormais."
      ))
  }

  static let notRecorded = Check(
    "account.not-recorded",
    Text(
      en: "Organisations with an IBAN that is no recorded account",
      fr: "Structures dont l’IBAN n’est pas un compte enregistré")
  ) { session in
    let known = Set(try session.all(BankAccount.self).map(\.iban))
    return try session.all(Organisation.self).compactMap { organisation in
      guard let iban = organisation.iban, !known.contains(iban) else { return nil }
      return Finding(
        .notice,
        Text(
          en:
            "\"\(organisation.name)\" has an IBAN …\(iban.lastCharacters), to which nothing can be paid yet.",
          fr:
            "« \(organisation.name) » a un IBAN …\(iban.lastCharacters), sur lequel rien ne peut encore être versé."
        ),
        about: organisation.key,
        remedy: Text(
          en: "Enter it as an account: \"account add … --organisation \(organisation.id)\".",
          fr: "Saisissez-le comme compte : « compte ajouter … --structure \(organisation.id) »."))
    }
  }
}
