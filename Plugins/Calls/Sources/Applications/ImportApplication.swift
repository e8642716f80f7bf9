import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ApplicationCommands {
  private static let filed = ImportColumn(
    "filed on", fr: "déposée le", "date de dépôt", "dépôt", "submitted", required: true)
  private static let rate = ImportColumn(
    "flat rate", fr: "taux forfaitaire", "forfait", required: false)

  /// A column for each category of costs, and for each source of money.
  private static let costs: [(CostCategory, ImportColumn)] = CostCategory.allCases.map {
    ($0, ImportColumn($0.word.en, fr: $0.word.fr, required: false))
  }
  private static let sources: [(FinancingSource, ImportColumn)] = FinancingSource.allCases.map {
    ($0, ImportColumn($0.word.en, fr: $0.word.fr, required: false))
  }

  /// Its columns and their headings: `Application+Fields.swift`.
  static var load: Command {
    importing(
      Text(en: "application import", fr: "candidature importer"),
      Text(
        en: "Import filed applications from a file",
        fr: "Importer des candidatures déposées depuis un fichier"), keepsRefused: false,
      Example(
        "ensure application import applications.csv --call fse-2024",
        Text(en: "Import the list of a portal", fr: "Importer la liste d’un portail")))
  }

  /// The same, with what the rules of the call refuse.
  static var register: Command {
    importing(
      Text(en: "application register", fr: "candidature inscrire"),
      Text(
        en: "Import filed applications; those that the call refuses are kept as inadmissible",
        fr: "Importer des candidatures déposées ; celles que l’appel refuse restent irrecevables"),
      keepsRefused: true,
      Example(
        "ensure application register applications.csv --call fse-2024",
        Text(en: "The late ones too", fr: "Y compris les tardives")))
  }

  private static func importing(
    _ words: Text, _ summary: Text, keepsRefused: Bool, _ example: Example
  ) -> Command {
    Command.importing(
      Application.self, called: words, summary,
      identity: ["year", "applicant", "theme"], joined: ".", imposing: ["call"],
      besides: [filed, rate] + costs.map(\.1) + sources.map(\.1),
      deriving: { session, given in
        guard let id: ID<CallForProjects> = given["call"], let cost: Money = given["cost"] else {
          return
        }
        given["amount requested"] = try session.find(id).requested(for: cost)
      },
      checking: { session, given, row, problems in
        try faults(of: given, row, &problems, in: session).filter {
          !keepsRefused || ($0.fault as? Failure)?.isOnRecord != true
        }
      },
      examples: [example]
    ) { session, application, row, problems in
      let day = row.required(filed, as: CalendarDate.self, &problems)
      application.budget = budget(of: row, &problems)
      application.financing = financing(of: row, &problems)
      guard let day else { return }
      application = try session.filing(application, on: day, keeping: keepsRefused)
    }
  }

  /// What is wrong with a row, as far as its cells can be read: its costs and its financing, and the
  /// rules of its call.
  private static func faults(
    of given: GivenFields<Application>, _ row: ImportedRow, _ problems: inout ImportProblems,
    in session: Session
  ) throws -> [(fault: any Fault, column: ImportColumn?)] {
    let day = row.required(filed, as: CalendarDate.self, &problems)
    let beforeCosts = problems.count
    let plan = budget(of: row, &problems)
    let areCostsReadable = problems.count == beforeCosts
    let beforeSources = problems.count
    let sources = financing(of: row, &problems)
    let areSourcesReadable = problems.count == beforeSources
    var faults: [(fault: any Fault, column: ImportColumn?)] = []
    let id: ID<CallForProjects>? = given["call"]
    let applicant: ID<Organisation>? = given["applicant"]
    let year: Year? = given["year"]
    let call = try id.flatMap { try session.documents.document($0) }
    let organisation = try applicant.flatMap { try session.documents.document($0) }
    if let call {
      faults += call.filingFaults(
        by: organisation, theme: given["theme"], year: year?.number, on: day
      )
      .map { ($0, $0.parameter == "on" ? filed : nil) }
    }
    // Of this application only what is given below is looked at.
    let (cost, slug): (Money?, Slug) = (given["cost"], given.id.slug)
    var draft = Application(
      id: given.id, call: ID(slug).reference, applicant: ID(slug).reference, theme: slug, year: 0,
      title: .same(""), cost: cost ?? .zero, requested: .zero)
    (draft.starts, draft.ends) = (given["start"], given["end"])
    draft.budget = plan
    draft.financing = sources
    let programme = try call?.under.flatMap { try session.documents.document($0.id) }
    faults += draft.dayFaults(in: programme, filedOn: day).map { ($0, nil) }
    if let cost, cost <= .zero { faults.append((Failure.costNotAboveZero(cost), nil)) }
    if areCostsReadable {
      faults += (plan?.faults ?? []).map { ($0, $0.parameter == "flat-rate" ? rate : nil) }
    }
    guard let cost else { return faults }
    if areCostsReadable, let plan, plan.total != cost {
      faults.append((Failure.budgetIsNotCost(draft, plan.total), nil))
    }
    if areSourcesReadable, let fault = draft.financingFault { faults.append((fault, nil)) }
    return faults
  }

  private static func budget(
    of row: ImportedRow, _ problems: inout ImportProblems
  ) -> CostPlan? {
    var plan = CostPlan()
    for (category, column) in costs {
      guard let amount = row.value(column, as: Money.self, &problems), amount != .zero else {
        continue
      }
      plan.lines.append(
        CostLine(category: category, amount: amount))
    }
    if let rate = row.value(rate, as: FlatRate.self, &problems) { plan.flatRates = [rate] }
    return plan.lines.isEmpty ? nil : plan
  }

  private static func financing(
    of row: ImportedRow, _ problems: inout ImportProblems
  ) -> [FinancingLine]? {
    let lines = sources.compactMap { source, column -> FinancingLine? in
      guard let amount = row.value(column, as: Money.self, &problems), amount != .zero else {
        return nil
      }
      return FinancingLine(source: source, amount: amount)
    }
    return lines.isEmpty ? nil : lines
  }
}

extension Failure {
  fileprivate static func budgetIsNotCost(_ application: Application, _ total: Money) -> Failure {
    Failure(
      "applications.budget",
      Text(
        en:
          "The costs of \"\(application.id)\" come to \(total) with its flat rate; its cost is \(application.cost).",
        fr:
          "Les dépenses de « \(application.id) » totalisent \(total) avec le taux forfaitaire ; son coût est de \(application.cost)."
      ),
      about: "cost",
      advice: Text(
        en: "Correct the cost or a category.", fr: "Corrigez le coût ou une catégorie."))
  }
}
