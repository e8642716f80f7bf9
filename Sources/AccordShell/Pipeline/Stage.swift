import AccordWording

/// A checked step of a pipeline: it turns a table into another.
struct Stage: Sendable {
  enum Kind: Sendable {
    case filter(Condition)
    case sort([SortKey])
    case select([Int])
    case take(Condition.Operand)
    case count
    case sum([Int])
  }

  struct SortKey: Sendable {
    let column: Int
    let isDescending: Bool
  }

  let kind: Kind
  /// The columns of what it returns.
  let columns: [Column]
  let place: SourcePlace

  /// The table after this step.
  ///
  /// - Throws: where a variable has no usable value, or a sum cannot be held.
  func applied(to table: Table, in scope: Scope) throws(Diagnostic) -> Table {
    switch kind {
    case .filter(let condition):
      let condition = try condition.resolved(in: scope)
      let rows = table.rows.filter { condition.holds(for: $0) == true }
      return Table(columns, rows: rows, whenEmpty: Stage.whenEmpty(after: table))
    case .sort(let keys):
      return Table(columns, rows: sorted(table, by: keys), whenEmpty: table.whenEmpty)
    case .select(let indices):
      let rows = table.rows.map { row in indices.map { row[$0] } }
      return Table(columns, rows: rows, whenEmpty: table.whenEmpty)
    case .take(let operand):
      let rows = Array(table.rows.prefix(try count(operand, in: scope)))
      return Table(columns, rows: rows, whenEmpty: Stage.whenEmpty(after: table))
    case .count:
      return Table(columns, rows: [[.integer(table.rows.count)]])
    case .sum(let indices):
      var sums: [Value] = []
      for index in indices { sums.append(try sum(of: index, in: table)) }
      return Table(columns, rows: [sums])
    }
  }

  private static func whenEmpty(after table: Table) -> Text? {
    table.rows.isEmpty
      ? table.whenEmpty : Text(en: "No row matches.", fr: "Aucune ligne ne correspond.")
  }

  /// In a stable order; what is missing comes last in both directions.
  private func sorted(_ table: Table, by keys: [SortKey]) -> [[Value]] {
    let ranked = table.rows.map { row in
      (row: row, ranks: keys.map { row[$0.column].rank(in: table.columns[$0.column].type) })
    }
    return ranked.sorted { left, right in
      for (index, key) in keys.enumerated() {
        let (first, second) = (left.ranks[index], right.ranks[index])
        guard first != second else { continue }
        if first == .missing || second == .missing { return second == .missing }
        return key.isDescending ? first > second : first < second
      }
      return false
    }.map(\.row)
  }

  private func count(
    _ operand: Condition.Operand, in scope: Scope
  ) throws(Diagnostic) -> Int {
    switch operand {
    case .value(.integer(let count)): return count
    case .later(let word):
      let text = try scope.text(of: word)
      guard let count = try? Int(reading: text), count >= 0 else {
        throw Diagnostic(.takeCount(text), at: word.place)
      }
      return count
    case .value, .column: return 0
    }
  }

  /// The sum of what is there; missing where there are rows and none has a value.
  private func sum(of column: Int, in table: Table) throws(Diagnostic) -> Value {
    var total = 0
    var found = table.rows.isEmpty
    let isAmount = table.columns[column].type == .amount
    for row in table.rows {
      let part: Int
      switch row[column] {
      case .amount(let money): part = money.cents
      case .integer(let number): part = number
      default: continue
      }
      found = true
      let (sum, isOver) = total.addingReportingOverflow(part)
      guard !isOver, !isAmount || sum.magnitude <= UInt(Money.limit) else {
        throw Diagnostic(.sumTooLarge, at: place)
      }
      total = sum
    }
    guard found else { return .missing }
    return isAmount ? .amount(Money(cents: total)) : .integer(total)
  }
}
