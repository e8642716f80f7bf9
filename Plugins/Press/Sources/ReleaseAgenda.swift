import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AgendaSource {
  /// The days on which releases go out, and on which their embargo ends.
  static let releases = AgendaSource { session in
    try session.all(Release.self).flatMap { release in
      [
        AgendaEntry(
          release.date,
          Text(en: "Press release \"\(release.id)\"", fr: "Communiqué « \(release.id) »"),
          about: release.key)
      ]
        + [release.embargo].compactMap { $0 }.map { day in
          AgendaEntry(
            day,
            Text(
              en: "End of the embargo on \"\(release.id)\"",
              fr: "Fin de l’embargo sur « \(release.id) »"),
            about: release.key)
        }
    }.filter { $0.date >= session.today }
  }
}
