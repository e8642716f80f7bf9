import AccordDocuments
import AccordWording

/// How a run ends that erases: nothing is committed, the journal itself is rewritten.
extension Runner {
  func erase(_ transaction: Transaction, command: String) -> ExitCode {
    do {
      for key in erasures {
        try workspace.erase(key, author: surroundings.author, command: command)
        console.say(
          Text(
            en: "Erased the personal data of \"\(key.description)\".",
            fr: "Données personnelles de « \(key.description) » effacées."))
      }
      return .done
    } catch {
      return fail(error, code: error is WorkspaceFault ? .unavailable : .failed)
    }
  }
}

extension Workspace {
  /// Stands for the erasure of the store until it is there.
  fileprivate func erase(_ key: DocumentKey, author: String, command: String) throws {
    throw StoreError.readOnly
  }
}
