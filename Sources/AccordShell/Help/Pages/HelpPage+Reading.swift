import AccordWording

/// A page of help from a text in Markdown: headings, paragraphs, code between fences, lists.
extension HelpPage {
  /// The page.
  init(markdown text: String, _ language: Language) {
    self.init(language)
    var (paragraph, code) = ([Substring](), [Substring]?.none)
    func close(_ page: inout HelpPage) {
      if !paragraph.isEmpty { page.paragraph(paragraph.joined(separator: " ")) }
      paragraph = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.hasPrefix("```") {
        close(&self)
        if let lines = code { sample(lines.joined(separator: "\n")) }
        code = code == nil ? [] : nil
      } else if code != nil {
        code?.append(line)
      } else if line.hasPrefix("#") {
        close(&self)
        heading(.same(String(line.drop { $0 == "#" || $0 == " " })))
      } else if line.isEmpty {
        close(&self)
      } else {
        paragraph.append(line)
      }
    }
    close(&self)
  }
}

/// The text of a guide: its sessions are replayed by tests, which read settings at their top.
enum GuideText {
  /// The text without these settings, and without the exit codes that tests compare (`? 1`).
  static func shown(_ text: String) -> String {
    var (lines, isAtTop, isSession) = ([Substring](), false, false)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if isAtTop, line.hasPrefix("# ") { continue }
      isAtTop = line.hasPrefix("```") && line.count > 3
      if line.hasPrefix("```") { isSession = isAtTop }
      if isSession, line.hasPrefix("? "), line.dropFirst(2).allSatisfy(\.isNumber) { continue }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}
