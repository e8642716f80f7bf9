import AccordDocuments
import AccordJSON
import AccordWording

extension Erasure {
  /// How many commands are shown one by one.
  private static let shown = 20

  /// What was found of the person, and what becomes of it.
  ///
  /// - Parameter isPlan: whether what nothing was said of is told as well; otherwise it is asked.
  func remarks(isPlan: Bool) -> [Text] {
    mentions.compactMap { remark(on: $0, isPlan: isPlan) } + commandRemarks + ownRemarks
      + plans.map(\.remark) + unerasable + (isPlan ? [Erasure.outOfReach] : [])
  }

  private func remark(on mention: Mention, isPlan: Bool) -> Text? {
    let end: Text
    switch decisions[mention.document] {
    case .also: end = Text(en: "erased there too", fr: "effacé là aussi")
    case .leave: end = Text(en: "left as it is", fr: "laissé tel quel")
    case nil where isPlan:
      end = Text(
        en: "to be decided with --also or --leave", fr: "à décider par --aussi ou --laisser")
    case nil: return nil
    }
    return Text(
      en:
        "\"\(mention.document.description)\" names the person (\(mention.words[.english])): \(end[.english]).",
      fr:
        "«\u{A0}\(mention.document.description)\u{A0}» nomme la personne (\(mention.words[.french]))\u{A0}: \(end[.french])."
    )
  }

  private var commandRemarks: [Text] {
    let remarks = commands.prefix(Erasure.shown).compactMap { trace -> Text? in
      guard case .command(let number, _) = trace.subject else { return nil }
      let isLeft = stays(trace)
      return Text(
        en:
          "The command of transaction \(number) names the person (\(trace.words)): \(isLeft ? "left as it is" : "erased").",
        fr:
          "La commande de la transaction \(number) nomme la personne (\(trace.words))\u{A0}: \(isLeft ? "laissée telle quelle" : "effacée")."
      )
    }
    let more = commands.count - remarks.count
    guard more > 0 else { return remarks }
    return remarks + [
      Text(
        en: "Further commands that name the person: \(count: more).",
        fr: "Autres commandes qui nomment la personne\u{A0}: \(count: more).")
    ]
  }

  private var ownRemarks: [Text] {
    guard own.inputs + own.transcript > 0 else { return [] }
    return [
      Text(
        en:
          "Lines of your own shell that name the person, and are removed: \(count: own.inputs) in the input history, \(count: own.transcript) in the transcript.",
        fr:
          "Lignes de votre propre interpréteur qui nomment la personne, et sont retirées\u{A0}: \(count: own.inputs) dans l’historique des saisies, \(count: own.transcript) dans la transcription."
      )
    ]
  }

  /// What the format of the journal does not let anybody erase.
  private var unerasable: [Text] {
    traces.compactMap { trace in
      switch trace.subject {
      case .identity(let key):
        Text(
          en: "Cannot be erased: the identity \"\(key.description)\".",
          fr: "Ne peut pas être effacé\u{A0}: l’identifiant «\u{A0}\(key.description)\u{A0}».")
      case .author(let name):
        Text(
          en: "Cannot be erased: the author \"\(name)\" of transactions.",
          fr: "Ne peut pas être effacé\u{A0}: l’auteur «\u{A0}\(name)\u{A0}» de transactions.")
      case .field, .command: nil
      }
    }
  }

  /// What no search of ours comes to: told last.
  static let outOfReach = Text(
    en:
      "Out of reach: backups, files that \"save\" wrote, plans kept in files that --plan does not name, ended transcripts, the input histories of other people.",
    fr:
      "Hors d’atteinte\u{A0}: les sauvegardes, les fichiers écrits par «\u{A0}enregistrer\u{A0}», les plans gardés dans des fichiers que --plan n’indique pas, les transcriptions terminées, les historiques de saisie des autres personnes."
  )
}
