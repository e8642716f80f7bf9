import AccordRendering

extension HelpPage {
  /// The width of every page.
  package static let width = 80

  /// The page for a terminal, 80 columns wide at most.
  package var lines: [String] {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .paragraph(let text, let indent):
        if !lines.isEmpty { lines.append("") }
        lines += HelpPage.wrapped(text, indent: indent)
      case .heading(let text):
        if !lines.isEmpty { lines.append("") }
        lines.append(text)
      case .text(let text, let indent): lines += HelpPage.wrapped(text, indent: indent)
      case .code(let text, let indent): lines += HelpPage.code(text, indent: indent)
      case .sample(let text):
        lines.append("")
        lines += text.split(separator: "\n", omittingEmptySubsequences: false).map {
          $0.isEmpty ? "" : "  " + $0
        }
      case .columns(let rows, let indent): lines += HelpPage.columns(rows, indent: indent)
      }
    }
    return lines
  }

  private static func wrapped(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      Wrapping.lines(of: margin + line, width: width)
    }
  }

  private static func code(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let first = Wrapping.lines(of: margin + text, width: width)[0]
    let rest = text.dropFirst(first.count - indent).drop { $0 == " " }
    return rest.isEmpty ? [first] : [first] + wrapped(String(rest), indent: indent + 4)
  }

  private static func columns(
    _ rows: [(term: String, explanation: String)], indent: Int
  ) -> [String] {
    let widest = rows.map { DisplayWidth.of($0.term) }.max() ?? 0
    let start = min(widest, 32) + 2
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for (term, explanation) in rows {
      let beside = Wrapping.lines(of: explanation, width: width - indent - start)
      var rest = beside[...]
      if DisplayWidth.of(term) <= start - 2, let first = rest.popFirst() {
        lines.append(margin + (first.isEmpty ? term : term.padded(to: start) + first))
      } else {
        lines += wrapped(term, indent: indent)
      }
      lines += rest.map { margin + String(repeating: " ", count: start) + $0 }
    }
    return lines
  }
}
