import AccordLanguage
import AccordWording

/// Outputs as a flat OpenDocument spreadsheet (`.fods`, OpenDocument 1.3 part 3): one XML file
/// with one sheet. Days are dates, amounts currency in euros, rates percentages, whole numbers
/// and years numbers, yes and no truths; everything else is text and stays it, zeros included.
/// No cell holds a formula.
///
/// Tables of a page follow each other, each under its heading.
struct FlatSpreadsheet {
  let language: Language
  /// What the sheet is called.
  let title: Text?

  /// The whole file.
  ///
  /// - Parameter column: the column by which a table is parted into sheets; one sheet where it is
  ///   left out.
  func file(_ output: Output, sheetsBy column: Int? = nil) -> String {
    let sheets = sheets(of: output, by: column)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document \(FlatSpreadsheet.namespaces) office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
      <office:meta><meta:generator>Accord</meta:generator><dc:title>\(Markup.escaped(name))</dc:title><dc:language>\(language.rawValue)</dc:language></office:meta>
      <office:styles>
      \(FlatSpreadsheet.commonStyles(language))
      </office:styles>
      <office:automatic-styles>
      \(FlatSpreadsheet.dataStyles(language))
      \(sheets.map(columnStyles).joined())</office:automatic-styles>
      <office:master-styles><style:master-page style:name="landscape" style:page-layout-name="a4"/></office:master-styles>
      <office:body>
      <office:spreadsheet>
      \(sheets.map(table).joined())</office:spreadsheet>
      </office:body>
      </office:document>

      """
  }

  /// One sheet of the file.
  private struct Sheet {
    let name: String
    let rows: [Row]
    /// What the names of its column styles begin with.
    let prefix: String
  }

  private func table(_ sheet: Sheet) -> String {
    """
    <table:table table:name="\(Markup.escaped(sheet.name))" table:style-name="sheet">
    \(columns(of: sheet))\(self.sheet(sheet.rows))</table:table>

    """
  }

  /// The sheets, in the order in which the values of the column first stand in the table.
  private func sheets(of output: Output, by column: Int?) -> [Sheet] {
    guard let column, case .table(let table) = output, !table.rows.isEmpty else {
      return [Sheet(name: sheetName(name), rows: rows(of: output), prefix: "co")]
    }
    var order: [Value] = []
    var parts: [Value: [[Value]]] = [:]
    for row in table.rows {
      if parts[row[column]] == nil { order.append(row[column]) }
      parts[row[column], default: []].append(row)
    }
    var taken: Set<String> = []
    return order.enumerated().map { number, value in
      var part = table
      part.rows = parts[value] ?? []
      return Sheet(
        name: ownName(value.written(in: language), &taken), rows: rows(of: part, isAlone: true),
        prefix: "s\(number + 1)co")
    }
  }

  /// A name that no other sheet has, capitals aside: spreadsheets take them for the same.
  private func ownName(_ words: String, _ taken: inout Set<String>) -> String {
    let name = sheetName(words)
    var (own, number) = (name, 1)
    while !taken.insert(own.lowercased()).inserted {
      number += 1
      let end = " (\(number))"
      own = name.prefix(31 - end.count) + end
    }
    return own
  }

  /// One row of the sheet.
  private struct Row {
    var cells: [Cell]
    /// Whether it heads the only table, so that it is printed on each sheet of paper.
    var isHeader = false
  }

  private struct Cell {
    let value: Value
    var style: CellStyle
  }

  private var name: String {
    title.map { Escaping.oneLine($0[language]) } ?? "Accord"
  }

  /// Names of sheets hold none of `[]*?:/\`, do not begin or end with an apostrophe, and Excel
  /// takes 31 characters.
  private func sheetName(_ words: String) -> String {
    let line = Escaping.oneLine(words)
    let safe = String(line.map { "[]*?:/\\'".contains($0) ? " " : $0 }.prefix(31))
    return safe.allSatisfy(\.isWhitespace) ? "Accord" : safe
  }

  private func rows(of output: Output) -> [Row] {
    switch output {
    case .none: []
    case .message(let words), .text(let words):
      words[language].split(separator: "\n", omittingEmptySubsequences: false)
        .map { Row(cells: [Cell(value: .text(String($0)), style: .text)]) }
    case .file(let contents):
      contents.asLines.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Row(cells: [Cell(value: .text(String($0)), style: .text)]) }
    case .records(let records):
      Output.lines(of: records).split(separator: "\n")
        .map { Row(cells: [Cell(value: .text(String($0)), style: .text)]) }
    case .table(let table): rows(of: table, isAlone: true)
    case .card(let card): [heading(card.title)] + rows(of: card)
    case .page(let sections): parted(sections.map(rows))
    case .parts(let parts): rows(of: parts.plain)
    case .report(let report): rows(of: .page(report.plain))
    }
  }

  private func rows(of table: Table, isAlone: Bool) -> [Row] {
    let header = Row(
      cells: table.columns.map { column in
        Cell(
          value: .text(column.heading[language]),
          style: column.type.isNumeric ? .numericHeader : .header)
      }, isHeader: isAlone)
    return [header]
      + table.rows.map { row in
        Row(cells: row.map { Cell(value: $0, style: CellStyle(of: $0)) })
      }
  }

  private func rows(of card: Card) -> [Row] {
    let fields = card.fields.map { field in
      Row(cells: [
        Cell(value: .text(field.column.heading[language]), style: .text),
        Cell(value: field.value, style: CellStyle(of: field.value)),
      ])
    }
    let sections = card.sections.map(rows)
    return fields + (sections.isEmpty ? [] : [Row(cells: [])] + parted(sections))
  }

  private func rows(of section: Output.Section) -> [Row] {
    let below: [Row]
    switch section.content {
    case .table(let table): below = rows(of: table, isAlone: false)
    case .card(let card) where card.title == section.title: below = rows(of: card)
    default: below = rows(of: section.content)
    }
    return below.isEmpty ? [] : [heading(section.title)] + below
  }

  private func heading(_ title: Text) -> Row {
    Row(cells: [Cell(value: .text(Escaping.oneLine(title[language])), style: .heading)])
  }

  private func parted(_ blocks: [[Row]]) -> [Row] {
    Array(blocks.filter { !$0.isEmpty }.joined(separator: [Row(cells: [])]))
  }

  private func sheet(_ rows: [Row]) -> String {
    rows.map { row in
      let cells = row.cells.map { cell($0.value, $0.style) }.joined()
      let line =
        "<table:table-row>\(cells.isEmpty ? "<table:table-cell/>" : cells)</table:table-row>"
      return row.isHeader
        ? "<table:table-header-rows>\(line)</table:table-header-rows>\n" : line + "\n"
    }.joined()
  }

  // MARK: Columns

  /// How wide the cells of each column are, in characters; headings of blocks run over.
  private func widths(of rows: [Row]) -> [Int] {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.cells.enumerated() where cell.style != .heading {
        if index >= widths.count { widths.append(0) }
        let lines = cell.value.written(in: language).split(whereSeparator: \.isNewline)
        widths[index] = max(widths[index], lines.map { DisplayWidth.of($0) }.max() ?? 0)
      }
    }
    return widths.isEmpty ? [20] : widths
  }

  private func columnStyles(of sheet: Sheet) -> String {
    widths(of: sheet.rows).enumerated().map { index, width in
      // Two millimetres a character, and a margin.
      let millimetres = min(max(width, 6), 60) * 2 + 5
      return
        "<style:style style:name=\"\(sheet.prefix)\(index + 1)\" style:family=\"table-column\">"
        + "<style:table-column-properties style:column-width=\"\(millimetres)mm\"/></style:style>\n"
    }.joined()
  }

  private func columns(of sheet: Sheet) -> String {
    widths(of: sheet.rows).indices.map { index in
      "<table:table-column table:style-name=\"\(sheet.prefix)\(index + 1)\"/>\n"
    }.joined()
  }
}
