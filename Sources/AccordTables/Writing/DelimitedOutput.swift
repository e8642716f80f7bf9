package import AccordLanguage
package import AccordWording

/// Outputs as CSV or TSV. A card is a table of two columns, `field` and `value`; where there are
/// several tables, as on a page, each follows a line with its title and an empty line parts them.
extension Delimited {
  package func output(_ output: Output, in language: Language) -> String {
    switch output {
    case .none: ""
    case .message(let text), .text(let text): Escaping.visible(text[language]).endingInNewline
    case .file(let contents): contents
    case .table(let table): self.table(table)
    case .card(let card):
      blocks([self.table(card.table)] + card.sections.map { section($0, in: language) })
    case .records(let records): Output.lines(of: records)
    case .page(let sections): blocks(sections.map { section($0, in: language) })
    case .parts(let parts): self.output(parts.plain, in: language)
    case .report(let report): self.output(.page(report.plain), in: language)
    }
  }

  private func section(_ section: Output.Section, in language: Language) -> String {
    let content = output(section.content, in: language)
    return content.isEmpty ? "" : row([.text(section.title[.english])]) + content
  }

  private func blocks(_ blocks: [String]) -> String {
    blocks.filter { !$0.isEmpty }.joined(separator: row([]))
  }
}

extension Card {
  /// The fields, one a row.
  var table: Table {
    Table(
      [Column("field", fr: "champ", .text), Column("value", fr: "valeur", .text)],
      rows: fields.map { [.text($0.column.name.en), $0.value] })
  }
}

extension String {
  /// The text with a line end, unless it is empty or has one.
  package var endingInNewline: String { isEmpty || hasSuffix("\n") ? self : self + "\n" }
}
