import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// The command that lays two states of the workspace side by side.
extension Command {
  static let difference = Command(
    "diff", fr: "différences", .read,
    Text(
      en: "Show what changed between two moments",
      fr: "Montrer ce qui a changé entre deux moments"),
    discussion: Text(
      en:
        "A moment is a day, which means its end, or the number of a transaction; without a second one the present is meant. What was changed and changed back is not shown. Stages after it work on one row for each field.",
      fr:
        "Un moment est un jour, c’est-à-dire sa fin, ou le numéro d’une transaction ; sans second moment, le présent. Ce qui a été modifié puis rétabli n’apparaît pas. Les étapes qui suivent portent sur une ligne par champ."
    ),
    takes: Argument<PastPoint>(
      "from", fr: "de", Text(en: "the earlier moment", fr: "le premier moment")),
    OptionalArgument<PastPoint>(
      "to", fr: "à",
      Text(en: "the later moment; otherwise now", fr: "le second moment ; sinon maintenant")),
    returns: PlannedChanges.differenceColumns,
    examples: [
      Example(
        "diff 0",
        Text(en: "See all that there is, and since when nothing", fr: "Voir tout ce qui a été créé")
      ),
      Example(
        "diff 2024-01-01 2024-12-31 | count",
        Text(en: "Count the fields that a year changed", fr: "Compter les champs modifiés en un an")
      ),
    ]
  ) { session, from, to in
    let (start, end) = (Past(from), to.map { Past($0) } ?? session.past)
    let changes =
      try session.shell.workspace?.differences(from: start.moment, to: end?.moment) ?? []
    let items = changes.map { change in
      PlannedChanges.Item(
        change, of: session.shell.catalogue.documentType(of: change.key.collection), at: nil)
    }
    let all = PlannedChanges(items, of: .difference(from: start, to: end))
    session.reported = all
    return .table(all.differenceTable)
  }
}
