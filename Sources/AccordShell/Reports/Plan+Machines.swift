import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordRendering
import AccordTables
import AccordWording

extension PlannedChanges {
  /// The plan as an object: `changes` (each with `document`, `change`, `file`, `line`, `fields`)
  /// and the three counts.
  ///
  /// A transaction has `transaction`, `date`, `time`, `author` and `command` before them; a history is an object
  /// with `document` and `versions`, each with its `revision` and those members.
  ///
  /// A plan goes on with `totals`, `warnings` and `errors`, in the words of `language`; a saved one
  /// begins with who planned it, when and from what.
  func json(in language: Language) -> JSON {
    let changes = JSON.Member("changes", .array(items.map(\.json)))
    let (changed, created, removed) = counts
    let counts = [
      JSON.Member("changed", .integer(changed)), JSON.Member("created", .integer(created)),
      JSON.Member("removed", .integer(removed)),
    ]
    return switch occasion {
    case .plan: .object(savedMembers(language) + [changes] + counts + planMembers(language))
    case .transaction(let commit): .object(commit.members + [changes] + counts)
    case .difference(let start, let end):
      .object(
        [
          JSON.Member("from", .string(start.point.code)),
          JSON.Member("to", end.map { .string($0.point.code) } ?? .null), changes,
        ] + counts)
    case .history(let key):
      .object([
        JSON.Member("document", .string(key.description)), JSON.Member("versions", changes.value),
      ])
    }
  }

  /// The plan as a table: one row for each field of each document.
  var table: Table {
    if case .difference = occasion { return differenceTable }
    guard occasion == .plan else { return recordedTable }
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
          field.cell, field.before ?? .missing, field.after ?? .missing,
          item.place?.source.name.map { .text($0) } ?? .missing,
          item.place.map { .integer($0.line) } ?? .missing,
        ]
      }
    }
    return Table(columns, rows: rows)
  }
}

extension PlannedChanges.Item {
  var json: JSON {
    var members = [
      JSON.Member("document", .string(change.key.description)),
      JSON.Member("change", .string(change.kind.rawValue)),
    ]
    if let place { members += place.members }
    if !earlierPlaces.isEmpty {
      members.append(JSON.Member("also", .array(earlierPlaces.map { .object($0.members) })))
    }
    if let version {
      members.insert(JSON.Member("revision", .integer(version.revision)), at: 0)
      members.insert(contentsOf: version.commit.members, at: 1)
    }
    members.append(JSON.Member("fields", fieldsJSON))
    return .object(members)
  }

  /// The fields that differ, named and encoded as in every table: `field`, `before`, `after`.
  var fieldsJSON: JSON {
    .array(
      fields.filter { !$0.path.isEmpty }.map { field in
        .object([
          JSON.Member("field", .string(field.path)),
          JSON.Member("before", field.before?.json ?? .null),
          JSON.Member("after", field.after?.json ?? .null),
        ])
      })
  }
}

extension CommitRecord {
  /// `transaction`, `date` and `time`, `author`, `command`, as the columns of `log`.
  var members: [JSON.Member] {
    [
      JSON.Member("transaction", .integer(number)), JSON.Member("date", Value(at.localDate).json),
      JSON.Member("time", at.clockValue.json), JSON.Member("author", .string(author)),
      JSON.Member("command", .string(command)),
    ]
  }
}

extension RenderingContext {
  /// Writes a plan in a format: always data.
  package func render(_ plan: PlannedChanges, as format: OutputFormat) -> String {
    switch format {
    case .table: PlanRendering(context: self).lines(plan).map { $0 + "\n" }.joined()
    case .json: JSONText.lines(plan.json(in: language)) + "\n"
    case .jsonl: plan.items.map { JSONText.line($0.json) + "\n" }.joined()
    case .csv: Delimited.csv.table(plan.table)
    case .csvRaw: Delimited.rawCSV.table(plan.table)
    case .tsv: Delimited.tsv.table(plan.table)
    case .tsvRaw: Delimited.rawTSV.table(plan.table)
    case .plain: PlanRendering(context: plain).lines(plan).map { $0 + "\n" }.joined()
    case .ics, .vcf: ""
    case .md, .csvOffice, .html, .fods: render(.table(plan.table), as: format).data
    }
  }
}
