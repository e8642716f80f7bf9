import AccordDocuments
import AccordJSON
import AccordWording

/// How a run ends that erases: nothing is committed, the journal itself is rewritten.
extension Runner {
  func erase() -> Ending {
    var isBegun = false
    do {
      for index in erasures.indices { try decide(&erasures[index]) }
      var isErased = true
      for erasure in erasures {
        let receipt = try erase(erasure)
        if receipt.transaction != nil {
          isBegun = true
          state.noteKept(in: workspace, console)
        }
        if let failure = try remainder(of: erasure) {
          isErased = false
          _ = fail(failure)
        } else {
          console.say(receipt.sentence(on: erasure.document))
        }
      }
      guard isErased else { return isBegun ? .notErased : .notKept(.failed) }
      console.say(Erasure.outOfReach)
      showHeld()
      return .kept
    } catch {
      let ending = fail(error)
      // On record, and carried out when the workspace is opened the next time.
      if ending.isKept { state.noteKept(in: workspace, console) }
      // What was erased before stays erased.
      if case .notKept = ending, isBegun { return .incomplete }
      return ending
    }
  }

  /// Asks of each document of which nothing was said whether the same person is named there.
  ///
  /// - Throws: `Failure` where nobody answers.
  private func decide(_ erasure: inout Erasure) throws {
    for mention in erasure.undecided {
      let question = Text(
        en:
          "\"\(mention.document.description)\" names the person (\(mention.words[.english])). Erase it there too?",
        fr:
          "«\u{A0}\(mention.document.description)\u{A0}» nomme la personne (\(mention.words[.french])). L’effacer là aussi\u{202F}?"
      )
      guard let isMeant = console.confirm(question) else {
        throw EraseFailure.undecided(erasure.undecided)
      }
      erasure.decisions[mention.document] = isMeant ? .also : .leave
    }
  }

  private func erase(_ erasure: Erasure) throws -> ErasureReceipt {
    // First, because the document tells afterwards no more who is sought.
    try state.forget(erasure.person)
    // Not the line that was typed: it may name the person.
    return try workspace.erase(
      erasure.document, also: erasure.erased(in: state), author: surroundings.author,
      command: "erase \(erasure.document.description)", reason: erasure.reason)
  }

  /// What was to be erased and is still there; `nil` where nothing is.
  private func remainder(of erasure: Erasure) throws -> Failure? {
    let left = try workspace.traces(of: erasure.person).filter { !erasure.stays($0) }
    let own = state.ownLines(naming: erasure.person)
    let plans = erasure.plans.filter(\.isStillNaming)
    guard !left.isEmpty || own != (0, 0) || !plans.isEmpty else { return nil }
    return EraseFailure.notErased(left, own: own.inputs + own.transcript, plans, state.catalogue)
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
    let gone: Text =
      files.isEmpty
      ? .same("")
      : .plural(
        files.count,
        Text(
          en: " One kept file went with them.", fr: " \(files.count) fichier conservé supprimé."),
        Text(
          en: " \(files.count) kept files went with them.",
          fr: " \(files.count) fichiers conservés supprimés."))
    return Text(
      en:
        "Erased the personal data of \"\(key.description)\" (transaction \(transaction)). Versions: \(count: versions); commands in the history: \(count: commands). Older backups still hold them.",
      fr:
        "Données personnelles de « \(key.description) » effacées (transaction \(transaction)). Versions : \(count: versions) ; commandes dans l’historique : \(count: commands). Les sauvegardes plus anciennes les contiennent encore."
    ) + gone
  }
}
