import AccordDocuments
import AccordLanguage
import AccordWording

extension Seal {
  /// The seal with what it stands for, as a card.
  func card(of path: String) -> Card {
    Card(
      Text(en: "Seal of the workspace", fr: "Sceau de l’espace de travail"),
      [
        .init("folder", fr: "dossier", .text, .text(path)),
        .init("transaction", fr: "transaction", .integer, .integer(transaction)),
        .init("time", fr: "date", heading: Text(en: "Of", fr: "Du"), .text, at?.value ?? .missing),
        .init("seal", fr: "sceau", .text, .text(code)),
        .init(
          "groups", fr: "groupes", heading: Text(en: "To read aloud", fr: "À lire à voix haute"),
          .text, .text(grouped)),
      ])
  }
}

extension SealCheck {
  /// What was found, for programs; its sentence is in `language`.
  func card(_ language: Language) -> Card {
    Card(
      Text(en: "Check of a seal", fr: "Vérification d’un sceau"),
      [
        .init("holds", fr: "tient", .truth, .truth(holds)),
        .init("transaction", fr: "transaction", .integer, .integer(seal.transaction)),
        .init("seal", fr: "sceau", .text, .text(seal.code)),
        .init(
          "erased", fr: "effacées", heading: Text(en: "Erased lines", fr: "Lignes effacées"),
          .integer, .integer(erased.count)),
        .init("message", fr: "message", .text, .text(message[language])),
      ])
  }
}
