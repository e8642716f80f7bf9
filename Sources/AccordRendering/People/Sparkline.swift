import AccordLanguage
import AccordWording

/// Values as a row of blocks.
struct Sparkline {
  let context: RenderingContext

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// One line, or one for each series: the first label, the blocks, the last label, and from where
  /// to where values go. All series have one scale.
  func lines(_ table: Table) -> [String] {
    let chart = DrawnSeries(table)
    let known = chart.series.flatMap(\.values).filter { $0 != .missing }
    guard let low = known.map(\.units).min(), let high = known.map(\.units).max(),
      !context.isASCII
    else { return BarChart(context: context).lines(table) }
    let margin = chart.series.map { DisplayWidth.of(written($0.name)) }.max() ?? 0
    return chart.series.flatMap { series in
      let name = table.drawsSeries ? written(series.name).padded(to: margin) + "  " : ""
      return line(series.values, low, high, chart.labels, after: name)
    }
  }

  private func written(_ value: Value) -> String {
    Escaping.oneLine(value.written(in: context.language))
  }

  private func line(
    _ values: [Value], _ low: Int, _ high: Int, _ labels: [Value], after name: String
  ) -> [String] {
    // The distance of two whole numbers may be more than one of them can be.
    let span = max(1, Double(high) - Double(low))
    let blocks = String(
      values.map { value -> Character in
        guard value != .missing else { return " " }
        let share = (Double(value.units) - Double(low)) / span
        return Sparkline.blocks[Int(share * Double(Sparkline.blocks.count - 1))]
      })
    let known = values.filter { $0 != .missing }
    let least = known.min { $0.units < $1.units }?.written(in: context.language) ?? ""
    let most = known.max { $0.units < $1.units }?.written(in: context.language) ?? ""
    let range = Text(en: "from \(least) to \(most)", fr: "de \(least) à \(most)")
    let ends = [labels[0], labels[labels.count - 1]].map(written)
    let text =
      "\(name)\(ends[0]) \(blocks) \(ends[1])"
      + (known.isEmpty ? "" : "  (\(range[context.language]))")
    return Wrapping.lines(of: text, width: context.width)
  }
}
