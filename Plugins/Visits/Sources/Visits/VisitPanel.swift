import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The latest visits on the dashboard.
enum VisitPanel {
  static let panel = Panel(
    Text(en: "Latest visits", fr: "Dernières visites"), order: 60, first: 3, of: Visit.self,
    columns: ["date", "organisation", "place", "follow-up"], sorted: Visit.latestFirst)
}
