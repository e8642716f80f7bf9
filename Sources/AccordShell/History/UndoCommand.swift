import AccordDocuments
import AccordLanguage
import AccordWording

/// The command that takes a transaction back.
extension Command {
  static let undo = Command(
    "undo", fr: "annuler", .write,
    Text(
      en: "Take a transaction back, by a new one", fr: "Annuler une transaction, par une nouvelle"),
    discussion: Text(
      en:
        "What the transaction changed becomes again what it was before. Nothing is deleted from the journal: both stay, and the undoing can be undone. It is refused where a later transaction changed the same documents, or where a rule would be broken. \"plan undo N\" shows what would change.",
      fr:
        "Ce que la transaction a changé redevient ce qu’il était avant. Rien n’est effacé du journal : les deux y restent, et l’annulation peut être annulée. Elle est refusée si une transaction suivante a modifié les mêmes documents, ou si une règle serait enfreinte. « prévoir annuler N » montre ce qui changerait."
    ),
    takes: OptionalArgument<TransactionNumber>(
      "number", fr: "numéro",
      Text(
        en: "Its number, as \"log\" lists it; otherwise your last one",
        fr: "Son numéro, donné par « journal » ; sinon votre dernière"
      )),
    examples: [
      Example(
        "undo",
        Text(en: "Take your last transaction back", fr: "Annuler votre dernière transaction")),
      Example("undo 1", Text(en: "Take transaction 1 back", fr: "Annuler la transaction 1")),
    ]
  ) { session, transaction in
    do {
      let number = try transaction?.number ?? session.ownLastTransaction()
      let commit = try session.undo(number)
      return .message(
        Text(
          en:
            "Took back transaction \(commit.number), by \(commit.author), \(commit.at.written): \(commit.command)",
          fr:
            "Transaction \(commit.number) annulée, par \(commit.author), \(commit.at.written) : \(commit.command)"
        ))
    } catch let refused as UndoRefused {
      throw ParameterFault(refused, parameter: "number")
    }
  }
}

extension Session {
  /// The number of the newest transaction, where it is this author's: nobody takes back somebody
  /// else's work without naming it.
  fileprivate func ownLastTransaction() throws -> Int {
    guard let last = try lastTransaction() else { throw UndoRefused(1, [.unknown(last: 0)]) }
    guard last.author == author else {
      throw Failure(
        "undo.other",
        Text(
          en:
            "The last transaction, \(last.number), is not yours but by \(last.author), \(last.at.written): \(last.command)",
          fr:
            "La dernière transaction, la \(last.number), n’est pas la vôtre mais celle de \(last.author), \(last.at.written) : \(last.command)"
        ),
        about: "number",
        advice: Text(
          en: "To take it back all the same, name it: undo \(last.number)",
          fr: "Pour l’annuler tout de même, nommez-la : annuler \(last.number)"))
    }
    return last.number
  }

  /// Lays the changes that take a transaction back over those of this session.
  ///
  /// - Returns: who made the transaction, when and how.
  fileprivate func undo(_ number: Int) throws -> CommitRecord {
    let commit = try commit(number)
    if let workspace = shell.workspace { try take(workspace.undoing(number, on: today)) }
    return commit
  }
}
