import AccordLanguage
import AccordWording

/// A column to draw: its labels, its values, and what parts them.
struct Chart: Sendable {
  let label: Int
  let value: Int
  /// The column of which each value is a series of its own.
  let series: Int?
  let drawing: Drawing
  /// How days are gathered.
  let period: ChartPeriod?

  /// The columns of what it returns: a label, a value and its share of the whole, or a label, a
  /// series and a value.
  func columns(of columns: [Column]) -> [Column] {
    var label = columns[label]
    if period != nil {
      let isTaken = ([value] + (series.map { [$0] } ?? [])).contains {
        columns[$0].name.isNamed("month") || columns[$0].name.isNamed("mois")
      }
      let name = isTaken ? label.name : Text(en: "month", fr: "mois")
      label = Column(name.en, fr: name.fr, .text)
    }
    if period == .years {
      let isTaken = columns[value].name.isNamed("year") || columns[value].name.isNamed("année")
      let year = isTaken ? columns[self.label].name : Text(en: "year", fr: "année")
      return [label, Column(year.en, fr: year.fr, .year), columns[value]]
    }
    if let series { return [label, columns[series], columns[value]] }
    return [label, columns[value], Column("share", fr: "part", .rate)]
  }

  /// The table that is drawn.
  func drawn(
    _ table: Table, _ columns: [Column], at place: SourcePlace, _ poll: () throws -> Void
  ) throws -> Table {
    var rows: [[Value]]
    if let period {
      let months = try Months(table, self, at: place, poll)
      rows = try period == .years ? months.besideOneAnother() : months.inOrder()
      if period == .month, series == nil { rows = Shares.rows(rows.map { [$0[0], $0[2]] }) }
    } else if let series {
      rows = try gathered(table, series, at: place, poll)
    } else {
      rows = Shares.rows(table.rows.map { [$0[label], $0[value]] })
    }
    var chart = Table(columns, rows: rows, whenEmpty: table.whenEmpty)
    chart.drawing = drawing
    chart.drawsSeries = series != nil || period == .years
    return chart
  }

  /// One row for each label and series, in the order in which they come first.
  private func gathered(
    _ table: Table, _ series: Int, at place: SourcePlace, _ poll: () throws -> Void
  ) throws -> [[Value]] {
    var labels: [Value] = []
    var groups: [Value: [(series: Value, rows: [[Value]])]] = [:]
    for row in table.rows {
      try poll()
      if groups[row[label]] == nil { labels.append(row[label]) }
      var group = groups[row[label]] ?? []
      if let known = group.firstIndex(where: { $0.series == row[series] }) {
        guard table.columns[value].type != .rate else {
          throw Diagnostic(.twoRates(row[label], row[series]), at: place)
        }
        group[known].rows.append(row)
      } else {
        group.append((row[series], [row]))
      }
      groups[row[label]] = group
    }
    let order = table.rows.map { $0[series] }.ranks(in: table.columns[series].type)
    return try labels.flatMap { label in
      try (groups[label] ?? []).sorted {
        order[$0.series, default: 0] < order[$1.series, default: 0]
      }
      .map { [label, $0.series, try sum(of: $0.rows, table.columns, at: place)] }
    }
  }

  /// The sum of the values of some rows; a rate stands alone.
  fileprivate func sum(
    of rows: [[Value]], _ columns: [Column], at place: SourcePlace
  ) throws(Diagnostic) -> Value {
    guard columns[value].type != .rate else { return rows[0][value] }
    return try Gathering(function: .sum, column: value, type: columns[value].type)
      .value(of: rows, at: place)
  }
}

extension [Value] {
  /// The place of each value in their order; what is missing comes last.
  fileprivate func ranks(in type: ValueType) -> [Value: Int] {
    let ranked = Set(self).map { ($0, $0.rank(in: type)) }.sorted { left, right in
      guard left.1 != right.1, left.1 != .missing, right.1 != .missing else {
        return right.1 == .missing && left.1 != .missing
      }
      return left.1 < right.1
    }
    return Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1.0, $0) })
  }
}

/// Rows with a day, by month: from the first month to the last, and nothing where no row is. What
/// has no day comes last.
private struct Months {
  private let chart: Chart
  private let columns: [Column]
  private let place: SourcePlace
  /// The rows of each month, counted from the beginning of year 0, and of each series.
  private var rows: [Int: [Value: [[Value]]]] = [:]
  private var undated: [Value: [[Value]]] = [:]
  private var series: [Value] = []

  init(
    _ table: Table, _ chart: Chart, at place: SourcePlace, _ poll: () throws -> Void
  ) throws {
    self.chart = chart
    self.place = place
    columns = table.columns
    for row in table.rows {
      try poll()
      let part = chart.series.map { row[$0] } ?? .missing
      if case .date(let day) = row[chart.label] {
        rows[day.year * 12 + day.month - 1, default: [:]][part, default: []].append(row)
      } else {
        undated[part, default: []].append(row)
      }
    }
    if let column = chart.series {
      let ranks = table.rows.map { $0[column] }.ranks(in: columns[column].type)
      series = ranks.sorted { $0.value < $1.value }.map(\.key)
    } else {
      series = [.missing]
    }
  }

  /// The months to draw. A mistyped year does not make thousands of empty ones.
  private var months: [Int] {
    let known = rows.keys.sorted()
    guard let first = known.first, let last = known.last, last - first < 1200 else { return known }
    return Array(first...last)
  }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  private func value(_ rows: [[Value]]?) throws(Diagnostic) -> Value {
    guard let rows else {
      return columns[chart.value].type == .amount ? .amount(.zero) : .integer(0)
    }
    return try chart.sum(of: rows, columns, at: place)
  }

  /// Month after month: its code, the series, the value.
  func inOrder() throws -> [[Value]] {
    var lines: [[Value]] = []
    for month in months {
      let code = "\(month / 12)-" + Months.twoDigits(month % 12 + 1)
      for part in series { lines.append([.text(code), part, try value(rows[month]?[part])]) }
    }
    for part in series where undated[part] != nil {
      lines.append([.missing, part, try value(undated[part])])
    }
    return lines
  }

  /// January to December, in each the years; no value before the first month and after the last.
  func besideOneAnother() throws -> [[Value]] {
    let known = Set(months)
    let years = Set(known.map { $0 / 12 }).sorted()
    var lines: [[Value]] = []
    for number in 0..<12 {
      for year in years {
        let month = year * 12 + number
        let name = Value.Word(
          code: Months.twoDigits(number + 1), text: CalendarDate.monthNames[number])
        lines.append([
          .word(name), .year(year),
          known.contains(month) ? try value(rows[month]?[.missing]) : .missing,
        ])
      }
    }
    if !undated.isEmpty { lines.append([.missing, .missing, try value(undated[.missing])]) }
    return lines
  }
}

/// The shares of values in the whole.
enum Shares {
  /// Labels and values with their shares, rounded to a hundredth of a per cent; there are none where
  /// a value is negative or the whole is nothing.
  static func rows(_ rows: [[Value]]) -> [[Value]] {
    let values = rows.map { Int128($0[1].units) }
    let whole = values.reduce(0, +)
    let isShared = whole > 0 && values.allSatisfy { $0 >= 0 }
    return zip(rows, values).map { row, units in
      let points = isShared ? Int(Operation.rounded(units * 10_000, over: whole)) : 0
      let share: Value =
        isShared && row[1] != .missing ? .rate(Rate(basisPoints: points)) : .missing
      return [row[0], row[1], share]
    }
  }
}
