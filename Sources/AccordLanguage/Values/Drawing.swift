package import AccordWording

/// How values are drawn.
package enum Drawing: Sendable, Hashable, CaseIterable {
  /// A bar for each.
  case bars
  /// A line over all of them, from left to right.
  case line
  /// A line of a single row: what a figure did over time, at a glance.
  case spark

  /// The option that asks for it.
  package var option: Text {
    switch self {
    case .bars: Text(en: "bars", fr: "barres")
    case .line: Text(en: "line", fr: "courbe")
    case .spark: Text(en: "spark", fr: "mini")
    }
  }

  package init?(option name: String) {
    guard let found = Drawing.allCases.first(where: { $0.option.isNamed(name) }) else { return nil }
    self = found
  }
}
