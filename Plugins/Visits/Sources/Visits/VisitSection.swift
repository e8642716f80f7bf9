import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The latest visits of an organisation, on its card.
enum VisitSection {
  static let section = CardSection(
    Text(en: "Latest visits", fr: "Dernières visites"), of: Organisation.self, order: 60, first: 3,
    by: \Visit.organisation, columns: ["date", "place", "follow-up"], sorted: Visit.latestFirst)
}
