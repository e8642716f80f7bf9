import AccordDocuments
import AccordWording

extension PlannedChanges {
  /// The plan as an object: `changes` (each with `document`, `change`, `file`, `line`, `fields`)
  /// and the three counts.
  var json: JSON {
    let (changed, created, removed) = counts
    return .object([
      JSON.Member("changes", .array(items.map(\.json))),
      JSON.Member("changed", .integer(changed)),
      JSON.Member("created", .integer(created)),
      JSON.Member("removed", .integer(removed)),
    ])
  }

  /// The plan as a table: one row for each field of each document.
  var table: Table {
    let columns = [
      Column("document", fr: "document", .text), Column("change", fr: "changement", .text),
      Column("field", fr: "champ", .text), Column("before", fr: "avant", .text),
      Column("after", fr: "après", .text),
      Column("file", fr: "fichier", .text), Column("line", fr: "ligne", .integer),
    ]
    let rows = items.flatMap { item in
      item.fields.map { field -> [Value] in
        [
          .text(item.change.key.description), .text(item.change.kind.rawValue),
          field.path.isEmpty ? .missing : .text(field.path), Self.value(field.before),
          Self.value(field.after), item.place?.source.name.map { .text($0) } ?? .missing,
          item.place.map { .integer($0.line) } ?? .missing,
        ]
      }
    }
    return Table(columns, rows: rows)
  }

  private static func value(_ json: JSON?) -> Value {
    switch json {
    case nil: .missing
    case .string(let text)?: .text(text)
    case let json?: .text(JSONText.line(json))
    }
  }
}

extension PlannedChanges.Item {
  var json: JSON {
    var members = [
      JSON.Member("document", .string(change.key.description)),
      JSON.Member("change", .string(change.kind.rawValue)),
    ]
    if let place { members += place.members }
    let fields = fields.filter { !$0.path.isEmpty }.map { field in
      JSON.object([
        JSON.Member("path", .string(field.path)), JSON.Member("before", field.before ?? .null),
        JSON.Member("after", field.after ?? .null),
      ])
    }
    members.append(JSON.Member("fields", .array(fields)))
    return .object(members)
  }

  /// The fields that differ; for a removed document one without a path.
  var fields: [FieldChange] {
    guard change.after != nil else { return [FieldChange(path: "", before: nil, after: nil)] }
    return JSONDifference.between(change.before, change.after)
  }
}

extension RenderingContext {
  /// Writes a plan in a format: always data.
  package func render(_ plan: PlannedChanges, as format: OutputFormat) -> String {
    switch format {
    case .table: PlanRendering(context: self).lines(plan).map { $0 + "\n" }.joined()
    case .json: JSONText.lines(plan.json) + "\n"
    case .jsonl: plan.items.map { JSONText.line($0.json) + "\n" }.joined()
    case .csv: Delimited.csv.table(plan.table)
    case .tsv: Delimited.tsv.table(plan.table)
    case .md: Markdown(language: language).output(.table(plan.table))
    }
  }
}
