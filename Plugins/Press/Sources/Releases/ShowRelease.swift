import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ReleaseCommands {
  static var show: Command {
    Command(
      "release show", fr: "communiqué afficher", .read,
      Text(en: "Show a press release", fr: "Afficher un communiqué"),
      discussion: Text(
        en:
          "Below the text stands who received it, what was answered and what was made of it. With --in the text stands alone, as the press receives it: save that one.",
        fr:
          "Le texte est suivi des destinataires, de leurs réponses et des retombées. Avec --langue, le texte est seul, tel que la presse le reçoit : c’est celui qu’il faut enregistrer."
      ),
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
      let page = try release.laidOut(at: session.now, from: session.documents)
      session.pageTitle = release.shownHeadline
      if let drift = try release.drift(from: session.documents) { session.warn(drift) }
      return switch language {
      case .english: .text(.same(page.en))
      case .french: .text(.same(page.fr))
      case .both: .text(.same(page.fr + "\n\n* * *\n\n" + page.en))
      case nil: try withFollowUp(page, of: release, in: session)
      }
    }
  }
}

extension ReleaseCommands {
  /// The text, with what followed below it where anything did.
  private static func withFollowUp(
    _ page: Text, of release: Release, in session: Session
  ) throws -> Output {
    let sections = try ReleaseFollowUp.sections(of: release, in: session)
    guard !sections.isEmpty else { return .text(page) }
    return .page(
      [.init(Text(en: "Press release", fr: "Communiqué de presse"), .text(page))] + sections)
  }
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
