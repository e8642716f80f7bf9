import AccordLanguage
import AccordWording

/// What the rules of all plugins suggest to do first: the foot of the dashboard.
enum NextSteps {
  /// How many are shown.
  private static let limit = 3

  /// The gravest finding of each rule, on a document, that says what to do; `nil` when there is none.
  static func section(in session: Session) throws -> Output.Section? {
    let findings = try CheckedFinding.all(in: session)
    var rules: Set<String> = []
    let first = findings.filter { each in
      each.finding.remedy != nil && each.finding.document != nil
        && rules.insert(each.rule).inserted
    }
    guard !first.isEmpty else { return nil }
    let steps = first.prefix(limit).map { each -> Text in
      guard let remedy = each.finding.remedy else { return each.finding.message }
      return Text(
        en: "\(each.finding.message)\n  → \(remedy)", fr: "\(each.finding.message)\n  → \(remedy)")
    }
    let more = findings.count - steps.count
    let rest =
      more > 0
      ? [
        Text(
          en: "Type \"check\" to see all \(findings.count) remarks.",
          fr: "Tapez « contrôler » pour voir les \(findings.count) remarques.")
      ] : []
    return Output.Section(
      Text(en: "To do next", fr: "À faire"), .text((steps + rest).joined(separator: "\n")))
  }
}
