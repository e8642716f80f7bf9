import AccordTemplates
import AccordWording

/// Fields keep documents from being made: each is told once, with the documents in which it is so.
struct DocumentsRefused: Fault {
  let message: Text
  let details: [Text]
  let parameter: String? = "for"

  let code = "documents.refused"

  /// - Parameters:
  ///   - refusals: the documents of which fields are wrong.
  ///   - unfit: those about which the template says nothing true, with the reason.
  ///   - count: how many were asked for.
  init(
    _ refusals: [(name: String, faults: [TemplateFault])],
    unfit: [(name: String, reason: Text)] = [], of count: Int
  ) {
    var groups: [(field: Text?, fault: TemplateFault, names: [String])] = []
    for (name, faults) in refusals {
      for fault in faults {
        let field = fault.problem.field
        let index = groups.firstIndex { group in
          group.field == field && field != nil && group.fault.code == fault.code
            || group.fault == fault
        }
        guard let index else {
          groups.append((field, fault, [name]))
          continue
        }
        if !groups[index].names.contains(name) { groups[index].names.append(name) }
      }
    }
    message = Text(
      en:
        "Documents that cannot be made: \(count: refusals.count + unfit.count) of \(count: count). None was made.",
      fr:
        "Documents impossibles à établir : \(count: refusals.count + unfit.count) sur \(count: count). Aucun n’a été établi."
    )
    details =
      DocumentsRefused.lines(unfit)
      + groups.map { DocumentsRefused.line($0.field, $0.fault, $0.names) }
  }

  /// The reasons, each with its documents.
  private static func lines(_ unfit: [(name: String, reason: Text)]) -> [Text] {
    var reasons: [Text] = []
    for (_, reason) in unfit where !reasons.contains(reason) { reasons.append(reason) }
    return reasons.map { reason in
      let names = unfit.filter { $0.reason == reason }.map(\.name).joined(separator: ", ")
      return Text(en: "\(names): \(reason)", fr: "\(names) : \(reason)")
    }
  }

  private static func line(_ field: Text?, _ fault: TemplateFault, _ names: [String]) -> Text {
    let listed = names.joined(separator: ", ")
    let advice = fault.advice.map { Text(en: " \($0)", fr: " \($0)") } ?? .same("")
    guard case .missing = fault.problem, let field else {
      return Text(en: "\(fault.message) (\(listed))", fr: "\(fault.message) (\(listed))") + advice
    }
    return Text.plural(
      names.count,
      Text(
        en: "\"\(field)\": empty for \(count: names.count) document: \(listed).",
        fr: "« \(field) » : vide pour \(count: names.count) document : \(listed)."),
      Text(
        en: "\"\(field)\": empty for \(count: names.count) documents: \(listed).",
        fr: "« \(field) » : vide pour \(count: names.count) documents : \(listed).")) + advice
  }
}
