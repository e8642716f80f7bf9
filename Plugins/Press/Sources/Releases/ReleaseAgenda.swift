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
          movers: [release.contact.id.key], concerning: [release.subject?.key].compactMap(\.self),
          otherwise: otherwise)
      }
      let issue = entry(
        release.date, "issue",
        Text(
          en: "Press release \"\(release.shownHeadline)\"",
          fr: "Communiqué « \(release.shownHeadline) »"),
        otherwise: Text(en: "the press is not told", fr: "la presse n’est pas informée"))
      let end = release.lifted == nil ? release.embargo : nil
      let ended = end.map { end in
        entry(
          end.date, "embargo",
          Text(
            en: "End of the embargo on \"\(release.shownHeadline)\" at \(end.clock)",
            fr: "Fin de l’embargo sur « \(release.shownHeadline) » à \(end.clock)"),
          otherwise: Text(
            en: "nobody may publish before that", fr: "rien n’est publiable avant"))
      }
      // What was sent, and is under no embargo any more, is done with.
      let isDone = release.sendings?.isEmpty == false && !release.isUnderEmbargo(at: session.now)
      return isDone ? [] : [issue, ended].compactMap(\.self)
    }.filter { $0.date >= session.today }
  }
}
