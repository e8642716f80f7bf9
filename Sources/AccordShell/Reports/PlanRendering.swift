import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordRendering
import AccordWording

/// What a transaction would change, or has changed, for people: each document with the place of
/// the line that wrote it, its fields from old to new, and a count at the end. In the history of a
/// document each version stands with who made it, when and with which command.
///
/// Values are written as people write them; machines get them in the one encoding of `Value.json`.
struct PlanRendering {
  let context: RenderingContext

  func lines(_ plan: PlannedChanges) -> [String] {
    switch plan.occasion {
    case .plan: (plan.saved.map { heading($0, plan.savedName) } ?? []) + changes(plan)
    case .transaction(let commit): heading(commit) + changes(plan)
    case .difference(let start, let end): heading(start, end) + changes(plan)
    case .history: Array(plan.items.map(item).joined().dropLast())
    }
  }

  private func changes(_ plan: PlannedChanges) -> [String] {
    guard !plan.items.isEmpty else { return end(plan) }
    return (plan.isBrief ? [] : plan.items.flatMap(item)) + end(plan)
  }

  /// Gives out the lines of a plan, some documents at a time: all of a long one would take much
  /// memory. `write` says whether to go on.
  func write(_ plan: PlannedChanges, _ write: ([String]) -> Bool) {
    var lines = plan.saved.map { heading($0, plan.savedName) } ?? []
    for item in plan.isBrief ? [] : plan.items {
      lines += self.item(item)
      guard lines.count >= PlanRendering.portion else { continue }
      guard write(lines) else { return }
      lines = []
    }
    _ = write(lines + end(plan))
  }

  /// So many lines are given out at a time.
  private static let portion = 1000

  /// The figures, or that there is no change.
  private func end(_ plan: PlannedChanges) -> [String] {
    guard !plan.items.isEmpty else { return wrapped(PlanRendering.nothing[context.language]) }
    return totals(plan) + acts(plan) + wrapped(plan.summary[context.language])
  }

  /// What a run would ask about.
  private func acts(_ plan: PlannedChanges) -> [String] {
    guard !plan.acts.isEmpty else { return [] }
    let head = Text(
      en: "A run asks before", fr: "Une exécution demande confirmation avant")
    return wrapped(head[context.language]).map { $0.styled(.heading, context.isColoured) }
      + plan.acts.flatMap { wrapped("    " + $0.line[context.language]) } + [""]
  }

  /// What the collections come to: `books: 24 → 26 documents; price €30.00 → €40.00`.
  private func totals(_ plan: PlannedChanges) -> [String] {
    guard !plan.totals.isEmpty else { return [] }
    let head = Text(en: "Totals", fr: "Totaux")[context.language]
    let colon = context.language == .french ? "\u{A0}: " : ": "
    return [head.styled(.heading, context.isColoured)]
      + plan.totals.flatMap { total in
        let type = plan.items.first { $0.change.key.collection == total.collection }?.type
        let text = total.text(calling: FieldNames(of: type))
        let name = type?.schema.name[context.language] ?? total.collection
        return wrapped("    " + name + colon + text[context.language])
      } + [""]
  }

  /// `Transaction 12, 23 Nov 2026 at 10:05:48 UTC, ana`, and the command below.
  private func heading(_ commit: CommitRecord) -> [String] {
    let author = Escaping.oneLine(commit.author)
    let head = Text(
      en: "Transaction \(commit.number), \(commit.at.written), by \(author)",
      fr: "Transaction \(commit.number), \(commit.at.written), par \(author)")
    return wrapped(head[context.language]).map { $0.styled(.heading, context.isColoured) }
      + command(commit) + [""]
  }

  /// `From 29 Jan 2024 to now`.
  private func heading(_ start: Past, _ end: Past?) -> [String] {
    let now = Text(en: "now", fr: "à maintenant")
    let head =
      Text(en: "From ", fr: "") + start.beginning
      + (end.map { Text(en: " to ", fr: " ") + $0.end } ?? Text(en: " to ", fr: " ") + now)
    return wrapped(head[context.language]).map { $0.styled(.heading, context.isColoured) } + [""]
  }

  private func command(_ commit: CommitRecord) -> [String] {
    wrapped("    " + Escaping.oneLine(commit.command)).map { $0.styled(.faint, context.isColoured) }
  }

  /// So many of the earlier lines that wrote a document are named.
  private static let places = 5

  static let nothing = Text(en: "No change.", fr: "Aucun changement.")

  private func item(_ item: PlannedChanges.Item) -> [String] {
    guard let version = item.version else { return document(item) }
    let kind = item.change.kind
    let author = Escaping.oneLine(version.commit.author)
    let head = Text(
      en:
        "revision \(version.revision): \(kind.word), \(version.commit.at.written), by \(author) (transaction \(version.commit.number))",
      fr:
        "révision \(version.revision) : \(kind.word), \(version.commit.at.written), par \(author) (transaction \(version.commit.number))"
    )[context.language]
    return wrapped(context.isPlain ? head : kind.sign + " " + head)
      .map { $0.styled(kind.style, context.isColoured) }
      + command(version.commit) + fields(item).flatMap { wrapped("    " + $0) } + [""]
  }

  private func document(_ item: PlannedChanges.Item) -> [String] {
    let kind = item.change.kind
    var head = "\(kind.sign) \(item.change.key.description)"
    if context.isPlain { head = item.change.key.description }
    var rest = kind.word[context.language]
    if let place = item.place?.shortDescription?[context.language] { rest += ", " + place }
    let earlier = item.earlierPlaces.compactMap { $0.shortDescription?[context.language] }
    if !earlier.isEmpty {
      rest += Text(en: ", also ", fr: ", aussi ")[context.language]
      rest += earlier.prefix(PlanRendering.places).joined(separator: ", ")
      if earlier.count > PlanRendering.places { rest += ", …" }
    }
    let separator = context.language == .french ? "\u{A0}: " : ": "
    return wrapped(head + separator + rest).map { $0.styled(kind.style, context.isColoured) }
      + fields(item).flatMap { wrapped("    " + $0) } + [""]
  }

  private func fields(_ item: PlannedChanges.Item) -> [String] {
    let colon = context.language == .french ? "\u{A0}: " : ": "
    return item.fields.filter { !$0.path.isEmpty }.compactMap { field in
      let (before, after) = (shown(field.before), shown(field.after))
      let name = Escaping.oneLine(field.name[context.language])
      guard item.change.before != nil else { return name + colon + after }
      // A part that is new has fields without a value.
      return before == after ? nil : name + colon + before + " → " + after
    }
  }

  private func shown(_ value: Value?) -> String {
    switch value {
    case nil, .missing, .list([]), .text(""): Text(en: "(nothing)", fr: "(rien)")[context.language]
    case .text(let text): context.language.quoted(Escaping.oneLine(text))
    case .list(let elements): elements.map(shown).joined(separator: ", ")
    case let value?: Escaping.oneLine(value.written(in: context.language))
    }
  }

  private func wrapped(_ text: String) -> [String] {
    Wrapping.lines(of: text, width: context.width)
  }
}

extension PlannedChanges {
  /// How many documents are changed, created and removed.
  var counts: (changed: Int, created: Int, removed: Int) {
    func count(_ kind: Change.Kind) -> Int { items.count { $0.change.kind == kind } }
    return (count(.changed), count(.created), count(.removed))
  }

  /// `1 to create, 3 to change, 0 to remove.` for a plan, `3 changed, 1 created, 0 removed.` for
  /// what was done.
  var summary: Text {
    let (changed, created, removed) = counts
    if occasion == .plan {
      return Text(
        en:
          "\(count: created) to create, \(count: changed) to change, \(count: removed) to remove.",
        fr:
          "\(count: created) à créer, \(count: changed) à modifier, \(count: removed) à supprimer.")
    }
    return .each { language in
      func part(_ count: Int, _ en: String, _ one: String, _ many: String) -> String {
        let word = language == .french ? language.plural(count, one, many) : en
        return language.grouped(count) + " " + word
      }
      return [
        part(changed, "changed", "modifié", "modifiés"),
        part(created, "created", "créé", "créés"),
        part(removed, "removed", "supprimé", "supprimés"),
      ].joined(separator: ", ") + "."
    }
  }
}

extension Change {
  enum Kind: String {
    case created
    case changed
    case removed

    var word: Text {
      switch self {
      case .created: Text(en: "created", fr: "créé")
      case .changed: Text(en: "changed", fr: "modifié")
      case .removed: Text(en: "removed", fr: "supprimé")
      }
    }

    var sign: String {
      switch self {
      case .created: "+"
      case .changed: "~"
      case .removed: "-"
      }
    }

    var style: Style {
      switch self {
      case .created: .created
      case .changed: .changed
      case .removed: .removed
      }
    }
  }

  var kind: Kind { isCreation ? .created : isRemoval ? .removed : .changed }
}

extension SourcePlace {
  /// `file:12`, or `line 12` where there is no file; `nil` for a single line at the prompt.
  var shortDescription: Text? {
    if let name = source.name { return .same(Escaping.oneLine(name) + ":\(line)") }
    return source.lines.count > 1 ? Text(en: "line \(line)", fr: "ligne \(line)") : nil
  }
}
