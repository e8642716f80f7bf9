import AccordDocuments
import AccordJSON
import AccordWording

/// Why nothing was erased.
enum EraseFailure {
  static let reason = Failure(
    "erase.reason",
    Text(en: "An erasure needs a reason.", fr: "Un effacement demande un motif."),
    about: "reason")

  static let personalReason = Failure(
    "erase.reason",
    Text(
      en: "The reason names the person, and it stays in the journal.",
      fr: "Le motif nomme la personne, et il reste dans le journal."),
    about: "reason",
    advice: Text(
      en: "Give the number of the request only.", fr: "Indiquez seulement le numéro de la demande.")
  )

  static func nothingPersonal(_ name: Text) -> Failure {
    Failure(
      "erase.nothing-personal",
      Text(
        en: "The type \"\(name)\" declares no personal data.",
        fr: "Le type «\u{A0}\(name)\u{A0}» ne déclare aucune donnée personnelle."),
      about: "document")
  }

  static func both(_ key: DocumentKey) -> Failure {
    Failure(
      "erase.both",
      Text(
        en: "\"\(key.description)\" cannot both be erased and be left.",
        fr: "«\u{A0}\(key.description)\u{A0}» ne peut pas être à la fois effacé et laissé."),
      about: "also")
  }

  static func noTrace(_ key: DocumentKey) -> Failure {
    Failure(
      "erase.no-trace",
      Text(
        en: "\"\(key.description)\" does not name the person.",
        fr: "«\u{A0}\(key.description)\u{A0}» ne nomme pas la personne."),
      about: "also")
  }

  static func needed(_ key: DocumentKey, _ field: Text) -> Failure {
    Failure(
      "erase.needed",
      Text(
        en: "\"\(key.description)\" could not be read without its field \"\(field)\".",
        fr:
          "«\u{A0}\(key.description)\u{A0}» ne pourrait plus être lu sans son champ «\u{A0}\(field)\u{A0}»."
      ),
      about: "also",
      advice: Text(
        en: "Change that field first, or leave the document.",
        fr: "Modifiez d’abord ce champ, ou laissez le document."))
  }

  static func undecided(_ mentions: [Erasure.Mention]) -> Failure {
    Failure(
      "erase.undecided",
      Text(
        en:
          "Nothing was erased: other documents name the person, and nothing says whether it is the same one.",
        fr:
          "Rien n’a été effacé\u{A0}: d’autres documents nomment la personne, et rien ne dit s’il s’agit de la même."
      ),
      details: mentions.map { mention in
        Text(
          en: "\"\(mention.document.description)\" (\(mention.words[.english]))",
          fr: "«\u{A0}\(mention.document.description)\u{A0}» (\(mention.words[.french]))")
      },
      advice: Text(
        en: "Add --also for each one that is to be erased too, and --leave for each that stays.",
        fr: "Ajoutez --aussi pour chacun à effacer aussi, et --laisser pour chacun qui reste."))
  }

  static func notErased(
    _ traces: [PersonTrace], own: Int, _ plans: [SoughtPlan], _ catalogue: CommandCatalogue
  ) -> Failure {
    var details = traces.map { $0.whereabouts(catalogue) } + plans.map(\.whereabouts)
    if own > 0 {
      details.append(
        Text(
          en: "\(count: own) in your own shell", fr: "\(count: own) dans votre propre interpréteur")
      )
    }
    return Failure(
      "erase.not-erased",
      Text(
        en: "Not erased: the person is still named where they were to be erased.",
        fr: "Non effacé\u{A0}: la personne est encore nommée là où elle devait être effacée."),
      details: details,
      advice: traces.isEmpty && own == 0
        ? Text(
          en: "Once these plans are deleted, nothing that can be erased is left.",
          fr: "Une fois ces plans supprimés, il ne restera rien de ce qui peut être effacé.")
        : Text(
          en:
            "The document no longer tells who is sought: run the command again with --seek and the name, when nobody else writes.",
          fr:
            "Le document ne dit plus qui rechercher\u{A0}: relancez la commande avec --rechercher et le nom, quand personne d’autre n’écrit."
        ))
  }
}

extension PersonTrace {
  /// Where it is.
  fileprivate func whereabouts(_ catalogue: CommandCatalogue) -> Text {
    switch subject {
    case .field(let key, let path):
      .same("\(key.description): ") + catalogue.fieldNames(in: key.collection).name(of: path)
    case .command(let transaction, _):
      Text(
        en: "the command of transaction \(transaction)",
        fr: "la commande de la transaction \(transaction)")
    case .identity(let key): .same(key.description)
    case .author(let name): .same(name)
    }
  }
}
