import AccordLanguage
import AccordWording

/// Horizontal bars of text: a label, a bar, the value and its share of the whole.
///
/// Bars are drawn in eighths of a cell; where only ASCII may be shown, in whole `#`. Where some
/// values are negative, their bars end at a common line and the others begin there. Of a table of a
/// label, a series and a value the label stands once, before the bars of its series.
struct BarChart {
  let context: RenderingContext

  private struct Bar {
    let label: String
    let value: String
    let share: String
    let units: Int
    /// The label is the one of the bar above: it is not shown again.
    var repeats = false
    var series = ""
  }

  /// The lines of a table of a label, a value and a share.
  func lines(_ table: Table) -> [String] {
    let bars = table.drawsSeries ? seriesBars(of: table) : bars(of: table)
    guard !context.isPlain else { return bars.flatMap(sentence) }
    let labels = min(bars.map { DisplayWidth.of($0.label) }.max() ?? 0, widest)
    let series = min(bars.map { DisplayWidth.of($0.series) }.max() ?? 0, widest)
    let values = bars.map { DisplayWidth.of($0.value) }.max() ?? 0
    let shares = bars.map { DisplayWidth.of($0.share) }.max() ?? 0
    let gap = TableLayout.gap
    let beside =
      labels + gap + (series > 0 ? series + gap : 0) + values + (shares > 0 ? shares + gap : 0)
      + gap
    let room = max((context.width ?? 80) - beside, 1)
    // Bars shorter than that tell nothing.
    guard room >= 8 else { return bars.flatMap(sentence) }
    let scale = Scale(bars.map(\.units), cells: room)
    return bars.flatMap { bar in
      let label = Wrapping.lines(of: bar.repeats ? "" : bar.label, width: labels)
      let name = Wrapping.lines(of: bar.series, width: max(series, 1))
      let first = (label.first ?? "").padded(to: labels + gap)
      var line =
        first + (series > 0 ? name[0].padded(to: series + gap) : "") + drawn(bar.units, scale)
      line += String(repeating: " ", count: gap) + bar.value.padded(to: values, onRight: true)
      if shares > 0 {
        line += String(repeating: " ", count: gap) + bar.share.padded(to: shares, onRight: true)
      }
      while line.last == " " { line.removeLast() }
      return [line] + label.dropFirst()
    }
  }

  private func bars(of table: Table) -> [Bar] {
    table.rows.map { row in
      Bar(
        label: written(row[0]), value: row[1].written(in: context.language),
        share: row[2] == .missing ? "" : row[2].written(in: context.language),
        units: row[1].units)
    }
  }

  private func seriesBars(of table: Table) -> [Bar] {
    table.rows.enumerated().map { number, row in
      Bar(
        label: written(row[0]), value: row[2].written(in: context.language), share: "",
        units: row[2].units, repeats: number > 0 && table.rows[number - 1][0] == row[0],
        series: written(row[1]))
    }
  }

  private func written(_ value: Value) -> String {
    Escaping.oneLine(value.written(in: context.language))
  }

  /// The cells of the widest label; longer ones are broken.
  private var widest: Int { max((context.width ?? 80) / 3, 8) }

  /// `label: value (share)`, for screen readers.
  private func sentence(_ bar: Bar) -> [String] {
    FieldLine(
      bar.label + (bar.series.isEmpty ? "" : " " + bar.series),
      bar.value + (bar.share.isEmpty ? "" : " (\(bar.share))")
    ).lines(context)
  }

  private func drawn(_ units: Int, _ scale: Scale) -> String {
    let length = scale.eighths(units)
    let bar = context.isASCII ? String(repeating: "#", count: (length + 4) / 8) : blocks(length)
    let isNegative = units < 0
    guard scale.left > 0 else { return bar.padded(to: scale.right) }
    // A bar to the left ends in whole cells: there are no eighths that fill from the right.
    let whole = String(repeating: context.isASCII ? "#" : "█", count: (length + 4) / 8)
    return isNegative
      ? whole.padded(to: scale.left, onRight: true) + String(repeating: " ", count: scale.right)
      : String(repeating: " ", count: scale.left) + bar.padded(to: scale.right)
  }

  private func blocks(_ eighths: Int) -> String {
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  /// How many cells a value takes.
  private struct Scale {
    /// The cells left and right of the common line.
    let left: Int
    let right: Int
    private let greatest: UInt
    private let cells: Int

    init(_ values: [Int], cells: Int) {
      let above = values.max().map { $0 > 0 ? $0.magnitude : 0 } ?? 0
      let below = values.min().map { $0 < 0 ? $0.magnitude : 0 } ?? 0
      guard below > 0 else {
        (left, right, greatest, self.cells) = (0, cells, above, cells)
        return
      }
      let whole = Double(above) + Double(below)
      let least = above > 0 ? cells - 1 : cells
      left = min(max(Int((Double(cells) * Double(below) / whole).rounded()), 1), least)
      right = cells - left
      // One length for one unit on both sides.
      let perAbove = above > 0 ? Double(right) / Double(above) : .infinity
      let perBelow = Double(left) / Double(below)
      if perAbove < perBelow {
        (greatest, self.cells) = (above, right)
      } else {
        (greatest, self.cells) = (below, left)
      }
    }

    /// The length of a bar; what is there at all has at least an eighth.
    func eighths(_ units: Int) -> Int {
      guard greatest > 0, units != 0 else { return 0 }
      let share = Double(units.magnitude) / Double(greatest)
      return max(1, Int((share * Double(cells * 8)).rounded()))
    }
  }
}
