import AccordJSON
import AccordLanguage
import AccordWording

/// A checked step of a pipeline: it turns a table into another.
struct Stage: Sendable {
  enum Kind: Sendable {
    case filter(Condition)
    /// Adds a column that is looked up in the documents that another one points at.
    case lookup(ColumnLookup)
    case sort([SortKey])
    case select([Int])
    case take(RowCount)
    case count
    case sum([Int])
    case group([Int], [Gathering])
    case chart(Chart)
    /// A stage of a plugin, with the columns that it takes.
    case own(OwnStage, [Int])
  }

  /// A number of rows; a variable may be known only when the script runs.
  enum RowCount: Sendable {
    case known(Int)
    case later(Word)
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
  /// - Parameters:
  ///   - table: what it is given.
  ///   - scope: the variables.
  ///   - documents: where columns are looked up.
  ///   - poll: is called for each row, and may throw to stop the work.
  /// - Throws: where a variable has no usable value, or a sum cannot be held; what `poll` throws.
  func applied(
    to table: Table, in scope: Scope, documents: LookedUp, poll: () throws -> Void = {}
  ) throws -> Table {
    var result = try worked(on: table, in: scope, documents, poll)
    result.doubleCount = lost(from: table)
    return result
  }

  private func worked(
    on table: Table, in scope: Scope, _ documents: LookedUp, _ poll: () throws -> Void
  ) throws -> Table {
    switch kind {
    case .lookup(let lookup):
      var known: [Slug: Value] = [:]
      let rows = try table.rows.map { row -> [Value] in
        try poll()
        guard case .identity(let slug) = row[lookup.source] else { return row + [.missing] }
        let value = try known[slug] ?? lookup.value(slug, documents)
        known[slug] = value
        return row + [value]
      }
      return Table(columns, rows: rows, whenEmpty: table.whenEmpty)
    case .filter(let condition):
      let test = try condition.resolved(by: Resolver(scope: scope))
      let rows = try table.rows.filter {
        try poll()
        return try test.matches($0)
      }
      return Table(columns, rows: rows, whenEmpty: Stage.whenEmpty(after: table))
    case .sort(let keys):
      return Table(columns, rows: try sorted(table, by: keys, poll), whenEmpty: table.whenEmpty)
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
    case .group(let keys, let gatherings):
      return Table(
        columns, rows: try groups(of: table, by: keys, gatherings), whenEmpty: table.whenEmpty)
    case .own(let own, let places): return try self.table(after: own, places, of: table)
    case .chart(let chart):
      try checkSum(of: chart.value, in: table.rows, of: table)
      return try chart.drawn(table, columns, at: place, poll)
    }
  }

  private static func whenEmpty(after table: Table) -> Text? {
    table.rows.isEmpty
      ? table.whenEmpty : Text(en: "No row matches.", fr: "Aucune ligne ne correspond.")
  }

  /// In a stable order; what is missing comes last in both directions.
  func sorted(
    _ table: Table, by keys: [SortKey], _ poll: () throws -> Void = {}
  ) throws -> [[Value]] {
    let ranked = try table.rows.map { row in
      try poll()
      return (row: row, ranks: keys.map { row[$0.column].rank(in: table.columns[$0.column].type) })
    }
    return try ranked.sorted { left, right in
      try poll()
      for (index, key) in keys.enumerated() {
        let (first, second) = (left.ranks[index], right.ranks[index])
        guard first != second else { continue }
        if first == .missing || second == .missing { return second == .missing }
        return key.isDescending ? first > second : first < second
      }
      return false
    }.map(\.row)
  }

  private func count(_ count: RowCount, in scope: Scope) throws(Diagnostic) -> Int {
    switch count {
    case .known(let count): return count
    case .later(let word):
      let text = try scope.text(of: word)
      guard let count = try? Int(reading: text), count >= 0 else {
        throw Diagnostic(.takeCount(text), at: word.place)
      }
      return count
    }
  }

  private func sum(of column: Int, in table: Table) throws(Diagnostic) -> Value {
    guard !table.rows.isEmpty else {
      return table.columns[column].type == .amount ? .amount(.zero) : .integer(0)
    }
    try checkSum(of: column, in: table.rows, of: table)
    let gathering = Gathering(function: .sum, column: column, type: table.columns[column].type)
    return try gathering.value(of: table.rows, at: place)
  }
}
