import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on operations, in the order of help.
enum OperationCommands {
  static var all: [Command] {
    [
      list, show, account, open, edit, sign, notify, inform, start, advance, amend, end, terminate,
      correct, uncorrect, repay, evidence, close, correctDate, remove,
    ]
  }

  static let lifeCycle = Operation.lifeCycle.description

  static var operation: Argument<ID<Operation>> {
    Argument("operation", fr: "opération", Text(en: "the operation", fr: "l’opération"))
  }

  static var day: Option<CalendarDate> { CommonOption.day }

  static var person: Option<ID<Person>> { CommonOption.person }

  static var reason: RequiredOption<String> { CommonOption.reason }

  static var correctDate: Command {
    Command.correctDate(
      of: Operation.self,
      examples: [
        Example(
          "operation correct-date op-running start 2024-02-04 --reason \"Typing error\"",
          Text(en: "It started that day", fr: "Elle a démarré ce jour-là"))
      ])
  }

  static var remove: Command {
    Command.remove(
      Operation.self,
      Text(
        en: "Remove an operation that nobody has signed",
        fr: "Supprimer une opération que personne n’a signée"), example: "op-draft"
    ) { _, operation in
      guard operation.steps.isEmpty else { throw Failure.operationHappened(operation) }
    }
  }

  static var edit: Command {
    Command.edit(
      Operation.self,
      Text(
        en: "Describe an operation: purpose, place, intervention, achievements",
        fr: "Décrire une opération : objet, lieu, intervention, réalisations"),
      examples: [
        Example(
          "operation edit op-running --postal-code 76000 --intervention 136",
          Text(en: "For the list of operations", fr: "Pour la liste des opérations"))
      ]
    ) { _, before, after in
      // What its publication describes can be completed after the closing; it moves no money.
      var same = after
      (same.purpose, same.postalCode) = (before.purpose, before.postalCode)
      same.intervention = before.intervention
      guard before.status != .closed || before == same else {
        throw Failure.operationClosed(before)
      }
    }
  }
}

extension Failure {
  fileprivate static func operationHappened(_ operation: Operation) -> Failure {
    Failure(
      "operations.happened",
      Text(
        en:
          "The operation \"\(operation.id)\" stays: it is recorded who signed it (status: \(operation.status.shown)).",
        fr:
          "L’opération « \(operation.id) » reste : des signatures y sont enregistrées (statut : \(operation.status.shown))."
      ),
      about: "operation",
      advice: Text(
        en: "It is ended: \"operation terminate \(operation.id) --kept 0 --reason …\".",
        fr: "Elle se résilie : « opération résilier \(operation.id) --maintenu 0 --motif … »."))
  }

  static func operationClosed(_ operation: Operation) -> Failure {
    Failure(
      "operations.closed",
      Text(
        en: "The operation \"\(operation.id)\" is closed: it stays as it is.",
        fr: "L’opération « \(operation.id) » est soldée : elle reste en l’état."),
      about: "operation",
      advice: Text(
        en: "\"operation account \(operation.id)\" shows its account.",
        fr: "« opération compte \(operation.id) » affiche son compte."))
  }
}
