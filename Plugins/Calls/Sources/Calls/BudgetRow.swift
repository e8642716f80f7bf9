import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What is left of a call’s budget in a year.
struct BudgetRow: Sendable {
  let call: ID<CallForProjects>
  let title: Text
  let use: BudgetUse

  static let shape = TableShape<BudgetRow>(
    .field("call", fr: "appel", .text, rank: 2) { .named($0.call, $0.title) },
    .field("year", fr: "année", .year) { .year($0.use.year) },
    .field("budget", fr: "budget", .amount) { .amount($0.use.budget) },
    .field("selected", fr: "retenu", .amount) { .amount($0.use.selected) },
    .field("left", fr: "reste", .amount) { .amount($0.use.left) },
    .field(
      "applications", fr: "candidatures", .integer,
      heading: Text(en: "Projects", fr: "Projets"), rank: 1
    ) {
      .integer($0.use.applications.count)
    })

  static func rows(of calls: [CallForProjects], in session: Session) throws -> [BudgetRow] {
    let applications = try session.all(Application.self)
    return try calls.flatMap { call in
      try call.uses(among: applications, in: session.documents).map {
        BudgetRow(call: call.id, title: call.title, use: $0)
      }
    }
  }
}
