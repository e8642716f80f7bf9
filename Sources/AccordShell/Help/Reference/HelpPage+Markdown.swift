import AccordRendering
import AccordWording

extension HelpPage {
  /// The page as Markdown; its headings are of `level`, and nothing in it is markup by chance.
  func markdown(level: Int) -> String {
    var result = ""
    var isInList = false
    for block in blocks {
      switch block {
      case .paragraph(let text, _), .text(let text, _):
        result += (isInList ? "\n" : "") + Markdown.escaped(text) + "\n\n"
        isInList = false
      case .heading(let text):
        result += (isInList ? "\n" : "") + HelpPage.heading(text, level: level)
        isInList = false
      case .code(let text, _):
        result += "- " + HelpPage.code(text) + "\n"
        isInList = true
      case .sample(let text):
        result += (isInList ? "\n" : "") + "```\n" + text + "\n```\n\n"
        isInList = false
      case .columns(let rows, _):
        for (term, explanation) in rows {
          result += "- " + HelpPage.code(term)
          result += explanation.isEmpty ? "\n" : " — " + Markdown.escaped(explanation) + "\n"
        }
        isInList = true
      }
    }
    return result + (isInList ? "\n" : "")
  }

  static func heading(_ text: String, level: Int) -> String {
    String(repeating: "#", count: min(level, 6)) + " " + Markdown.escaped(text) + "\n\n"
  }

  /// Words as they are typed. A grave accent in them is set in two.
  static func code(_ text: String) -> String {
    let line = Escaping.oneLine(text)
    return line.contains("`") ? "`` \(line) ``" : "`\(line)`"
  }
}
