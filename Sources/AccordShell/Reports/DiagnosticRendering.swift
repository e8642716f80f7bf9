import AccordLanguage
import AccordRendering
import AccordWording

/// Errors and warnings for people.
///
/// ```text
/// visits.accord:12:12: error[visits.unknown]: No visit is named "v-12".
///   12 | visit show v-12
///      |            ^^^^
///   included from main.accord:3
///   Did you mean "v-2"?
/// ```
struct DiagnosticRendering {
  let context: RenderingContext

  func lines(_ diagnostic: Diagnostic) -> [String] {
    var lines = coloured(Wrapping.lines(of: head(diagnostic), width: context.width), diagnostic)
    if let place = diagnostic.place { lines += excerpt(place) }
    for place in diagnostic.includedFrom {
      let from = DiagnosticRendering.inclusion(of: place)[context.language]
      lines += Wrapping.lines(of: "  " + from, width: context.width)
    }
    if let cause = diagnostic.follows?.anyDescription {
      let follows = Text(
        en: "This may only follow from \(cause), which failed.",
        fr: "Ceci peut n’être qu’une suite de l’échec de \(cause).")[context.language]
      lines += Wrapping.lines(of: "  " + follows, width: context.width)
    }
    for detail in details(of: diagnostic) {
      let text = Escaping.sentence(detail[context.language])
      lines += Wrapping.lines(of: "  - " + text, width: context.width)
    }
    if let advice = diagnostic.advice {
      let text = Escaping.visible(advice[context.language])
      lines += text.split(separator: "\n").flatMap {
        Wrapping.lines(of: "  " + $0, width: context.width)
      }
    }
    return lines
  }

  /// The parts, or the first ones and what sums up all of them.
  private func details(of diagnostic: Diagnostic) -> [Text] {
    let rest = diagnostic.details.count - Diagnostic.listed
    guard rest > 0, !diagnostic.summary.isEmpty else { return diagnostic.details }
    return diagnostic.details.prefix(Diagnostic.listed)
      + [Text(en: "… and \(count: rest) more.", fr: "… et \(count: rest) de plus.")]
      + diagnostic.summary
  }

  /// `file:12:19: error[code]: message`; the place is left out for a single line without a file.
  private func head(_ diagnostic: Diagnostic) -> String {
    let colon = context.language == .french ? "\u{A0}: " : ": "
    var head = ""
    if let place = diagnostic.place { head = DiagnosticRendering.position(of: place) }
    head += label(diagnostic)
    return head + colon + Escaping.sentence(diagnostic.message[context.language])
  }

  private func label(_ diagnostic: Diagnostic) -> String {
    diagnostic.severity.word[context.language] + "[" + Escaping.oneLine(diagnostic.code) + "]"
  }

  private func coloured(_ lines: [String], _ diagnostic: Diagnostic) -> [String] {
    guard context.isColoured else { return lines }
    let label = label(diagnostic)
    let style: Style = diagnostic.severity == .error ? .error : .warning
    return lines.map { $0.replacing(label, with: label.styled(style, true), maxReplacements: 1) }
  }

  private static func position(of place: SourcePlace) -> String {
    if let name = place.source.name {
      return Escaping.oneLine(name) + ":\(place.line):\(place.column): "
    }
    return place.source.lines.count > 1 ? "\(place.line):\(place.column): " : ""
  }

  private static func inclusion(of place: SourcePlace) -> Text {
    let file = Escaping.oneLine(place.source.name ?? "-") + ":\(place.line)"
    return Text(en: "included from \(file)", fr: "inclus depuis \(file)")
  }

  /// The line and the carets under its stretch. A screen reader gets the line alone: the column
  /// is in the head.
  private func excerpt(_ place: SourcePlace) -> [String] {
    guard place.source.lines.indices.contains(place.line - 1) else { return [] }
    let gutter = "  \(place.line) | "
    let excerpt = SourceExcerpt(
      place, width: min(context.width ?? .max, 160) - DisplayWidth.of(gutter))
    if context.isPlain { return ["  " + excerpt.line] }
    let blank = String(repeating: " ", count: DisplayWidth.of(gutter) - 2) + "| "
    let style: Style = .error
    return [
      gutter.styled(.faint, context.isColoured) + excerpt.line,
      blank.styled(.faint, context.isColoured) + excerpt.indent
        + excerpt.carets.styled(style, context.isColoured),
    ]
  }
}

extension Diagnostic.Severity {
  /// `error`, `erreur`.
  var word: Text {
    switch self {
    case .error: Text(en: "error", fr: "erreur")
    case .warning: Text(en: "warning", fr: "avertissement")
    }
  }
}
