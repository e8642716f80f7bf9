import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ReleaseCommands {
  static var list: Command {
    Command(
      "release list", fr: "communiqué lister", .read,
      Text(en: "List the press releases", fr: "Lister les communiqués"),
      discussion: Text(
        en:
          "The column \"current\" says whether each would be composed in the same words today.",
        fr:
          "La colonne « à-jour » indique si chacun serait composé aujourd’hui dans les mêmes termes."
      ),
      returns: ReleaseRow.shape.columns,
      examples: [
        Example(
          "release list | where current = no",
          Text(en: "See which are out of date", fr: "Voir ceux qui ne sont plus à jour"))
      ]
    ) { session in
      let rows = try session.all(Release.self).map { release in
        let drift = try release.drift(from: session.documents)
        if let drift { session.warn(drift) }
        return ReleaseRow(
          release: release, isUnderEmbargo: release.isUnderEmbargo(at: session.now),
          isCurrent: drift == nil, title: release.shownHeadline[session.language])
      }
      return .table(
        ReleaseRow.shape.table(
          rows,
          whenEmpty: Text(
            en: "There is no release. Compose one with \"release compose\".",
            fr: "Aucun communiqué. Composez-en un avec « communiqué composer ».")))
    }
  }
}

/// A release as lists show it.
struct ReleaseRow {
  let release: Release
  let isUnderEmbargo: Bool
  let isCurrent: Bool
  let title: String

  static let shape = TableShape<ReleaseRow>(
    .field("id", fr: "id", .identity) { .identity($0.release.id.slug) },
    .field("date", fr: "date", .date) { .date($0.release.date) },
    .field("headline", fr: "titre", .text) { .text($0.title) },
    .field("agreement", fr: "accord", .identity, rank: 4) {
      $0.release.agreement.map { .identity($0.id.slug) } ?? .missing
    },
    .field("about", fr: "porte-sur", .text, rank: 7) {
      $0.release.subject.map { .text($0.key.description) } ?? .missing
    },
    .field("embargo", fr: "embargo", .date, rank: 2) {
      Value($0.release.embargo?.date)
    },
    .field("embargo-time", fr: "heure-d-embargo", .text, rank: 5) {
      $0.release.embargo.map { .text($0.clock) } ?? .missing
    },
    .field("sent", fr: "envois", .integer, rank: 6) { .integer($0.release.sendings?.count ?? 0) },
    .field("answers", fr: "réponses", .integer, rank: 6) {
      .integer($0.release.sendings?.filter { $0.answered != nil }.count ?? 0)
    },
    .field("articles", fr: "articles", .integer, rank: 6) {
      .integer($0.release.coverage?.count ?? 0)
    },
    .field("under-embargo", fr: "sous-embargo", .truth, rank: 3) { .truth($0.isUnderEmbargo) },
    .field("current", fr: "à-jour", .truth, rank: 1) { .truth($0.isCurrent) })
}
