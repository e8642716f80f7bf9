import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// What the journal tells as a table: for the stages after `history` and `transaction`.
extension PlannedChanges {
  /// The columns of `recordedTable`.
  static let recordedColumns = [
    Column("document", fr: "document", .text, rank: 1),
    Column("revision", fr: "révision", .integer, rank: 3),
    Column("transaction", fr: "transaction", .integer, rank: 2),
    Column("date", fr: "date", .date),
    Column("time", fr: "heure", .text, heading: CommitRecord.timeHeading, rank: 4),
    Column("author", fr: "auteur", .text, rank: 1),
    Column("command", fr: "commande", .text, rank: 5),
    Column("change", fr: "changement", Change.Kind.type, rank: 2),
    Column("field", fr: "champ", .text),
    Column("before", fr: "avant", .text),
    Column("after", fr: "après", .text),
  ]

  /// One row for each field of each version; the values keep their own types, whatever field it is.
  var recordedTable: Table {
    Table(PlannedChanges.recordedColumns, rows: items.flatMap(rows))
  }

  /// The columns of `differenceTable`.
  static let differenceColumns = recordedColumns.filter {
    ["document", "change", "field", "before", "after"].contains($0.name.en)
  }

  /// One row for each field that differs between two moments.
  var differenceTable: Table {
    let kept = PlannedChanges.recordedColumns.indices.filter { index in
      let name = PlannedChanges.recordedColumns[index].name
      return PlannedChanges.differenceColumns.contains { $0.name == name }
    }
    return Table(
      PlannedChanges.differenceColumns,
      rows: items.flatMap(rows).map { row in kept.map { row[$0] } })
  }

  private func rows(_ item: Item) -> [[Value]] {
    let commit = commit(of: item)
    return item.fields.map { field in
      [
        .text(item.change.key.description), Value(item.version?.revision), Value(commit?.number),
        Value(commit?.at.localDate), commit?.at.clockValue ?? .missing, Value(commit?.author),
        Value(commit?.command), .word(item.change.kind.value),
        field.cell,
        field.before ?? .missing, field.after ?? .missing,
      ]
    }
  }

  private func commit(of item: Item) -> CommitRecord? {
    if let version = item.version { return version.commit }
    if case .transaction(let commit) = occasion { return commit }
    return nil
  }
}

extension Change.Kind {
  /// The words of the three kinds, as the type of a column.
  static let type = ValueType.word([Change.Kind.created, .changed, .removed].map(\.value))

  var value: Value.Word { Value.Word(code: rawValue, text: word) }
}

extension CommitRecord {
  /// The heading of the hour.
  static let timeHeading = Text(en: "Time", fr: "Heure")
}

extension Timestamp {
  /// The time of the day to the second: people read `11:05:48`, programs `11:05:48+01:00`.
  var clockValue: Value {
    .coded(Value.Word(code: localClockCode, text: .same(localClock)))
  }
}
