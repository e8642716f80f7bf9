import AccordRendering
import AccordWording

extension HelpPage {
  /// The page in the macros of `man`; nothing in it is a macro by chance.
  var manual: String {
    var result = ""
    for block in blocks {
      switch block {
      case .paragraph(let text, _), .text(let text, _):
        result += ".PP\n" + HelpPage.roff(text) + "\n"
      case .heading(let text):
        result += ".SS " + HelpPage.roff(text) + "\n"
      case .code(let text, _):
        result += ".PP\n.RS 4\n\\fB" + HelpPage.roff(text) + "\\fR\n.RE\n"
      case .sample(let text):
        result +=
          ".PP\n.nf\n"
          + text.split(separator: "\n", omittingEmptySubsequences: false).map {
            HelpPage.roff(String($0))
          }.joined(separator: "\n") + "\n.fi\n"
      case .columns(let rows, _):
        for (term, explanation) in rows {
          result += ".TP\n\\fB" + HelpPage.roff(term) + "\\fR\n"
          result += (explanation.isEmpty ? "\\&" : HelpPage.roff(explanation)) + "\n"
        }
      }
    }
    return result
  }

  /// A text in a line of its own: a backslash is written out, hyphens stay those of the keyboard,
  /// and no line begins with a dot or an apostrophe.
  static func roff(_ text: String) -> String {
    var result = ""
    for scalar in Escaping.oneLine(text).unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}
