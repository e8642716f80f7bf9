import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What the report of a year says of the calls for projects.
enum CallReport {
  static let budgets = ReportSection(
    Text(en: "Calls for projects", fr: "Appels à projets"), order: 40
  ) { session, year in
    let rows = try BudgetRow.rows(of: session.all(CallForProjects.self), in: session)
      .filter { $0.use.year == year.number }
    return rows.isEmpty ? .none : .table(BudgetRow.shape.table(rows))
  }
}
