package import AccordWording

/// Rows that a sum would count twice.
package struct DoubleCount: Sendable, Hashable {
  /// The column that tells them apart, or that they share.
  let column: Text
  /// Its values in those rows, each once.
  let values: [Value]
  let overlap: Overlap

  /// The first column of which some rows must not be added up; `nil` where all may.
  package static func found(in rows: some Sequence<[Value]>, of columns: [Column]) -> DoubleCount? {
    for (index, column) in columns.enumerated() {
      guard let overlap = column.overlap else { continue }
      var counts: [Value: Int] = [:]
      var values: [Value] = []
      for row in rows {
        let value = row[index]
        counts[value, default: 0] += 1
        if counts[value] == 1 { values.append(value) }
      }
      switch overlap {
      case .levels: if values.count < 2 { continue }
      case .versions: values = values.filter { counts[$0, default: 0] > 1 && $0 != .missing }
      }
      guard !values.isEmpty else { continue }
      values.sort { $0.rank(in: column.type) < $1.rank(in: column.type) }
      return DoubleCount(column: column.name, values: values, overlap: overlap)
    }
    return nil
  }

  /// What is wrong with their sum.
  package var fault: Failure {
    let shown = values.prefix(DoubleCount.shown)
    let listed =
      Text.each { language in shown.map { $0.described[language] }.joined(separator: ", ") }
      + .same(values.count > shown.count ? ", …" : "")
    switch overlap {
    case .levels:
      return Failure(
        "pipeline.overlap",
        Text(
          en:
            "These rows count the same things: they have several values of \"\(column)\" (\(listed)). Their sum would count twice.",
          fr:
            "Ces lignes comptent les mêmes choses : elles ont plusieurs valeurs de « \(column) » (\(listed)). Leur somme compterait deux fois."
        ),
        advice: DoubleCount.remedy(
          column + .same(" = ") + Text.each { values[0].described[$0].asWord }))
    case .versions(let condition):
      return Failure(
        "pipeline.overlap",
        Text(
          en:
            "Some of these rows are versions of one thing (\(column): \(listed)). Their sum would count it more than once.",
          fr:
            "Certaines de ces lignes sont des versions d’une même chose (\(column) : \(listed)). Leur somme la compterait plusieurs fois."
        ), advice: DoubleCount.remedy(condition))
    }
  }

  private static func remedy(_ condition: Text) -> Text {
    Text(
      en: "Keep one before, right after the command: where \(condition)",
      fr: "N’en gardez qu’une avant, juste après la commande : où \(condition)")
  }

  /// So many values are named.
  private static let shown = 5
}
