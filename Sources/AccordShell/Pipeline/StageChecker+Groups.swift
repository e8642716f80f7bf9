import AccordLanguage
import AccordWording

/// The stages that gather rows and draw them.
extension StageChecker {
  mutating func group(by keys: [Word], _ aggregates: [AggregateSyntax], _ syntax: StageSyntax) {
    let indices = distinct(keys)
    var outputs = indices.map { columns[$0] }
    var gatherings: [Gathering] = []
    var isSound = indices.count == keys.count
    for aggregate in aggregates {
      var index = 0
      if let word = aggregate.column {
        guard let found = column(word) else {
          isSound = false
          continue
        }
        index = found
        guard aggregate.function.accepts(columns[index].type) else {
          report(
            .notGatherable(
              aggregate.function, columns[index].name, holds: columns[index].type.name),
            at: word.place)
          isSound = false
          continue
        }
      }
      let gathering = Gathering(
        function: aggregate.function, column: index, type: columns[index].type)
      let output = gathering.resulting(columns[index], besides: outputs)
      guard outputs.index(named: output.name.en) == nil else {
        report(.repeatedColumn(output.name), at: aggregate.column?.place ?? aggregate.place)
        isSound = false
        continue
      }
      gatherings.append(gathering)
      outputs.append(output)
    }
    if aggregates.isEmpty, isSound {
      gatherings = [Gathering(function: .count, column: 0, type: .integer)]
      outputs.append(gatherings[0].resulting(columns[0], besides: outputs))
    }
    if isSound { add(.group(indices, gatherings), outputs, syntax) }
  }

  mutating func chart(
    _ label: Word, _ value: Word, _ drawing: Word?, _ syntax: StageSyntax
  ) {
    let indices = distinct([label, value])
    guard indices.count == 2 else { return }
    let type = columns[indices[1]].type
    guard type == .amount || type == .integer || type == .rate else {
      return report(.notDrawable(columns[indices[1]].name, holds: type.name), at: value.place)
    }
    add(
      .chart(
        label: indices[0], value: indices[1],
        drawing.flatMap { OptionWord($0) }.flatMap { Drawing(option: $0.name) } ?? .bars),
      indices.map { columns[$0] } + [Column("share", fr: "part", .rate)], syntax)
  }
}

/// The shares of values in the whole.
enum Shares {
  /// The label and the value of each row with its share, rounded to a hundredth of a per cent;
  /// there are none where a value is negative or the whole is nothing.
  static func rows(of table: Table, label: Int, value: Int) -> [[Value]] {
    let values = table.rows.map { Int128($0[value].units) }
    let whole = values.reduce(0, +)
    let isShared = whole > 0 && values.allSatisfy { $0 >= 0 }
    return zip(table.rows, values).map { row, units in
      let points = isShared ? Int(Operation.rounded(units * 10_000, over: whole)) : 0
      let share: Value =
        isShared && row[value] != .missing ? .rate(Rate(basisPoints: points)) : .missing
      return [row[label], row[value], share]
    }
  }
}

extension Failure {
  static func notGatherable(
    _ function: Aggregate, _ column: Text, holds: Text
  ) -> Failure {
    Failure(
      "pipeline.aggregate",
      Text(
        en: "This cannot be worked out of the column \"\(column)\" (\(holds)).",
        fr: "Ce calcul ne s’applique pas à la colonne « \(column) » (\(holds))."),
      advice: function == .average
        ? Text(
          en: "Averages are made of amounts and rates; of whole numbers use sum and count.",
          fr:
            "Les moyennes portent sur des montants et des taux ; pour des nombres entiers, employez sommer et compter."
        )
        : Text(
          en: "Sums are made of amounts and whole numbers, min and max of what has an order.",
          fr:
            "Les sommes portent sur des montants et des nombres entiers, min et max sur ce qui est ordonné."
        ))
  }

  static func notDrawable(_ column: Text, holds: Text) -> Failure {
    Failure(
      "pipeline.chart",
      Text(
        en: "The column \"\(column)\" (\(holds)) cannot be drawn as bars.",
        fr: "La colonne « \(column) » (\(holds)) ne peut pas être tracée en barres."),
      advice: Text(
        en: "Name the column of the labels, then one of amounts, whole numbers or rates.",
        fr:
          "Nommez la colonne des libellés, puis une colonne de montants, de nombres entiers ou de taux."
      ))
  }
}
