import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension DecisionCommands {
  static var add: Command {
    Command.add(
      Decision.self,
      Text(en: "Record a decision of a body", fr: "Enregistrer une délibération ou une décision"),
      discussion: Text(
        en:
          "Approvals, amendments and votes of envelopes refer to it by its number. Who types it in is not who decided it.",
        fr:
          "Les approbations, les avenants et les votes d’enveloppes s’y réfèrent par son numéro. Celui qui la saisit n’est pas celui qui a décidé."
      ),
      examples: [
        Example(
          "decision add cp-2024-01-22 --number CP-2024-01-22 --on 2024-01-22 --transmitted 2024-01-25",
          Text(en: "One of the standing committee", fr: "Une de la commission permanente"))
      ])
  }

  static var load: Command {
    Command.importing(
      Decision.self, identity: ["number"],
      examples: [
        Example(
          "ensure decision import deliberations.csv",
          Text(en: "Those of a year", fr: "Celles d’une année"))
      ])
  }

  static var edit: Command {
    Command.edit(
      Decision.self,
      examples: [
        Example(
          "decision edit cp-2024-01-09 --transmitted 2024-01-12",
          Text(en: "It was sent to the prefect", fr: "Elle a été transmise au préfet"))
      ])
  }

  static var remove: Command { Command.remove(Decision.self, example: "cp-2024-01-09") }
}
