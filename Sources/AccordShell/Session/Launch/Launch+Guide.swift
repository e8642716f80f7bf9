import AccordLanguage
import AccordWording

extension Launch {
  /// Shows the guide.
  func guide() -> ExitCode {
    guard let guide = beginnings.guide else {
      console.report(Diagnostic(any: Failure.noGuide))
      return .usage
    }
    let page = HelpPage(
      markdown: String(decoding: guide(state.language), as: UTF8.self), state.language)
    let isMarkdown = request.options[.markdown] != nil
    console.show(
      .text(.same(isMarkdown ? page.markdown(level: 2) : page.lines.joined(separator: "\n"))),
      as: nil)
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
