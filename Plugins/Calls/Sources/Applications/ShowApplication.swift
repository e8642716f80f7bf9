import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ApplicationCommands {
  static var show: Command {
    Command(
      "application show", fr: "candidature afficher", .read,
      Text(
        en: "Show an application and its progress",
        fr: "Afficher une candidature et son avancement"),
      discussion: Application.lifeCycle.description,
      takes: application,
      examples: [
        Example(
          "application show 2024.submitted",
          Text(en: "One application", fr: "Une candidature"))
      ]
    ) { session, id in
      let application = try session.find(id)
      let applicant = try session.find(application.applicant.id)
      let language = session.language
      let possible = Application.lifeCycle.possible(in: application.status, language)
      return try .card(
        Card(
          application.title,
          [
            .init("id", fr: "id", .identity, .identity(id.slug)),
            .init("call", fr: "appel", .identity, .identity(application.call.id.slug)),
            .init("applicant", fr: "candidat", .text, .text(applicant.name)),
            .init("theme", fr: "thématique", .identity, .identity(application.theme)),
            .init("year", fr: "année", .year, .year(application.year)),
            .init("cost", fr: "coût", .amount, .amount(application.cost)),
            .init("requested", fr: "demandé", .amount, .amount(application.requested)),
            .init(
              "granted", fr: "accordé", heading: ApplicationRow.selectedHeading, .amount,
              application.granted.map { .amount($0) } ?? .missing),
            .init(
              "status", fr: "statut", .choice(ApplicationStatus.self), .choice(application.status)),
            .init(
              "next", fr: "suite", heading: Text(en: "Possible now", fr: "Possible maintenant"),
              .list, .texts(possible)),
          ],
          sections: [
            .init(
              Text(en: "Progress", fr: "Avancement"),
              .table(StepRow.shape.table(application.steps.map { StepRow(step: $0) })))
          ] + session.sections(on: application)))
    }
  }
}

/// An event of an application.
private struct StepRow: Sendable {
  let step: Application.Step

  static let shape = TableShape<StepRow>(
    .field("date", fr: "date", .date) { .date($0.step.date) },
    .field("event", fr: "événement", .choice(ApplicationEvent.self)) { .choice($0.step.event) },
    .field("note", fr: "note", .text) { $0.step.note.map { .text($0) } ?? .missing })
}
