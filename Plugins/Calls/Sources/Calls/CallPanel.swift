import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What is left by year, for the dashboard.
enum CallPanel {
  static let panel = Panel(
    Text(en: "Calls for projects", fr: "Appels à projets"), order: 40
  ) { session in
    let rows = try BudgetRow.rows(of: session.all(CallForProjects.self), in: session)
    guard !rows.isEmpty else { return .none }
    return .table(BudgetRow.shape.table(rows))
  }
}
