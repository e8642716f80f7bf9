import AccordLanguage
import AccordWording

/// Values as a line from left to right, with the greatest and the least on the left and the first
/// and the last label below.
struct LineChart {
  let context: RenderingContext

  /// The rows that the line is drawn on.
  private static let height = 10

  /// The lines of a table of a label, a value and a share. Missing values leave a gap.
  func lines(_ table: Table) -> [String] {
    let points = table.rows.filter { $0[1] != .missing }
    guard points.count > 1, let low = points.map(\.[1].units).min(),
      let high = points.map(\.[1].units).max()
    else { return BarChart(context: context).lines(table) }
    let scale = [high, low].map { value in
      points.first { $0[1].units == value }?[1].written(in: context.language) ?? ""
    }
    let margin = scale.map { DisplayWidth.of($0) }.max() ?? 0
    let room = (context.width ?? 80) - margin - 3
    guard room >= 8 else { return BarChart(context: context).lines(table) }
    var lines = drawn(columns(table, room), low, high).enumerated().map { row, text in
      let label = row == 0 ? scale[0] : row == LineChart.height - 1 ? scale[1] : ""
      return label.padded(to: margin, onRight: true) + " \(context.isASCII ? "|" : "┤")" + text
    }
    lines.append(
      String(repeating: " ", count: margin + 1) + (context.isASCII ? "+" : "└")
        + String(repeating: context.isASCII ? "-" : "─", count: room))
    let first = Escaping.oneLine(table.rows[0][0].written(in: context.language))
    let last = Escaping.oneLine(table.rows[table.rows.count - 1][0].written(in: context.language))
    let gap = room - DisplayWidth.of(first) - DisplayWidth.of(last)
    let below = gap > 0 ? first + String(repeating: " ", count: gap) + last : first
    return lines.map { $0.withoutSpacesAtEnd }
      + Wrapping.lines(
        of: String(repeating: " ", count: margin + 2) + below, width: context.width)
  }

  /// The value at each place from left to right, between two values in a straight line.
  private func columns(_ table: Table, _ room: Int) -> [Double?] {
    let values = table.rows.map { $0[1] == .missing ? nil : Double($0[1].units) }
    let steps = values.count - 1
    return (0..<room).map { place in
      let position = Double(place) * Double(steps) / Double(max(1, room - 1))
      let index = min(Int(position), max(0, steps - 1))
      guard let from = values[index], let to = values[min(index + 1, steps)] else { return nil }
      return from + (to - from) * (position - Double(index))
    }
  }

  private func drawn(_ columns: [Double?], _ low: Int, _ high: Int) -> [String] {
    let span = max(1, Double(high) - Double(low))
    // Two dots to a row, so that slopes are seen.
    let levels = columns.map { value in
      value.map { Int((($0 - Double(low)) / span * Double(2 * LineChart.height - 1)).rounded()) }
    }
    return (0..<LineChart.height).map { row in
      let base = 2 * (LineChart.height - 1 - row)
      return String(
        levels.map { level -> Character in
          guard let level, level / 2 * 2 == base else { return " " }
          if context.isASCII { return "*" }
          return level == base ? "." : "˙"
        })
    }
  }
}

/// Values as a row of blocks.
struct Sparkline {
  let context: RenderingContext

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// One line: the first label, the blocks, the last label, and from where to where values go.
  func lines(_ table: Table) -> [String] {
    let values = table.rows.map { $0[1] == .missing ? nil : $0[1].units }
    let known = values.compactMap { $0 }
    guard let low = known.min(), let high = known.max(), !context.isASCII else {
      return BarChart(context: context).lines(table)
    }
    // The distance of two whole numbers may be more than one of them can be.
    let span = max(1, Double(high) - Double(low))
    let blocks = String(
      values.map { value -> Character in
        guard let value else { return " " }
        let share = (Double(value) - Double(low)) / span
        return Sparkline.blocks[Int(share * Double(Sparkline.blocks.count - 1))]
      })
    func written(_ units: Int) -> String {
      table.rows.first { $0[1] != .missing && $0[1].units == units }?[1]
        .written(in: context.language) ?? ""
    }
    let labels = [table.rows[0][0], table.rows[table.rows.count - 1][0]].map {
      Escaping.oneLine($0.written(in: context.language))
    }
    let range = Text(
      en: "from \(written(low)) to \(written(high))", fr: "de \(written(low)) à \(written(high))")
    let text = "\(labels[0]) \(blocks) \(labels[1])  (\(range[context.language]))"
    return Wrapping.lines(of: text, width: context.width)
  }
}

extension String {
  fileprivate var withoutSpacesAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
