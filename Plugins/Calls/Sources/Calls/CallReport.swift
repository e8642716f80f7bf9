import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What the report of a year says of the calls for projects.
enum CallReport {
  static let budgets = ReportSection(
    Text(en: "Calls for projects", fr: "Appels à projets"), order: 40
  ) { session, year in
    let calls = try session.all(CallForProjects.self).filter { call in
      call.budgets.contains { $0.year == year.number }
    }
    let rows = try BudgetRow.rows(of: calls, in: session)
    guard !rows.isEmpty else { return .none }
    let asked = try Asked(in: session)
    let drawing = BudgetDrawing(
      Text(en: "Call and year", fr: "Appel et année"), asked: Text(en: "Requested", fr: "Demandé"),
      reached: Text(en: "Selected", fr: "Retenu"), budget: .same("Budget"),
      left: Text(en: "Left", fr: "Reste"),
      rows: rows.map { row in
        BudgetDrawing.Row(
          Text(en: "\(row.title), \(row.use.year)", fr: "\(row.title), \(row.use.year)"),
          asked: asked.amount(of: row), reached: .amount(row.use.selected),
          budget: .amount(row.use.budget), left: .amount(row.use.left))
      })
    let caption = Text(
      en: "Budgets of the calls by year, what was requested and selected, in euros",
      fr: "Budgets des appels par année, demandes et montants retenus, en euros")
    return .parts([
      .finding(finding(rows.filter { $0.use.year == year.number }, of: year)),
      .drawn(
        Drawn(
          [.init(.budgets(drawing), caption)],
          key: [
            KeyEntry(.budget, Text(en: "Budget of the year", fr: "Budget de l’année")),
            KeyEntry(.reached, Text(en: "Selected", fr: "Retenu")),
            KeyEntry(.asked, Text(en: "All requests", fr: "Total des demandes")),
          ],
          title: Text(en: "Budgets of the calls", fr: "Budgets des appels"),
          data: BudgetRow.shape.table(rows))),
    ])
  }

  private static func finding(_ rows: [BudgetRow], of year: Year) -> Text {
    let (budget, selected) = (rows.map(\.use.budget).total(), rows.map(\.use.selected).total())
    let whose = Text.plural(
      rows.count, Text(en: "of the budget of the call", fr: "du budget de l’appel"),
      Text(
        en: "of the budgets of the \(count: rows.count) calls",
        fr: "des budgets des \(count: rows.count) appels"))
    guard selected > .zero else {
      return Text(
        en: "Nothing \(whose) of \(year) is selected yet",
        fr: "Rien \(whose) de \(year) n’est encore retenu")
    }
    let share = Shares.headline(selected, of: budget)
    return Text(
      en: "\(share) \(whose) of \(year) is selected", fr: "\(share) \(whose) de \(year) est retenu")
  }
}

/// What was requested of each budget: what was filed and not withdrawn, whatever came of it.
private struct Asked {
  private let applications: [Application]

  init(in session: Session) throws {
    applications = try session.all(Application.self).filter {
      $0.status != .draft && $0.status != .withdrawn
    }
  }

  func amount(of row: BudgetRow) -> Value {
    let own = applications.filter { $0.call.id == row.call && $0.draws(on: row.use.year) }
    guard !own.isEmpty else { return .missing }
    let amounts = own.map { application in
      let part = application.requested(in: row.use.year)
      return row.use.shares?.parts(of: part).fund ?? part
    }
    return .amount(amounts.total())
  }
}
