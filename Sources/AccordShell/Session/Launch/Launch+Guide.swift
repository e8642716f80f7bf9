import AccordLanguage
import AccordRendering
import AccordWording

extension Launch {
  /// Shows the guide.
  func guide() -> ExitCode {
    guard let guide = beginnings.guide else {
      console.report(Diagnostic(any: Failure.noGuide))
      return .usage
    }
    let text = GuideText.shown(String(decoding: guide(state.language), as: UTF8.self))
    let shown: String
    if request.options[.html] != nil {
      shown = MarkdownPage(language: state.language).page(text)
    } else if request.options[.markdown] != nil {
      shown = text
    } else {
      shown = HelpPage(markdown: text, state.language).lines.joined(separator: "\n")
    }
    console.show(.text(.same(shown)), as: nil)
    return .done
  }
}

extension Failure {
  fileprivate static let noGuide = Failure(
    "guide.none",
    Text(en: "This program brings no guide.", fr: "Ce programme n’apporte pas de guide."),
    advice: Text(
      en: "\"accord help\" lists all that it can do.",
      fr: "« accord aide » énumère tout ce qu’il sait faire."))
}
