package import AccordWording

/// A text in Markdown, as the guide and the reference are written, as a page that stands alone:
/// headings, anchors, paragraphs, lists, code between fences, sessions of `accord` as screens; in a
/// line code, links within the page and escapes. Nothing else in it is markup.
package struct MarkdownPage {
  private let language: Language

  package init(language: Language) { self.language = language }

  /// The page; its title is the first heading.
  package func page(_ text: String) -> String {
    var (title, body) = (String?.none, "")
    var (paragraph, items, code) = ([Substring](), [Substring](), [Substring]?.none)
    var isSession = false
    func close() {
      if !paragraph.isEmpty { body += "<p>\(inline(paragraph.joined(separator: " ")))</p>\n" }
      if !items.isEmpty {
        body += "<ul>\n" + items.map { "<li>\(inline(String($0)))</li>\n" }.joined() + "</ul>\n"
      }
      (paragraph, items) = ([], [])
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.hasPrefix("```") {
        close()
        if let lines = code {
          body +=
            isSession
            ? ScreenOfSession(lines: lines).figure(in: language)
            : "<pre tabindex=\"0\"><code>\(Markup.escaped(lines.joined(separator: "\n")))</code></pre>\n"
        }
        isSession = line.dropFirst(3) == "accord"
        code = code == nil ? [] : nil
      } else if code != nil {
        code?.append(line)
      } else if let level = MarkdownPage.level(of: line) {
        close()
        let words = String(line.dropFirst(level + 1))
        if title == nil { title = MarkdownPage.plain(words) }
        body += "<h\(level)>\(inline(words))</h\(level)>\n"
      } else if let anchor = MarkdownPage.anchor(in: line) {
        close()
        body += "<a id=\"\(Markup.escaped(anchor))\"></a>\n"
      } else if line.hasPrefix("- ") {
        if !paragraph.isEmpty { close() }
        items.append(line.dropFirst(2))
      } else if line.isEmpty {
        close()
      } else {
        if !items.isEmpty { close() }
        paragraph.append(line)
      }
    }
    close()
    return HTMLPage.document(
      language, title: title ?? "Accord",
      style: [HTMLPage.style, MarkdownPage.style, ScreenOfSession.style].joined(separator: "\n"),
      body: "<main class=\"text\">\n\(body)</main>\n")
  }

  /// Sessions stand as they are on the screen, and scroll where they are wider than the page.
  private static let style = """
    .text h1,.text h2,.text h3,.text h4{max-width:44rem}
    .text h2{margin:2.25rem 0 .5rem}
    .text h3,.text h4{margin:1.5rem 0 .35rem}
    .text p{margin:.6rem 0}
    .text ul{margin:.6rem 0;padding-left:1.4rem;max-width:56rem}
    .text li{margin:.15rem 0}
    .text pre{max-width:56rem;margin:.8rem 0;padding:.75rem 1rem;background:var(--panel);border-radius:6px;white-space:pre;overflow-x:auto;font:.875rem/1.35 ui-monospace,"Cascadia Mono","Liberation Mono","DejaVu Sans Mono",Consolas,monospace}
    .text code{font-family:ui-monospace,"Cascadia Mono","Liberation Mono","DejaVu Sans Mono",Consolas,monospace;font-size:.94em}
    .text pre code{font-size:1em}
    @media print{.text pre{white-space:pre-wrap;border:1px solid var(--rule)}}
    """

  /// The level of a heading; `nil` where the line is none.
  private static func level(of line: Substring) -> Int? {
    let level = line.prefix { $0 == "#" }.count
    return (1...6).contains(level) && line.dropFirst(level).first == " " ? level : nil
  }

  private static func anchor(in line: Substring) -> String? {
    guard line.hasPrefix("<a id=\""), line.hasSuffix("\"></a>") else { return nil }
    return String(line.dropFirst(7).dropLast(6))
  }

  /// The words of a line without its marks.
  private static func plain(_ words: String) -> String {
    var (result, isEscaped) = ("", false)
    for character in words {
      if !isEscaped, character == "\\" {
        isEscaped = true
      } else {
        if isEscaped || character != "`" { result.append(character) }
        isEscaped = false
      }
    }
    return result
  }

  /// The marks within a line.
  private func inline(_ line: String) -> String {
    var (result, rest) = ("", line[...])
    while let first = rest.first {
      if first == "\\", rest.count > 1 {
        rest = rest.dropFirst()
        result += Markup.escaped(String(rest.removeFirst()))
      } else if first == "`", let (code, after) = MarkdownPage.code(rest) {
        result += "<code>\(Markup.escaped(code))</code>"
        rest = after
      } else if first == "[", let (words, target, after) = MarkdownPage.link(rest) {
        result += "<a href=\"#\(Markup.escaped(target))\">\(inline(words))</a>"
        rest = after
      } else {
        result += Markup.escaped(String(rest.removeFirst()))
      }
    }
    return result
  }

  /// What stands between as many grave accents as the text begins with.
  private static func code(_ text: Substring) -> (String, Substring)? {
    let mark = text.prefix { $0 == "`" }
    let inner = text.dropFirst(mark.count)
    guard let end = inner.firstRange(of: mark) else { return nil }
    var code = inner[..<end.lowerBound]
    if mark.count > 1, code.hasPrefix(" "), code.hasSuffix(" "), code.count > 1 {
      code = code.dropFirst().dropLast()
    }
    return (String(code), inner[end.upperBound...])
  }

  /// `[words](#target)`.
  private static func link(_ text: Substring) -> (String, String, Substring)? {
    guard let middle = text.firstRange(of: "](#"),
      let end = text[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    return (
      String(text[text.index(after: text.startIndex)..<middle.lowerBound]),
      String(text[middle.upperBound..<end]), text[text.index(after: end)...]
    )
  }
}
