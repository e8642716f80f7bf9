import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What the report of a year says of the indicators: what was done beside its target.
enum FigureReport {
  static let indicators = ReportSection(
    Text(en: "Indicators", fr: "Indicateurs"), order: 50
  ) { session, year in
    let figures = try session.documents(IndicatorFigure.where(\.year, is: year.number))
    guard !figures.isEmpty else { return .none }
    let totals = FigureRow.rows(
      of: year.number, indicators: try session.all(Indicator.self),
      structures: try session.missions(of: year.number), figures
    ).filter { $0.level == .total }
    guard !totals.isEmpty else { return .none }
    let drawing = BudgetDrawing(
      Text(en: "Indicator", fr: "Indicateur"), reached: Text(en: "Done", fr: "Réalisé"),
      budget: Text(en: "Target", fr: "Cible"), left: Text(en: "Rate", fr: "Taux"),
      rows: totals.map { row in
        BudgetDrawing.Row(
          row.indicator.title, reached: row.done.map { .integer($0) } ?? .missing,
          budget: row.target.map { .integer($0) } ?? .missing,
          left: row.rate.map { .rate($0) } ?? .missing)
      }, hasOneScale: false)
    return .parts([
      .finding(finding(totals)),
      .drawn(
        Drawn(
          [
            .init(
              .budgets(drawing),
              Text(
                en: "All structures together in \(year); each indicator has its own scale",
                fr: "Ensemble des structures en \(year) ; chaque indicateur a son échelle"))
          ],
          key: [
            KeyEntry(.budget, Text(en: "Target", fr: "Cible")),
            KeyEntry(.reached, Text(en: "Done", fr: "Réalisé")),
          ],
          title: Text(en: "Indicators of \(year)", fr: "Indicateurs de \(year)"),
          data: FigureRow.indicatorShape.table(totals))),
    ])
  }

  private static func finding(_ totals: [FigureRow]) -> Text {
    let aimed = totals.filter { $0.gap != nil }
    let reached = aimed.count { ($0.gap ?? -1) >= 0 }
    guard !aimed.isEmpty else {
      return Text(
        en: "No indicator has a target and a figure yet",
        fr: "Aucun indicateur n’a encore de cible et de chiffre")
    }
    guard reached > 0 else {
      return Text.plural(
        aimed.count,
        Text(en: "The one target is not reached", fr: "La seule cible n’est pas atteinte"),
        Text(
          en: "None of \(count: aimed.count) targets is reached",
          fr: "Aucune des \(count: aimed.count) cibles n’est atteinte"))
    }
    guard reached < aimed.count else {
      return Text.plural(
        aimed.count, Text(en: "The one target is reached", fr: "La seule cible est atteinte"),
        Text(
          en: "All \(count: aimed.count) targets are reached",
          fr: "Les \(count: aimed.count) cibles sont atteintes"))
    }
    return Text.plural(
      reached,
      Text(
        en: "1 target of \(count: aimed.count) is reached",
        fr: "1 cible sur \(count: aimed.count) est atteinte"),
      Text(
        en: "\(count: reached) targets of \(count: aimed.count) are reached",
        fr: "\(count: reached) cibles sur \(count: aimed.count) sont atteintes"))
  }
}

extension FigureRow {
  /// The columns of a table that has one row for each indicator.
  fileprivate static let indicatorShape = TableShape<FigureRow>(
    .field("indicator", fr: "indicateur", .text) {
      .coded(.init(code: $0.indicator.id.name, text: $0.indicator.title))
    },
    .field("target", fr: "cible", .integer) { $0.target.map { .integer($0) } ?? .missing },
    .field("done", fr: "réalisé", .integer) { $0.done.map { .integer($0) } ?? .missing },
    .field("gap", fr: "écart", .integer) { $0.gap.map { .integer($0) } ?? .missing },
    .field("rate", fr: "taux", .rate) { $0.rate.map { .rate($0) } ?? .missing },
    .field(
      "known", fr: "connus", .text, heading: Text(en: "Structures known", fr: "Structures connues")
    ) { .coded(.init(code: $0.known.en, text: $0.known)) })
}
