import AccordDocuments
import AccordWording

/// The personal data of a document, to be erased when a run ends well.
struct Erasure: Sendable {
  let document: DocumentKey
  /// Why, for the journal.
  let reason: String
}

/// How a run ends that erases: nothing is committed, the journal itself is rewritten.
extension Runner {
  func erase() -> Ending {
    var isBegun = false
    do {
      for erasure in erasures {
        // Not the line that was typed: it may name the person.
        let receipt = try workspace.erase(
          erasure.document, author: surroundings.author,
          command: "erase \(erasure.document.description)", reason: erasure.reason)
        console.say(receipt.sentence(on: erasure.document))
        if receipt.transaction != nil {
          isBegun = true
          state.noteKept(in: workspace, console)
        }
      }
      return .kept
    } catch {
      let ending = fail(error)
      // What was erased before stays erased.
      if case .notKept = ending, isBegun { return .incomplete }
      return ending
    }
  }
}

extension ErasureReceipt {
  /// What was erased.
  fileprivate func sentence(on key: DocumentKey) -> Text {
    guard let transaction else {
      return Text(
        en: "\"\(key.description)\" holds no personal data any more.",
        fr: "« \(key.description) » ne contient plus de données personnelles.")
    }
    return Text(
      en:
        "Erased the personal data of \"\(key.description)\" (transaction \(transaction)). Versions: \(count: versions); commands in the history: \(count: commands). Older backups still hold them.",
      fr:
        "Données personnelles de « \(key.description) » effacées (transaction \(transaction)). Versions : \(count: versions) ; commandes dans l’historique : \(count: commands). Les sauvegardes plus anciennes les contiennent encore."
    )
  }
}
