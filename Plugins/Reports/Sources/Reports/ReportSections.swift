import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// What cards show of reports.
enum ReportSections {
  /// The reports on a convention.
  static let reports = CardSection(
    Text(en: "Reports", fr: "Comptes rendus"), of: Convention.self, order: 20,
    by: \GrantReport.convention, columns: ["id", "through", "pieces", "status"],
    sorted: { ($0.number ?? .max, $0.id) < ($1.number ?? .max, $1.id) })

  /// The reports that are asked of an organisation and not accepted, with the pieces that lack.
  static let ofOrganisation = CardSection(
    Text(en: "Reports and pieces asked", fr: "Comptes rendus et pièces demandés"),
    of: Organisation.self, order: 14
  ) { session, organisation in
    let conventions = try session.documents.conventions(
      of: organisation.id, on: session.today)
    let reports = try conventions.flatMap { convention in
      try session.documents(GrantReport.where(\.convention, is: convention.id))
    }.filter { $0.status != .accepted }.sorted { $0.id < $1.id }
    guard !reports.isEmpty else { return .none }
    let campaigns = try session.all(Campaign.self)
    let rows = try reports.map { report in
      let convention = try session.find(report.convention.id)
      return AskedReport(
        report: report,
        missing: try session.piecesAsked(for: report).filter { !report.pieces.contains($0) },
        deadline: campaigns.first {
          $0.agreement == convention.agreement && $0.year == convention.year
        }?.deadline)
    }
    return .table(AskedReport.shape.table(rows))
  }

  /// The budget and the steps of a report.
  static func parts(of report: GrantReport, in session: Session) throws -> [Output.Section] {
    var sections: [Output.Section] = []
    let missing = try session.piecesAsked(for: report).filter { !report.pieces.contains($0) }
    if report.status != .accepted, !missing.isEmpty {
      sections.append(
        .init(
          Text(en: "Pieces that lack", fr: "Pièces manquantes"),
          .text(
            Text.each { language in
              missing.map { $0.shown[language] }.joined(separator: ", ")
            })))
    }
    if !report.lines.isEmpty {
      sections.append(
        .init(
          Text(en: "Budget", fr: "Budget"),
          .table(BudgetRow.shape.table(BudgetRow.rows(of: report)))))
    }
    if let files = report.files, !files.isEmpty {
      sections.append(
        .init(Text(en: "Files", fr: "Fichiers"), .table(ReportFile.shape.table(files))))
    }
    if !report.steps.isEmpty {
      sections.append(
        .init(
          Text(en: "Progress", fr: "Avancement"),
          .table(report.stepTable)))
    }
    return sections
  }
}

/// A report that is asked for.
private struct AskedReport: Sendable {
  let report: GrantReport
  let missing: [ReportPiece]
  let deadline: CalendarDate?

  static let shape = TableShape<AskedReport>(
    .field("report", fr: "compte-rendu", .identity) { .identity($0.report.id.slug) },
    .field("status", fr: "statut", .choice(GrantReportStatus.self)) { .choice($0.report.status) },
    .field("deadline", fr: "date-limite", .date) { $0.deadline.map { .date($0) } ?? .missing },
    .field("missing", fr: "manque", .list, rank: 1) {
      .list($0.missing.map { .choice($0) })
    })
}

/// A file that came with a report.
private enum ReportFile {
  static let shape = TableShape<SignedFile>(
    .field("name", fr: "nom", .text) { .text($0.name) },
    .field("digest", fr: "empreinte", .text, rank: 1) { .text($0.digest) },
    .field("kept", fr: "conservé", .truth) { .truth($0.kept == true) })
}

/// A row of the budget against what was spent, or the sum of a side.
private struct BudgetRow: Sendable {
  let name: Text
  let line: GrantReport.Line?
  let planned: Money
  let actual: Money?
  let gap: Money?
  let rate: Rate?

  init(_ line: GrantReport.Line) {
    (name, self.line) = (line.heading.shown, line)
    (planned, actual, gap, rate) = (line.planned, line.actual, line.gap, line.gapRate)
  }

  init(_ name: Text, planned: Money, actual: Money?) {
    let sum = GrantReport.Line(heading: .purchases, planned: planned, actual: actual)
    (self.name, line) = (name, nil)
    (self.planned, self.actual, gap, rate) = (planned, actual, sum.gap, sum.gapRate)
  }

  static func rows(of report: GrantReport) -> [BudgetRow] {
    let sides: [(BudgetHeading.Side, Text?)] = [
      (.expenditure, Text(en: "Total expenditure", fr: "Total des charges")),
      (.income, Text(en: "Total income", fr: "Total des produits")),
      (.voluntaryUse, nil), (.voluntaryResource, nil),
    ]
    return sides.flatMap { side, total -> [BudgetRow] in
      let lines = report.lines.filter { $0.heading.side == side }
      guard !lines.isEmpty else { return [] }
      let sum = total.map {
        BudgetRow(
          $0, planned: report.planned(side), actual: report.actual(side))
      }
      return lines.map { BudgetRow($0) } + [sum].compactMap(\.self)
    }
  }

  static let shape = TableShape<BudgetRow>(
    .field("heading", fr: "poste", .text) { .phrase($0.name) },
    .field("planned", fr: "prévu", .amount) { .amount($0.planned) },
    .field("actual", fr: "réalisé", .amount) { $0.actual.map { .amount($0) } ?? .missing },
    .field("gap", fr: "écart", .amount) { $0.gap.map { .amount($0) } ?? .missing },
    .field("gap-rate", fr: "écart-taux", .rate, heading: Text(en: "Gap (%)", fr: "Écart (%)")) {
      $0.rate.map { .rate($0) } ?? .missing
    })
}
