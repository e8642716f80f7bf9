import AccordLanguage
import AccordWording

/// The stage that draws a column.
extension StageChecker {
  mutating func chart(_ chart: ChartSyntax, _ syntax: StageSyntax) {
    let words = [chart.label, chart.value] + (chart.series.map { [$0] } ?? [])
    let indices = distinct(words)
    guard indices.count == words.count else { return }
    let type = columns[indices[1]].type
    let period = chart.period.flatMap { OptionWord($0) }.flatMap { ChartPeriod(option: $0.name) }
    guard type == .amount || type == .integer || type == .rate && period == nil else {
      return report(
        period == nil
          ? .notDrawable(columns[indices[1]].name, holds: type.name)
          : .notGatherable(.sum, columns[indices[1]].name, holds: type.name),
        at: chart.value.place)
    }
    if period != nil, columns[indices[0]].type != .date {
      return report(
        .noDays(columns[indices[0]].name, holds: columns[indices[0]].type.name),
        at: chart.label.place)
    }
    if period == .years, let series = chart.series {
      return report(.seriesAndYears, at: series.place)
    }
    let drawing = chart.drawing.flatMap { OptionWord($0) }.flatMap { Drawing(option: $0.name) }
    let checked = Chart(
      label: indices[0], value: indices[1], series: indices.count > 2 ? indices[2] : nil,
      drawing: drawing ?? .bars, period: period)
    add(.chart(checked), checked.columns(of: columns), syntax)
  }
}

extension Failure {
  static func notDrawable(_ column: Text, holds: Text) -> Failure {
    Failure(
      "pipeline.chart",
      Text(
        en: "The column \"\(column)\" (\(holds)) cannot be drawn as bars.",
        fr: "La colonne « \(column) » (\(holds)) ne peut pas être tracée en barres."),
      advice: Text(
        en: "Name the column of the labels, then one of amounts, whole numbers or rates.",
        fr:
          "Nommez la colonne des libellés, puis une colonne de montants, de nombres entiers ou de taux."
      ))
  }

  fileprivate static func noDays(_ column: Text, holds: Text) -> Failure {
    Failure(
      "pipeline.chart-days",
      Text(
        en: "The column \"\(column)\" (\(holds)) holds no days to gather by month.",
        fr: "La colonne « \(column) » (\(holds)) ne contient pas de jours à regrouper par mois."),
      advice: Text(
        en: "Name a column of days first, or leave the option out.",
        fr: "Nommez d’abord une colonne de dates, ou retirez l’option."))
  }

  fileprivate static let seriesAndYears = Failure(
    "pipeline.chart-series",
    Text(
      en: "With --years each year is a line of its own: no other column can part the values.",
      fr:
        "Avec --années, chaque année a sa propre courbe : aucune autre colonne ne peut répartir les valeurs."
    ),
    advice: Text(
      en: "Leave \"by\" out, or use --month.", fr: "Retirez « par », ou employez --mois."))

  fileprivate static func twoRates(_ label: String, _ series: String) -> Failure {
    Failure(
      "pipeline.chart-rates",
      Text(
        en: "There are two rates for \(label), \(series): rates are not added up.",
        fr: "Il y a deux taux pour \(label), \(series) : des taux ne s’additionnent pas."),
      advice: Text(
        en: "Choose rows with \"where\", or group them first.",
        fr: "Choisissez des lignes avec « où », ou regroupez-les d’abord."))
  }

  static func twoRates(_ label: Value, _ series: Value) -> Failure {
    twoRates(label.written(in: .english), series.written(in: .english))
  }
}
