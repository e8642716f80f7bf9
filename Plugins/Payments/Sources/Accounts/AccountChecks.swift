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
      fr: "Comptes saisis et confirmés par un même auteur")
  ) { session in
    let alone = try session.all(BankAccount.self).filter {
      $0.hasOneAuthor && $0.status == .confirmed
    }
    return Set(alone.compactMap(\.author)).sorted().map { author in
      let accounts = alone.filter { $0.author == author }
      return Finding(
        .warning,
        Text.plural(
          accounts.count,
          Text(
            en:
              "The account \"\(accounts[0].id)\" was entered and confirmed by one author, \"\(author)\".",
            fr:
              "Le compte « \(accounts[0].id) » a été saisi et confirmé par un même auteur, « \(author) »."
          ),
          Text(
            en:
              "\(accounts.count) accounts were entered and confirmed by one author, \"\(author)\".",
            fr:
              "\(accounts.count) comptes ont été saisis et confirmés par un même auteur, « \(author) »."
          )),
        about: accounts.count == 1 ? accounts[0].key : nil, concerning: accounts.map(\.key),
        remedy: Text(
          en:
            "Have a colleague look at it; \"setting change payments.two-authors yes\" refuses it from then on.",
          fr:
            "Faites-le vérifier par un collègue ; « réglage modifier paiements.deux-auteurs oui » le refuse désormais."
        ))
    }
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
