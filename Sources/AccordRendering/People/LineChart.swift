import AccordLanguage
import AccordWording

/// Values as lines from left to right, with the greatest and the least on the left and the first
/// and the last label below. Several series have a mark each, which stands below with its name.
struct LineChart {
  let context: RenderingContext

  /// The rows that the lines are drawn on.
  private static let height = 10

  /// The marks of the series, which a screen of ASCII has as well.
  private static let marks: [Character] = ["*", "o", "+", "x", "#", "@"]

  /// The lines of a table of a label, a value and a share, or of a label, a series and a value.
  /// Missing values leave a gap; what has no label has no place on a line and stands below.
  func lines(_ table: Table) -> [String] {
    let chart = DrawnSeries(table)
    let points = chart.series.flatMap(\.values).filter { $0 != .missing }
    guard points.count > 1, chart.labels.count > 1, chart.series.count <= LineChart.marks.count,
      let low = points.map(\.units).min(), let high = points.map(\.units).max()
    else { return BarChart(context: context).lines(table) }
    let scale = [high, low].map { value in
      points.first { $0.units == value }?.written(in: context.language) ?? ""
    }
    let margin = scale.map { DisplayWidth.of($0) }.max() ?? 0
    let room = (context.width ?? 80) - margin - 3
    guard room >= 8 else { return BarChart(context: context).lines(table) }
    let drawn = drawn(chart.series.map { columns($0.values, room) }, low, high)
    var lines = drawn.enumerated().map { row, text in
      let label = row == 0 ? scale[0] : row == LineChart.height - 1 ? scale[1] : ""
      return label.padded(to: margin, onRight: true) + " \(context.isASCII ? "|" : "┤")" + text
    }
    lines.append(
      String(repeating: " ", count: margin + 1) + (context.isASCII ? "+" : "└")
        + String(repeating: context.isASCII ? "-" : "─", count: room))
    let first = written(chart.labels[0])
    let last = written(chart.labels[chart.labels.count - 1])
    let gap = room - DisplayWidth.of(first) - DisplayWidth.of(last)
    let below = gap > 0 ? first + String(repeating: " ", count: gap) + last : first
    return lines.map { $0.withoutSpacesAtEnd } + set(below, in: margin)
      + names(chart.series, in: margin) + unplaced(table)
  }

  private func written(_ value: Value) -> String {
    Escaping.oneLine(value.written(in: context.language))
  }

  private func set(_ text: String, in margin: Int) -> [String] {
    Wrapping.lines(of: String(repeating: " ", count: margin + 2) + text, width: context.width)
  }

  /// Which mark is which series.
  private func names(_ series: [DrawnSeries.Series], in margin: Int) -> [String] {
    guard series.count > 1 else { return [] }
    let names = zip(LineChart.marks, series).map { "\($0) \(written($1.name))" }
    return set(names.joined(separator: "   "), in: margin)
  }

  /// The values without a label.
  private func unplaced(_ table: Table) -> [String] {
    let rows = table.rows.filter { $0[0] == .missing }
    guard !rows.isEmpty else { return [] }
    var below = Table(table.columns, rows: rows)
    below.drawsSeries = table.drawsSeries
    return BarChart(context: context).lines(below)
  }

  /// The value at each place from left to right, between two values in a straight line.
  private func columns(_ values: [Value], _ room: Int) -> [Double?] {
    let values = values.map { $0 == .missing ? nil : Double($0.units) }
    let steps = values.count - 1
    return (0..<room).map { place in
      let position = Double(place) * Double(steps) / Double(max(1, room - 1))
      let index = min(Int(position), max(0, steps - 1))
      let rest = position - Double(index)
      // A value beside a gap is a point of its own.
      guard let from = values[index] else { return rest == 1 ? values[min(index + 1, steps)] : nil }
      guard let to = values[min(index + 1, steps)] else { return rest == 0 ? from : nil }
      return from + (to - from) * rest
    }
  }

  private func drawn(_ series: [[Double?]], _ low: Int, _ high: Int) -> [String] {
    let span = max(1, Double(high) - Double(low))
    // Two dots to a row, so that slopes are seen.
    let levels = series.map { columns in
      columns.map { value in
        value.map { Int((($0 - Double(low)) / span * Double(2 * LineChart.height - 1)).rounded()) }
      }
    }
    return (0..<LineChart.height).map { row in
      let base = 2 * (LineChart.height - 1 - row)
      return String(
        (levels.first ?? []).indices.map { place -> Character in
          let here = levels.firstIndex { $0[place].map { $0 / 2 * 2 == base } ?? false }
          guard let here, let level = levels[here][place] else { return " " }
          if levels.count > 1 || context.isASCII { return LineChart.marks[here] }
          return level == base ? "." : "˙"
        })
    }
  }
}

extension String {
  fileprivate var withoutSpacesAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
