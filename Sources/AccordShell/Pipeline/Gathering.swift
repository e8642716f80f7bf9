import AccordLanguage
import AccordWording

/// What is worked out of the rows of a group.
struct Gathering: Sendable {
  let function: Aggregate
  /// The column that it is worked out of; of no meaning for `count`.
  let column: Int
  /// The type of that column.
  let type: ValueType

  /// The value for the rows of a group. What is missing is left out; the result is missing where
  /// nothing is there.
  ///
  /// - Throws: where a sum cannot be held.
  func value(of rows: [[Value]], at place: SourcePlace) throws(Diagnostic) -> Value {
    guard function != .count else { return .integer(rows.count) }
    let values = rows.lazy.map { $0[column] }.filter { $0 != .missing }
    switch function {
    case .count: return .integer(rows.count)
    case .minimum: return values.min { $0.rank(in: type) < $1.rank(in: type) } ?? .missing
    case .maximum: return values.max { $0.rank(in: type) < $1.rank(in: type) } ?? .missing
    case .sum, .average:
      var (sum, count) = (Int128(0), Int128(0))
      for value in values {
        sum += Int128(value.units)
        count += 1
      }
      guard count > 0, let quantity = Quantity(type) else { return .missing }
      let result = function == .sum ? sum : Operation.rounded(sum, over: count)
      guard let units = Int(exactly: result) else { throw Diagnostic(.sumTooLarge, at: place) }
      // A sum may be far greater than what can be entered: it is shown, not stored.
      if quantity == .amount, units.magnitude <= UInt(Money.greatest) {
        return .amount(Money(cents: units))
      }
      guard let value = quantity.value(units) else { throw Diagnostic(.sumTooLarge, at: place) }
      return value
    }
  }

  /// The column of its results: a sum keeps the name of its column, as the stage `sum` does,
  /// where no other column has it.
  func resulting(_ source: Column, besides others: [Column]) -> Column {
    let name: Text
    switch function {
    case .count: return Column("count", fr: "nombre", .integer)
    case .sum:
      guard others.index(named: source.name.en) != nil else { return source }
      name = Text(en: "sum", fr: "somme")
    case .average: name = Keyword.average.words
    case .minimum: name = Keyword.minimum.words
    case .maximum: name = Keyword.maximum.words
    }
    return Column(
      "\(name.en)-\(source.name.en)", fr: "\(name.fr)-\(source.name.fr)", source.type,
      heading: Text.each { language in
        "\(name[language].capitalisedFirst) (\(source.heading[language]))"
      })
  }
}

extension Aggregate {
  /// Whether it can be worked out of values of a type.
  func accepts(_ type: ValueType) -> Bool {
    switch (self, type) {
    case (.count, _), (.sum, .amount), (.sum, .integer), (.average, .amount), (.average, .rate):
      true
    case (.minimum, .list), (.maximum, .list), (.minimum, .truth), (.maximum, .truth): false
    case (.minimum, _), (.maximum, _): true
    default: false
    }
  }
}

extension Stage {
  /// One row for each group, in the order of the keys; rows whose key is missing are a group of
  /// their own, the last.
  func groups(
    of table: Table, by keys: [Int], _ gatherings: [Gathering]
  ) throws -> [[Value]] {
    var places: [[Value]: Int] = [:]
    var groups: [(key: [Value], rows: [[Value]])] = []
    for row in table.rows {
      let key = keys.map { row[$0] }
      if let place = places[key] {
        groups[place].rows.append(row)
      } else {
        places[key] = groups.count
        groups.append((key, [row]))
      }
    }
    let rows = try groups.map { group in
      try group.key
        + gatherings.map { gathering in
          if gathering.function == .sum || gathering.function == .average {
            try checkSum(of: gathering.column, in: group.rows, of: table)
          }
          return try gathering.value(of: group.rows, at: place)
        }
    }
    return try sorted(
      Table(columns, rows: rows),
      by: keys.indices.map { SortKey(column: $0, isDescending: false) })
  }
}
