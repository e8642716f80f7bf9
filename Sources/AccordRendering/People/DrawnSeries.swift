import AccordLanguage

/// The values of a table to draw, series by series, over common labels.
struct DrawnSeries {
  struct Series {
    let name: Value
    /// A value for each label.
    let values: [Value]
  }

  /// The labels in their order; what has none is left out.
  let labels: [Value]
  let series: [Series]

  /// The values of a table of a label, a value and a share, or of a label, a series and a value.
  init(_ table: Table) {
    let rows = table.rows.filter { $0[0] != .missing }
    guard table.drawsSeries else {
      labels = rows.map { $0[0] }
      series = [Series(name: .missing, values: rows.map { $0[1] })]
      return
    }
    let labels = rows.map { $0[0] }.withoutRepeats
    var values: [Value: [Value: Value]] = [:]
    for row in rows { values[row[1], default: [:]][row[0]] = row[2] }
    self.labels = labels
    series = rows.map { $0[1] }.withoutRepeats.map { name in
      Series(name: name, values: labels.map { values[name]?[$0] ?? .missing })
    }
  }
}

extension [Value] {
  /// Each value once, where it stands first.
  fileprivate var withoutRepeats: [Value] {
    var known: Set<Value> = []
    return filter { known.insert($0).inserted }
  }
}
