import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordRendering
import AccordWording

/// What is told of a plan besides its changes.
extension PlannedChanges {
  /// `totals`, `warnings` and `errors`.
  func planMembers(_ language: Language) -> [JSON.Member] {
    func remarks(_ severity: Diagnostic.Severity) -> JSON {
      .array(self.remarks.filter { $0.severity == severity }.map { $0.json(in: language) })
    }
    let files = saved == nil ? [JSON.Member("files", PlannedChanges.json(files))] : []
    return files + [
      JSON.Member("totals", .array(totals.map(\.json))),
      JSON.Member(
        "acts",
        .array(
          acts.map { act in
            .object(
              [JSON.Member("command", .string(act.words[language]))]
                + (act.place?.members ?? []))
          })),
      JSON.Member("warnings", remarks(.warning)), JSON.Member("errors", remarks(.error)),
    ]
  }

  /// Who planned it, when and from what, and whether it can still be applied; empty where the plan
  /// is not from a file.
  func savedMembers(_ language: Language) -> [JSON.Member] {
    guard let saved else { return [] }
    let parameters = saved.parameters.sorted { $0.key < $1.key }
    return [
      JSON.Member("plan", .string(savedName)), JSON.Member("sha256", .string(saved.digest)),
      JSON.Member("planned-by", .string(saved.author)),
      JSON.Member("planned-at", .string(saved.at.text)),
      JSON.Member("command", .string(saved.command)),
      JSON.Member("transaction", .integer(saved.transaction)),
      JSON.Member(
        "parameters",
        .object(parameters.map { JSON.Member($0.key, .string($0.value)) })),
      JSON.Member("files", PlannedChanges.json(saved.files)),
      JSON.Member("is-stale", .bool(staleness != nil)),
      JSON.Member(
        "stale",
        staleness.map { fault in
          .object([
            JSON.Member("message", .string(fault.message[language])),
            JSON.Member("details", .array(fault.details.map { .string($0[language]) })),
          ])
        } ?? .null),
    ]
  }
}

extension PlannedChanges {
  private static func json(_ files: [SavedFile]) -> JSON {
    .array(
      files.map { file in
        .object([
          JSON.Member("file", .string(file.name)),
          JSON.Member("rows", file.rows.map { .integer($0) } ?? .null),
        ])
      })
  }
}

extension PlanRendering {
  /// Who planned it, when and from what.
  func heading(_ plan: SavedPlan, _ name: String) -> [String] {
    let author = Escaping.oneLine(plan.author)
    let title = Text(
      en: "Plan \(Escaping.oneLine(name)), \(plan.at.written), by \(author)",
      fr: "Plan \(Escaping.oneLine(name)), \(plan.at.written), par \(author)")
    let state = Text(
      en: "after transaction \(plan.transaction), for the day \(plan.day)",
      fr: "après la transaction \(plan.transaction), pour la journée du \(plan.day)")
    let sources = plan.sources.map { source in
      (source.name ?? "-c") + " (sha256 " + source.digest.prefix(12) + "…)"
    }
    let lines =
      [Escaping.oneLine(plan.command), state[context.language]]
      + sources.map { Escaping.oneLine($0) }
    return Wrapping.lines(of: title[context.language], width: context.width)
      .map { $0.styled(.heading, context.isColoured) }
      + lines.flatMap { Wrapping.lines(of: "    " + $0, width: context.width) }
      .map { $0.styled(.faint, context.isColoured) } + [""]
  }
}
