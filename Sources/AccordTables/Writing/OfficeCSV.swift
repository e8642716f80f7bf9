import AccordJSON
package import AccordLanguage
package import AccordWording

/// Outputs as CSV for the spreadsheets of a French office, Excel and LibreOffice: UTF-8 with a
/// byte order mark, semicolons, CRLF, decimal commas, dates as `29/01/2024`, headings and words in
/// the language of the session.
///
/// A text that would become a number, a date or a formula is kept as what it is. An identifier
/// of digits is written `="02145678900012"`, a formula whose value is the text: the only form
/// of which Excel keeps the zeros without showing anything else, for it takes quotes away before it
/// looks and shows an apostrophe as one. LibreOffice does the same where "Evaluate formulas" is
/// ticked when the file is opened, and otherwise shows the sign and the quotes, zeros included;
/// `fods` is the better format there. Any other text that would be computed gets an apostrophe.
package struct OfficeCSV {
  package let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// The whole file.
  package func file(_ output: Output) -> String {
    let content = self.output(output)
    return content.isEmpty ? "" : "\u{FEFF}" + content
  }

  private func output(_ output: Output) -> String {
    switch output {
    case .none: ""
    case .message(let text), .text(let text):
      text[language].split(separator: "\n", omittingEmptySubsequences: false)
        .map { row([cell(.text(String($0)))]) }.joined()
    case .file(let contents): contents
    case .records(let records):
      Output.lines(of: records).split(separator: "\n")
        .map { row([cell(.text(String($0)))]) }.joined()
    case .table(let table): self.table(table)
    case .card(let card):
      blocks([fields(of: card)] + card.sections.map(section))
    case .page(let sections): blocks(sections.map(section))
    case .parts(let parts): self.output(parts.plain)
    case .report(let report): self.output(.page(report.plain))
    }
  }

  private func table(_ table: Table) -> String {
    let header = table.columns.map { cell(.text($0.heading[language])) }
    return row(header) + table.rows.map { row($0.map(cell)) }.joined()
  }

  private func fields(of card: Card) -> String {
    card.fields.map { row([cell(.text($0.column.heading[language])), cell($0.value)]) }.joined()
  }

  private func section(_ section: Output.Section) -> String {
    let content = output(section.content)
    return content.isEmpty ? "" : row([cell(.text(section.title[language]))]) + content
  }

  private func blocks(_ blocks: [String]) -> String {
    blocks.filter { !$0.isEmpty }.joined(separator: "\r\n")
  }

  private func row(_ cells: [String]) -> String { cells.joined(separator: ";") + "\r\n" }

  /// A value as a cell.
  func cell(_ value: Value) -> String {
    switch value {
    case .missing: ""
    case .integer(let number), .year(let number): String(number)
    case .amount(let amount): amount.code.replacing(".", with: ",")
    case .rate(let rate): rate.code.replacing(".", with: ",")
    case .date(let date):
      [date.day, date.month].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: "/")
        + "/\(date.year)"
    case .truth(let truth): truth.written(in: language)
    case .word, .coded: words(value.writtenForOffice(in: language))
    case .text(let text): words(text)
    case .identity(let slug): words(slug.name)
    case .list(let values):
      words(values.map { $0.writtenForOffice(in: language) }.joined(separator: "; "))
    }
  }

  /// A text that stays one.
  private func words(_ text: String) -> String {
    let text = Escaping.visible(text)
    let needsQuotes = { (scalar: Unicode.Scalar) in ";\"\t\n".unicodeScalars.contains(scalar) }
    // What ends a cell is no part of a number or a date, and cannot stand in the formula.
    if SpreadsheetText.isTakenForValue(text), !text.unicodeScalars.contains(where: needsQuotes) {
      return "=\"" + text + "\""
    }
    return SpreadsheetText.defused(text).quotedCell(where: needsQuotes)
  }
}
