import AccordDocuments
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
    takes: Argument<TransactionNumber>(
      "number", fr: "numéro",
      Text(
        en: "Its number, as \"transactions\" lists it", fr: "Son numéro, donné par « transactions »"
      ))
  ) { session, transaction in
    let number = transaction.number
    do {
      let commit = try session.undo(number)
      return .message(
        Text(
          en:
            "Took back transaction \(number), by \(commit.author), \(commit.at.written): \(commit.command)",
          fr:
            "Transaction \(number) annulée, par \(commit.author), \(commit.at.written) : \(commit.command)"
        ))
    } catch let refused as UndoRefused {
      throw ParameterFault(refused, parameter: "number")
    }
  }
}

extension Session {
  /// Lays the changes that take a transaction back over those of this session.
  ///
  /// - Returns: who made the transaction, when and how.
  fileprivate func undo(_ number: Int) throws -> CommitRecord {
    guard let workspace = shell.workspace, shell.past == nil else { throw PastIsFixed.undo }
    let commit = try commit(number)
    try take(workspace.undoing(number))
    return commit
  }
}

/// What cannot be planned in an earlier state.
enum PastIsFixed {
  static let undo = Failure(
    "session.past",
    Text(
      en: "An earlier state cannot be changed, nor planned to be undone.",
      fr: "Un état antérieur ne peut pas être modifié ; rien ne s’y annule."),
    advice: Text(
      en: "Start accord without --as-of.", fr: "Lancez accord sans --au."))
}
