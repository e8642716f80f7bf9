import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension MandateCommands {
  static var edit: Command {
    Command.edit(
      Mandate.self,
      Text(
        en: "Change a mandate under which nothing was signed",
        fr: "Modifier un mandat au titre duquel rien n’a été signé"),
      discussion: Text(
        en: "Only the fields given change. Once something was signed under it, it can only end.",
        fr:
          "Seuls les champs donnés changent. Dès qu’un acte a été signé à ce titre, il ne peut plus que prendre fin."
      ),
      examples: [
        Example(
          "mandate edit canayer-arml --title-en Chair",
          Text(en: "Put a title right", fr: "Rectifier une qualité"))
      ]
    )
  }
}
