import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// One line of the list of applications.
struct ApplicationRow: Sendable {
  let application: Application
  let title: String
  let applicant: String

  static let shape = TableShape<ApplicationRow>(
    .field("id", fr: "id", .identity) { .identity($0.application.id.slug) },
    .field("call", fr: "appel", .identity, rank: 4) { .identity($0.application.call.id.slug) },
    .field("applicant", fr: "candidat", .text) { .text($0.applicant) },
    .field("organisation", fr: "structure", .identity, rank: 6) {
      .identity($0.application.applicant.id.slug)
    },
    .field("theme", fr: "thématique", .identity, rank: 2) { .identity($0.application.theme) },
    .field("year", fr: "année", .year, rank: 3) { .year($0.application.year) },
    .field("title", fr: "intitulé", .text, rank: 5) { .text($0.title) },
    .field("cost", fr: "coût", .amount, rank: 4) { .amount($0.application.cost) },
    .field("requested", fr: "demandé", .amount) { .amount($0.application.requested) },
    .field(
      "granted", fr: "accordé", .amount, heading: ApplicationRow.selectedHeading, rank: 1
    ) {
      $0.application.granted.map { .amount($0) } ?? .missing
    },
    .field("status", fr: "statut", .choice(ApplicationStatus.self)) {
      .choice($0.application.status)
    })

  /// What was selected is no grant yet: it is agreed with the applicant first.
  static let selectedHeading = Text(en: "Amount selected", fr: "Montant retenu")

  static func all(in session: Session) throws -> [ApplicationRow] {
    let names = try session.documents.organisationNames()
    return try session.all(Application.self).map { application in
      ApplicationRow(
        application: application, title: application.title[session.language],
        applicant: names[application.applicant.id] ?? application.applicant.id.name)
    }
  }
}

extension ApplicationCommands {
  static let list = Command(
    "application list", fr: "candidature lister", .read,
    Text(en: "List applications", fr: "Lister les candidatures"),
    takes: OptionalArgument<ID<CallForProjects>>(
      "call", fr: "appel", Text(en: "only those to this call", fr: "seulement celles à cet appel")),
    returns: ApplicationRow.shape.columns,
    examples: [
      Example(
        "application list fse-2024 | where status = reserve",
        Text(en: "The reserve list", fr: "La liste complémentaire"))
    ]
  ) { session, call in
    .table(
      ApplicationRow.shape.table(
        try ApplicationRow.all(in: session).filter {
          call == nil || $0.application.call.id == call
        },
        whenEmpty: Text(
          en: "No application here. File one: \"application submit …\".",
          fr: "Aucune candidature ici. Déposez-en une : « candidature déposer … ».")))
  }

  static let show = Command(
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

/// An event of an application.
private struct StepRow: Sendable {
  let step: Application.Step

  static let shape = TableShape<StepRow>(
    .field("date", fr: "date", .date) { .date($0.step.date) },
    .field("event", fr: "événement", .choice(ApplicationEvent.self)) { .choice($0.step.event) },
    .field("note", fr: "note", .text) { $0.step.note.map { .text($0) } ?? .missing })
}
