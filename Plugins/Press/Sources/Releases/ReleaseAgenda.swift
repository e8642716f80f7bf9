import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of press releases.
enum ReleaseAgenda {
  /// The days on which releases go out, and on which their embargo ends.
  static let source = AgendaSource { session in
    try session.all(Release.self).flatMap { release -> [AgendaEntry] in
      let contact = try session.documents.document(release.contact).label
      let show = Text(
        en: "release show \(release.id)", fr: "communiqué afficher \(release.id)")
      func entry(
        _ day: CalendarDate, _ duty: String, _ what: Text, otherwise: Text
      ) -> AgendaEntry {
        AgendaEntry(
          day, what, about: release.key, duty: duty, command: show, mover: .same(contact),
          movers: [release.contact.id.key], concerning: [release.agreement.id.key],
          otherwise: otherwise)
      }
      let issue = entry(
        release.date, "issue",
        Text(
          en: "Press release \"\(release.headline)\"", fr: "Communiqué « \(release.headline) »"),
        otherwise: Text(en: "the press is not told", fr: "la presse n’est pas informée"))
      let end = release.embargo.map { day in
        entry(
          day, "embargo",
          Text(
            en: "End of the embargo on \"\(release.headline)\"",
            fr: "Fin de l’embargo sur « \(release.headline) »"),
          otherwise: Text(
            en: "nobody may publish before that day", fr: "rien n’est publiable avant ce jour"))
      }
      return [issue, end].compactMap(\.self)
    }.filter { $0.date >= session.today }
  }
}
