import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What an organisation applied for, on its card, the latest year first.
enum ApplicationSection {
  static let section = CardSection(
    Text(en: "Applications", fr: "Candidatures"), of: Organisation.self, order: 20
  ) { session, organisation in
    let applications = try session.all(Application.self)
      .filter { $0.applicant.id == organisation.id }
      .sorted { ($1.year, $0.id) < ($0.year, $1.id) }
    guard !applications.isEmpty else { return .none }
    return .table(
      ApplicationRow.shape.table(
        applications.map {
          ApplicationRow(
            application: $0, title: $0.title[session.language], applicant: organisation.name)
        }
      ).without("applicant", "organisation"))
  }
}
