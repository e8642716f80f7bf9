import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AccountCommands {
  static var load: Command {
    Command.importing(
      BankAccount.self,
      Text(en: "Import bank accounts from a file", fr: "Importer des comptes depuis un fichier"),
      examples: [
        Example(
          "ensure account import comptes.csv",
          Text(en: "The accounts of a network", fr: "Les comptes d’un réseau"))
      ]
    ) { session, account, _, _ in account.author = session.author }
  }
}
