import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AccountCommands {
  static var add: Command {
    Command.add(
      BankAccount.self,
      Text(en: "Enter a bank account", fr: "Saisir un compte bancaire"),
      discussion: Text(
        en:
          "Nothing is paid to it before another person has confirmed it. A new account of an organisation is another document: what was paid keeps the account of its day.",
        fr:
          "Rien n’y est versé avant qu’une autre personne l’ait confirmé. Un nouveau compte d’une structure est un autre document : ce qui a été payé garde le compte de sa date."
      ),
      examples: [
        Example(
          "account add ml-lisieux-9 --organisation ml-lisieux --iban FR7630006000011234567890189 --holder \"Mission Locale Lisieux\"",
          Text(en: "An invented one", fr: "Un compte inventé"))
      ]
    ) { session, account in account.author = session.author }
  }
}
