import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of press releases.
enum ReleaseAgenda {
  /// The days on which releases go out, and on which their embargo ends.
  static let source = AgendaSource { session in
    try session.all(Release.self).flatMap { release in
      let show = Text(
        en: "release show \(release.id)", fr: "communiqué afficher \(release.id)")
      return [
        AgendaEntry(
          release.date,
          Text(
            en: "Press release \"\(release.headline)\"", fr: "Communiqué « \(release.headline) »"),
          about: release.key, command: show)
      ]
        + [release.embargo].compactMap { $0 }.map { day in
          AgendaEntry(
            day,
            Text(
              en: "End of the embargo on \"\(release.headline)\"",
              fr: "Fin de l’embargo sur « \(release.headline) »"),
            about: release.key, command: show)
        }
    }.filter { $0.date >= session.today }
  }
}
