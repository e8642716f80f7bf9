import AccordLanguage
import AccordTables
import AccordWording

/// Outputs as Markdown, for documents that people read: headings, amounts and dates are in the
/// language of the session.
package struct Markdown {
  let language: Language

  /// The output; `level` is the depth of the headings of its sections.
  func output(_ output: Output, level: Int = 2) -> String {
    switch output {
    case .none: ""
    case .message(let text), .text(let text): Escaping.visible(text[language]).endingInNewline
    case .file(let contents): "```\n" + Escaping.visible(contents.asLines).endingInNewline + "```\n"
    case .table(let table): self.table(table)
    case .card(let card):
      blocks(
        [heading(card.title, level: level), fields(of: card)]
          + card.sections.map { section($0, level: level + 1) })
    case .records(let records): "```json\n" + Output.lines(of: records) + "```\n"
    case .page(let sections): blocks(sections.map { section($0, level: level) })
    case .parts(let parts): self.output(parts.plain, level: level)
    case .report(let report): self.output(.page(report.plain), level: level)
    }
  }

  private func section(_ section: Output.Section, level: Int) -> String {
    let content = output(section.content, level: level + 1)
    return content.isEmpty ? "" : heading(section.title, level: level) + "\n" + content
  }

  private func heading(_ title: Text, level: Int) -> String {
    String(repeating: "#", count: min(level, 6)) + " " + escaped(title[language]) + "\n"
  }

  private func fields(of card: Card) -> String {
    card.fields.map { field in
      "- **\(escaped(field.column.heading[language]))**: \(escaped(field.value.written(in: language)))\n"
    }.joined()
  }

  private func table(_ table: Table) -> String {
    guard !table.columns.isEmpty else { return "" }
    let marks = table.columns.map { $0.type.isNumeric ? "---:" : "---" }
    let headings = table.columns.map { escaped($0.heading[language]) }
    let rows = table.rows.map { $0.map { escaped($0.written(in: language)) } }
    return ([headings, marks] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private func blocks(_ blocks: [String]) -> String {
    blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String { Markdown.escaped(text) }

  /// The text as words: nothing in it is markup.
  package static func escaped(_ text: String) -> String {
    var result = ""
    // By scalars: a combining mark after a sign would hide it in a character.
    for scalar in Escaping.visible(text).unicodeScalars {
      switch scalar {
      case "\\", "|", "*", "_", "`", "[", "]", "~", "#": result += "\\" + String(scalar)
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case "\n": result += "<br>"
      case "\t": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
