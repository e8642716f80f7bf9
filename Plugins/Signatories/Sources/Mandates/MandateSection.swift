import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Who speaks for an organisation, on its card.
enum MandateSection {
  static let section = CardSection(
    Text(en: "Mandates", fr: "Mandats"), of: Organisation.self, order: 30
  ) { session, organisation in
    let mandates = try session.documents(Mandate.where(\.organisation, is: organisation.id))
      .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
    guard !mandates.isEmpty else { return .none }
    return .table(
      MandateCommands.shape.table(try mandates.map { try MandateCommands.Row($0, in: session) })
        .without("id", "organisation", "delegated-by"))
  }
}
