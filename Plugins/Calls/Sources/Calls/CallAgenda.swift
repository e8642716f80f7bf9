import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of calls for projects.
enum CallAgenda {
  /// The opening and the closing of calls. The closing stays until every application that was filed is
  /// decided on, where the call says no days of instruction: `ApplicationAgenda` tells those.
  static let source = AgendaSource { session in
    let applications = Dictionary(grouping: try session.all(Application.self), by: \.call)
    return try session.all(CallForProjects.self).flatMap { call -> [AgendaEntry] in
      let own = applications[call.id.reference] ?? []
      let undecided = own.filter { [.submitted, .admissible, .assessed].contains($0.status) }
      var entries: [AgendaEntry] = []
      if let opens = call.opens, opens >= session.today {
        entries.append(opening(of: call, on: opens))
      }
      if let closes = call.closes, closes >= session.today {
        entries.append(closing(of: call, on: closes))
      } else if let closes = call.closes, !undecided.isEmpty, call.instructionDays == nil {
        entries.append(decision(on: undecided, of: call, since: closes))
      }
      return entries
    }
  }

  private static func opening(of call: CallForProjects, on day: CalendarDate) -> AgendaEntry {
    AgendaEntry(
      day,
      Text(
        en: "Opening of the call \"\(call.title)\"", fr: "Ouverture de l’appel « \(call.title) »"),
      about: call.key, duty: "opening",
      command: Text(en: "call show \(call.id)", fr: "appel afficher \(call.id)"),
      otherwise: Text(en: "nobody can apply", fr: "personne ne peut déposer"))
  }

  private static func closing(of call: CallForProjects, on day: CalendarDate) -> AgendaEntry {
    AgendaEntry(
      day,
      Text(
        en: "Closing of the call \"\(call.title)\"", fr: "Clôture de l’appel « \(call.title) »"),
      about: call.key, duty: "closing",
      command: Text(en: "application list \(call.id)", fr: "candidature lister \(call.id)"),
      mover: Text(en: "the applicants", fr: "les candidats"),
      otherwise: Text(
        en: "what comes later is not examined", fr: "ce qui arrive après n’est pas examiné"))
  }

  private static func decision(
    on applications: [Application], of call: CallForProjects, since day: CalendarDate
  ) -> AgendaEntry {
    AgendaEntry(
      day,
      Text.each { language in
        let count = applications.count
        let title = language.quoted(call.title[language])
        return language == .french
          ? "\(count) \(language.plural(count, "candidature", "candidatures")) à instruire sur l’appel \(title), clos"
          : "\(count) \(language.plural(count, "application", "applications")) to decide on of the closed call \(title)"
      },
      about: call.key, duty: "decisions",
      command: Text(en: "application list \(call.id)", fr: "candidature lister \(call.id)"),
      concerning: applications.map(\.applicant.id.key),
      otherwise: Text(en: "nothing is granted", fr: "rien n’est attribué"))
  }
}
