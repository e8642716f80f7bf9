import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What the registry adds to the card of an organisation, below the dealings that other plugins
/// tell: where it receives people, and its latest figures.
enum OrganisationSection {
  static let points = CardSection(
    Text(en: "Reception points", fr: "Points d’accueil"), of: Organisation.self, order: 40
  ) { session, organisation in
    let points = try session.documents(
      ReceptionPoint.where(\.organisation, is: organisation.id))
    guard !points.isEmpty else { return .none }
    return .table(ReceptionPoint.table(points, in: session.language).without("organisation"))
  }

  static let activity = CardSection(
    Text(en: "Activity", fr: "Activité"), of: Organisation.self, order: 50
  ) { session, organisation in
    let activities = try session.documents(Activity.where(\.organisation, is: organisation.id))
    guard let year = activities.map(\.year).max() else { return .none }
    return .page([
      .init(
        Text(en: "Activity in \(year)", fr: "Activité en \(year)"),
        .table(
          ActivityCommands.shape.table(activities.filter { $0.year == year })
            .without("organisation", "year")))
    ])
  }
}
