import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// One line of the list of calls.
private struct CallRow: Sendable {
  let call: CallForProjects
  let title: String
  let applications: Int

  static let shape = TableShape<CallRow>(
    .field("id", fr: "id", .identity) { .identity($0.call.id.slug) },
    .field("title", fr: "intitulé", .text, rank: 1) { .text($0.title) },
    .field("fund", fr: "fonds", .text, rank: 2) { .text($0.call.fund) },
    .field("opens", fr: "ouverture", .date) { $0.call.opens.map { .date($0) } ?? .missing },
    .field("closes", fr: "clôture", .date) { $0.call.closes.map { .date($0) } ?? .missing },
    .field("rate", fr: "taux", .rate, rank: 3) { .rate($0.call.fundingRate) },
    .field("themes", fr: "thématiques", .integer, rank: 4) { .integer($0.call.themes.count) },
    .field("applications", fr: "candidatures", .integer) { .integer($0.applications) })
}

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
    return calls.flatMap { call in
      call.budgets.map {
        BudgetRow(
          call: call.id, title: call.title,
          use: BudgetUse($0, of: call.id, among: applications))
      }
    }
  }
}

extension CallCommands {
  static let list = Command(
    "call list", fr: "appel lister", .read,
    Text(en: "List the calls for projects", fr: "Lister les appels à projets"),
    returns: CallRow.shape.columns,
    examples: [
      Example(
        "call list | sort by closes", Text(en: "By closing day", fr: "Par date de clôture"))
    ]
  ) { session in
    let applications = try session.all(Application.self)
    let rows = try session.all(CallForProjects.self).map { call in
      CallRow(
        call: call, title: call.title[session.language],
        applications: applications.filter { $0.call.id == call.id }.count)
    }
    return .table(
      CallRow.shape.table(
        rows,
        whenEmpty: session.noneYet(CallForProjects.self)))
  }

  static let left = Command(
    "call left", fr: "appel reste", .read,
    Text(
      en: "Show what is left of each year’s budget",
      fr: "Afficher ce qui reste du budget de chaque année"),
    takes: call, returns: BudgetRow.shape.columns,
    examples: [
      Example("call left fse-2024", Text(en: "Budget, selected, left", fr: "Budget, retenu, reste"))
    ]
  ) { session, id in
    .table(
      BudgetRow.shape.table(
        try BudgetRow.rows(of: [session.find(id)], in: session),
        whenEmpty: Text(
          en: "The call has no budget yet: \"call budget \(id) YEAR AMOUNT\".",
          fr: "L’appel n’a pas encore de budget : « appel budget \(id) ANNÉE MONTANT ».")))
  }
}

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
