import AccordDocuments
import AccordLanguage
import AccordWording

extension Backup.Report {
  /// What was copied, as a card.
  func card(_ title: Text) -> Card {
    Card(
      title,
      [
        .init("folder", fr: "dossier", .text, .text(path)),
        .init("documents", fr: "documents", .integer, .integer(documents)),
        .init("transactions", fr: "transactions", .integer, .integer(transactions)),
        .init(
          "files-copied", fr: "fichiers-copiés",
          heading: Text(en: "Files copied", fr: "Fichiers copiés"), .integer,
          .integer(copied.count)),
        .init(
          "files-unchanged", fr: "fichiers-inchangés",
          heading: Text(en: "Files there already", fr: "Fichiers déjà présents"), .integer,
          .integer(kept.count)),
        .init(
          "bytes", fr: "octets", heading: Text(en: "Bytes copied", fr: "Octets copiés"), .integer,
          .integer(bytes)),
        .init(
          "files-missing", fr: "fichiers-manquants",
          heading: Text(en: "Files missing", fr: "Fichiers manquants"), .list,
          lacking.isEmpty ? .missing : .list(lacking.map { .text($0) })),
        .init("seal", fr: "sceau", .text, Value(seal?.code)),
      ])
  }
}
