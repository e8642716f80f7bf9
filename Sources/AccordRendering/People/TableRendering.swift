package import AccordLanguage
import AccordWording

/// A table for people.
package struct TableRendering {
  package let context: RenderingContext
  /// Whether it is all that a command returned, so that stages can choose its columns; otherwise
  /// the page that it is a part of says what is not shown.
  var isAlone = true

  package init(context: RenderingContext, isAlone: Bool = true) {
    self.context = context
    self.isAlone = isAlone
  }

  /// The lines of a table that has rows.
  func lines(_ table: Table) -> [String] {
    var lines: [String] = []
    write(table) { lines += $0 }
    return lines
  }

  /// Gives out the lines of a table that has rows, some at a time.
  ///
  /// - Parameter isStopped: whether nobody wants the rest any more.
  package func write(
    _ table: Table, isStopped: () -> Bool = { false }, _ write: ([String]) -> Void
  ) {
    // Off a terminal a drawing is of no use: it is the table under it.
    if let drawing = table.drawing, context.width != nil || context.isPlain {
      switch drawing {
      // A line says nothing to who is read to: the values do.
      case .line where !context.isPlain: return write(LineChart(context: context).lines(table))
      case .spark where !context.isPlain: return write(Sparkline(context: context).lines(table))
      default: return write(BarChart(context: context).lines(table))
      }
    }
    let cells = TableCells(table, in: context.language, isStopped: isStopped)
    guard !isStopped() else { return }
    guard !context.isPlain, let layout = TableLayout.fitting(cells, to: context.width) else {
      return write(blocks(cells))
    }
    let headings = layout.shown.map { cells.headings[$0] }
    var lines = row(headings, layout, cells).map { $0.styled(.heading, context.isColoured) }
    let rules = layout.widths.map { String(repeating: "─", count: $0) }
    lines.append(
      rules.joined(separator: String(repeating: " ", count: TableLayout.gap))
        .styled(.faint, context.isColoured))
    for (number, each) in cells.rows.enumerated() {
      lines += row(layout.shown.map { each[$0] }, layout, cells)
      guard number % TableCells.portion == TableCells.portion - 1 else { continue }
      guard !isStopped() else { return }
      write(lines)
      lines = []
    }
    write(lines + note(layout, cells))
  }

  /// Whether the width leaves no room for some columns.
  func hidesColumns(_ table: Table) -> Bool {
    guard !context.isPlain, !table.rows.isEmpty else { return false }
    let cells = TableCells(table, in: context.language)
    guard let layout = TableLayout.fitting(cells, to: context.width) else { return false }
    return layout.shown.count < cells.columns.count
  }

  /// One row, over as many lines as its longest cell needs.
  private func row(_ texts: [String], _ layout: TableLayout, _ cells: TableCells) -> [String] {
    let wrapped = zip(texts, layout.widths).map { Wrapping.lines(of: $0, width: $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { number in
      var line = ""
      for (place, column) in layout.shown.enumerated() {
        let part = number < wrapped[place].count ? wrapped[place][number] : ""
        let isNumeric = cells.columns[column].type.isNumeric
        if place > 0 { line += String(repeating: " ", count: TableLayout.gap) }
        line += part.padded(to: layout.widths[place], onRight: isNumeric)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Says which columns the width left no room for.
  private func note(_ layout: TableLayout, _ cells: TableCells) -> [String] {
    let hidden = cells.columns.indices.filter { !layout.shown.contains($0) }
    guard isAlone, !hidden.isEmpty else { return [] }
    let names = Text.each { language in
      hidden.map { cells.columns[$0].name[language] }.joined(separator: ", ")
    }
    let note = Text(
      en: "Not shown at this width: \(names). Choose columns with \"| select …\".",
      fr: "Colonnes masquées à cette largeur : \(names). Choisissez-en avec « | choisir … ».")
    return Wrapping.lines(of: note[context.language], width: context.width)
      .map { $0.styled(.faint, context.isColoured) }
  }

  /// The rows one after the other, each as lines of a name and a value.
  private func blocks(_ cells: TableCells) -> [String] {
    var lines: [String] = []
    for (number, row) in cells.rows.enumerated() {
      if number > 0 { lines.append("") }
      for (heading, text) in zip(cells.headings, row) {
        lines += FieldLine(heading, text).lines(context)
      }
    }
    return lines
  }
}

/// A name and a value on a line of their own.
struct FieldLine {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// `Name: value`, with the continuations of a long value set in.
  func lines(_ context: RenderingContext) -> [String] {
    let colon = context.language == .french ? "\u{A0}: " : ": "
    let text = name + colon + value.replacing("\n", with: " ")
    guard let width = context.width, DisplayWidth.of(text) > width else { return [text] }
    let lines = Wrapping.lines(of: text, width: width)
    let rest = lines.dropFirst().joined(separator: " ")
    return [lines[0]] + Wrapping.lines(of: "  " + rest, width: width)
  }
}
