import AccordDocuments
import AccordWording

/// One sentence on what a run has kept.
enum Summary {
  static func text(of receipt: CommitReceipt?, _ mode: Interpreter.Mode) -> Text {
    guard let receipt else {
      return mode == .prompt
        ? Text(en: "Nothing changed.", fr: "Rien n’a changé.")
        : Text(
          en: "Nothing changed: everything was already as the script says.",
          fr: "Rien n’a changé : tout était déjà comme le dit le script.")
    }
    let counts = [
      (receipt.created, created(receipt.created)), (receipt.changed, changed(receipt.changed)),
      (receipt.removed, removed(receipt.removed)),
    ]
    let parts = mode == .prompt ? counts.filter { $0.0 > 0 } : counts
    let named = parts.enumerated().map { index, part in
      index == 0
        ? documents(part.0) + part.1 : Text(en: "\(count: part.0)", fr: "\(count: part.0)") + part.1
    }
    let list = named.joined(separator: ", ")
    return Text(
      en: "\(list) (transaction \(receipt.number)).", fr: "\(list) (transaction \(receipt.number))."
    )
  }

  private static func documents(_ count: Int) -> Text {
    Text(
      en: "\(count: count) \(Language.english.plural(count, "document", "documents"))",
      fr: "\(count: count) \(Language.french.plural(count, "document", "documents"))")
  }

  private static func created(_ count: Int) -> Text {
    Text(en: " created", fr: " \(Language.french.plural(count, "créé", "créés"))")
  }

  private static func changed(_ count: Int) -> Text {
    Text(en: " changed", fr: " \(Language.french.plural(count, "modifié", "modifiés"))")
  }

  private static func removed(_ count: Int) -> Text {
    Text(en: " removed", fr: " \(Language.french.plural(count, "supprimé", "supprimés"))")
  }
}
