import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// The command that tells how a document came to be what it is.
extension Command {
  static let history = Command(
    "history", fr: "historique", .read,
    Text(
      en: "Show every version of a document: who, when, what changed",
      fr: "Montrer toutes les versions d’un document : qui, quand, quoi"),
    discussion: Text(
      en:
        "The newest version comes first. A document that was removed keeps its history. Stages after it work on one row for each field of each version. Times are those of your time zone.",
      fr:
        "La version la plus récente vient en premier. Un document supprimé garde son historique. Les étapes qui suivent portent sur une ligne par champ de chaque version. Les heures sont celles de votre fuseau horaire."
    ),
    takes: DocumentName(),
    returns: PlannedChanges.recordedColumns,
    examples: [
      Example(
        "history demo",
        Text(
          en: "See how the document \"demo\" came to be what it is",
          fr: "Voir comment le document « demo » est devenu ce qu’il est")),
      Example(
        "history demo | select date author field before after | as csv",
        Text(en: "Have it for a spreadsheet", fr: "L’avoir pour un tableur")),
    ]
  ) { session, key in
    let versions = try session.versions(of: key)
    let type = session.shell.catalogue.documentType(of: key.collection)
    let items = versions.map { version in
      var item = PlannedChanges.Item(
        Change(key: key, before: version.before, after: version.after, origin: 0), of: type,
        at: nil)
      item.version = PlannedChanges.Version(revision: version.revision, commit: version.commit)
      return item
    }
    return session.report(PlannedChanges(items, of: .history(key)))
  }
}

extension Session {
  /// Shows changes as plans are shown, or as a table where stages follow.
  func report(_ changes: PlannedChanges) -> Output {
    reported = changes
    return .table(changes.recordedTable)
  }
}
