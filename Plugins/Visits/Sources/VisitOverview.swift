import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What visits bring to the dashboard, the checks and the agenda.
enum VisitOverview {
  /// Days after which something to be done about a visit is worth a remark.
  private static let patience = 60

  static let openFollowUps = Check(
    "visits.follow-up",
    Text(en: "Follow-ups left open for long", fr: "Suites de visite restées longtemps ouvertes")
  ) { session in
    try session.all(Visit.self).compactMap { visit in
      guard let followUp = visit.followUp, let limit = visit.date.adding(days: patience),
        limit < session.today
      else { return nil }
      return Finding(
        .warning,
        Text(
          en: "Left to do since the visit of \(visit.date): \(followUp)",
          fr: "À faire depuis la visite du \(visit.date) : \(followUp)"),
        about: visit.key,
        remedy: Text(
          en: "When it is done: \"visit edit \(visit.id) --done\".",
          fr: "Une fois fait : « visite modifier \(visit.id) --faite »."))
    }
  }

  static let agenda = AgendaSource { session in
    try session.all(Visit.self).compactMap { visit in
      guard let next = visit.next, next >= session.today else { return nil }
      return AgendaEntry(
        next,
        Text(
          en: "Next visit to \(visit.organisation.id)",
          fr: "Prochaine visite à \(visit.organisation.id)"),
        about: visit.key,
        command: Text(
          en: "visit add … --organisation \(visit.organisation.id)",
          fr: "visite ajouter … --structure \(visit.organisation.id)"))
    }
  }

  static let panel = Panel(
    Text(en: "Latest visits", fr: "Dernières visites"), order: 60
  ) { session in
    let visits = try session.all(Visit.self).sorted { $0.date > $1.date }
    guard !visits.isEmpty else { return .none }
    return .table(
      Visit.table(
        visits.prefix(3), "date", "organisation", "place", "follow-up", in: session.language))
  }
}
