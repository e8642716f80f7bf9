import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Reading releases.
extension Command {
  static var releaseShow: Command {
    Command(
      "release show", fr: "communiqué afficher", .read,
      Text(en: "Show a press release", fr: "Afficher un communiqué"),
      takes: Argument<ID<Release>>(
        "release", fr: "communiqué", Text(en: "the release", fr: "le communiqué")),
      Option<ReleaseLanguage>(
        "in", fr: "langue",
        Text(
          en: "en, fr or both; the language of the session",
          fr: "en, fr ou les-deux ; la langue de la session")),
      examples: [
        Example(
          "release show january", Text(en: "Read it", fr: "Le lire")),
        Example(
          "release show january --in both | save release.txt",
          Text(
            en: "Have it as a file, in both languages",
            fr: "L’avoir en fichier, dans les deux langues")),
      ]
    ) { session, id, language in
      let release = try session.find(id)
      let page = release.laidOut(on: session.today)
      session.pageTitle = release.headline
      return switch language {
      case .english: .text(.same(page.en))
      case .french: .text(.same(page.fr))
      case .both: .text(.same(page.fr + "\n\n* * *\n\n" + page.en))
      case nil: .text(page)
      }
    }
  }

  static var releaseList: Command {
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
          release: release, isUnderEmbargo: release.isUnderEmbargo(on: session.today),
          isCurrent: drift == nil, title: release.headline[session.language])
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
      .identity($0.release.agreement.id.slug)
    },
    .field("embargo", fr: "embargo", .date, rank: 2) {
      Value($0.release.embargo)
    },
    .field("under-embargo", fr: "sous-embargo", .truth, rank: 3) { .truth($0.isUnderEmbargo) },
    .field("current", fr: "à-jour", .truth, rank: 1) { .truth($0.isCurrent) })
}

/// The languages to show a release in.
enum ReleaseLanguage: String, Choice {
  case english = "en"
  case french = "fr"
  case both

  static let name = Text(en: "language", fr: "langue")

  var word: Text {
    switch self {
    case .english: .same("en")
    case .french: .same("fr")
    case .both: Text(en: "both", fr: "les-deux")
    }
  }
}
