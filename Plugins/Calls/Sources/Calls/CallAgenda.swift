import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of calls for projects.
enum CallAgenda {
  /// The opening and the closing of calls, and the list of operations that is due for them.
  static let source = AgendaSource { session in
    let granted = Set(
      try session.all(Application.self).filter { $0.granted != nil }.map(\.call))
    return try session.all(CallForProjects.self).flatMap { call -> [AgendaEntry] in
      var entries = [
        call.opens.map {
          AgendaEntry(
            $0,
            Text(
              en: "Opening of the call \"\(call.title)\"",
              fr: "Ouverture de l’appel « \(call.title) »"
            ),
            about: call.key,
            command: Text(en: "call show \(call.id)", fr: "appel afficher \(call.id)"))
        },
        call.closes.map {
          AgendaEntry(
            $0,
            Text(
              en: "Closing of the call \"\(call.title)\"",
              fr: "Clôture de l’appel « \(call.title) »"),
            about: call.key,
            command: Text(
              en: "application list \(call.id)", fr: "candidature lister \(call.id)"))
        },
      ].compactMap { $0 }.filter { $0.date >= session.today }
      if granted.contains(call.id.reference), let day = nextList(after: session.today) {
        entries.append(
          AgendaEntry(
            day,
            Text(
              en: "Update the list of operations of \"\(call.title)\"",
              fr: "Actualiser la liste des opérations de « \(call.title) »"),
            about: call.key))
      }
      return entries
    }
  }

  /// The next day on which a list of operations is due: it is updated at least every four months
  /// (regulation (EU) 2021/1060, article 49(3)).
  private static func nextList(after day: CalendarDate) -> CalendarDate? {
    (0...1).lazy.flatMap { step in
      [1, 5, 9].compactMap { CalendarDate(year: day.year + step, month: $0, day: 1) }
    }.first { $0 > day }
  }
}
