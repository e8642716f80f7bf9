import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ContactCommands {
  static var list: Command {
    Command.list(
      PressContact.self, called: Text(en: "press list", fr: "presse lister"),
      Text(en: "List the press contacts", fr: "Lister les contacts presse"),
      discussion: Text(
        en:
          "Saved as .vcf, the contacts go into an address book: list.vcf, read by Outlook, Thunderbird and telephones.",
        fr:
          "Enregistrés en .vcf, les contacts entrent dans un carnet d’adresses, lu par Outlook, Thunderbird et les téléphones."
      ), by: ["role", "outlet", "beat", "territory", "language", "consent"],
      examples: [
        Example(
          "press list --role journalist",
          Text(en: "Whom releases are sent to", fr: "À qui envoyer les communiqués")),
        Example(
          "press list --beat emploi --consent given | save contacts.vcf",
          Text(en: "Have them in an address book", fr: "Les avoir dans un carnet d’adresses")),
      ])
  }
}
