import AccordLanguage
import AccordWording

/// The stage that gathers rows.
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
}
