package import AccordWording

/// How the days of a chart are gathered.
package enum ChartPeriod: Sendable, Hashable, CaseIterable {
  /// One value a month, from the first to the last.
  case month
  /// The months of each year beside those of the other years.
  case years

  /// The option that asks for it.
  package var option: Text {
    switch self {
    case .month: Text(en: "month", fr: "mois")
    case .years: Text(en: "years", fr: "années")
    }
  }

  package init?(option name: String) {
    guard let found = ChartPeriod.allCases.first(where: { $0.option.isNamed(name) }) else {
      return nil
    }
    self = found
  }
}
