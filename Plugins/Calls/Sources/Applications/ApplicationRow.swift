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
