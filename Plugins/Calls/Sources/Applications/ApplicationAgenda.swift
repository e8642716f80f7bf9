import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What is due for applications: the last day of instruction, and a decision that was not notified.
enum ApplicationAgenda {
  static let source = AgendaSource { session in
    let calls = Dictionary(
      try session.all(CallForProjects.self).map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one }
    )
    return try session.all(Application.self).compactMap { application in
      guard let call = calls[application.call.id] else { return nil }
      switch application.status {
      case .submitted, .admissible, .assessed:
        guard let days = call.instructionDays,
          let filed = application.date(of: .submit) ?? application.steps.first?.date,
          let last = (call.closes.map { max($0, filed) } ?? filed).adding(days: days)
        else { return nil }
        return AgendaEntry(
          last,
          Text(
            en: "Decide on the application \"\(application.id)\"",
            fr: "Décider de la candidature « \(application.id) »"),
          about: application.key, duty: "decision",
          command: Text(
            en: "application show \(application.id)",
            fr: "candidature afficher \(application.id)"),
          concerning: [application.applicant.id.key],
          otherwise: Text.plural(
            days,
            Text(
              en: "the call promises a decision within a day",
              fr: "l’appel annonce une décision sous un jour"),
            Text(
              en: "the call promises a decision within \(days) days",
              fr: "l’appel annonce une décision sous \(days) jours")))
      case .selected, .granted, .running, .reported, .rejected, .inadmissible, .reserve, .revoked:
        guard let last = application.steps.last,
          !application.steps.reversed().prefix(while: { !isDecision($0.event) }).contains(where: {
            $0.event == .notify
          })
        else { return nil }
        return AgendaEntry(
          last.date,
          application.status == .revoked
            ? Text(
              en: "Notify the revocation of the grant of \"\(application.id)\"",
              fr: "Notifier le retrait de l’aide de « \(application.id) »")
            : Text(
              en: "Notify the decision on \"\(application.id)\" (\(application.status.shown))",
              fr: "Notifier la décision sur « \(application.id) » (\(application.status.shown))"),
          about: application.key, duty: "notification",
          command: Text(
            en: "application notify \(application.id)",
            fr: "candidature notifier \(application.id)"),
          concerning: [application.applicant.id.key],
          otherwise: application.status == .revoked
            ? Text(
              en: "it has no effect for the beneficiary, and no time to appeal runs",
              fr: "il n’est pas opposable au bénéficiaire et aucun délai de recours ne court")
            : Text(
              en: "it creates no rights, and no time to appeal runs",
              fr: "elle ne crée pas de droits et aucun délai de recours ne court"))
      default: return nil
      }
    }
  }

  private static func isDecision(_ event: ApplicationEvent) -> Bool {
    [.select, .reject, .declareInadmissible, .putOnReserve, .revoke].contains(event)
  }
}
