import AccordLanguage
import AccordWording

/// Words, values and tables as HTML, in one language: what pages and reports share.
struct PageWriter {
  let language: Language

  /// Words on one line.
  func words(_ text: String) -> String { Markup.escaped(Escaping.oneLine(spaced(text))) }

  /// Words on one line.
  func words(_ text: Text) -> String { words(text[language]) }

  /// A value; a day says which one it is to programs too.
  func written(_ value: Value) -> String {
    if case .date(let date) = value { return time(date, date.written(in: language)) }
    return Markup.escaped(spaced(value.written(in: language))).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).joined(separator: "<br>")
  }

  /// A day under words of its own.
  func time(_ date: CalendarDate, _ text: String) -> String {
    "<time datetime=\"\(date.code)\">\(words(text))</time>"
  }

  /// A table that scrolls by itself where it is wider than the page.
  ///
  /// - Parameters:
  ///   - isSaid: whether a heading right above it says what its caption does.
  ///   - isAlone: whether its caption is the heading of the page.
  func table(
    _ table: Table, caption: Text, total: [Value]? = nil, isSaid: Bool = false,
    isAlone: Bool = false
  ) -> String {
    let classes = table.columns.map { column in
      column.type.isNumeric ? " class=\"n\"" : column.type.isWrappable ? "" : " class=\"k\""
    }
    let header = zip(table.columns, classes).map { column, mark in
      "<th scope=\"col\"\(mark)>\(words(column.heading))</th>"
    }
    func row(_ values: [Value]) -> String {
      "<tr>"
        + zip(values, classes).enumerated().map { number, cell in
          // The first cell names the row.
          let tag = number == 0 ? "th" : "td"
          let scope = number == 0 ? " scope=\"row\"" : ""
          return "<\(tag)\(scope)\(cell.1)>\(written(cell.0))</\(tag)>"
        }.joined() + "</tr>\n"
    }
    let foot = total.map { "<tfoot>\n\(row($0))</tfoot>\n" } ?? ""
    let title = isAlone ? "<h1>\(words(caption))</h1>" : words(caption)
    let name = Text(en: "Table: \(caption)", fr: "Tableau : \(caption)")
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(words(name))">
      <table class="plain">
      <caption\(isSaid ? " class=\"vh\"" : "")>\(title)</caption>
      <thead>
      <tr>\(header.joined())</tr>
      </thead>
      <tbody>
      \(table.rows.map(row).joined())</tbody>
      \(foot)</table>
      </div>

      """
  }

  /// In French no line breaks before a per cent sign, and the space is narrow.
  private func spaced(_ text: String) -> String {
    language == .french
      ? text.replacing(
        Typography.noBreakSpace + "%", with: Typography.narrowNoBreakSpace + "%") : text
  }
}
