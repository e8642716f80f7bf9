import AccordWording

/// The lines of a file together: what no line shows alone.
public enum SCDLSheet {
  /// The line at each place, by what is wrong with it beside the others: the same line twice, and
  /// shares of one grant that do not make the whole.
  public static func faults(of rows: [SCDLRow]) -> [(index: Int, fault: SCDLFault)] {
    repeated(rows) + shares(rows)
  }

  private static func repeated(_ rows: [SCDLRow]) -> [(index: Int, fault: SCDLFault)] {
    var first: [SCDLRow: Int] = [:]
    return rows.enumerated().compactMap { index, row in
      guard first.updateValue(index, forKey: row) != nil else { return nil }
      return (
        index,
        SCDLFault(
          .nomBeneficiaire, "repeated",
          Text(en: "The same line stands above.", fr: "La même ligne figure plus haut."),
          advice: Text(en: "Remove one of them.", fr: "Supprimez l’une des deux."))
      )
    }
  }

  /// Several lines share one grant where each has a part of it: their amount is that of the whole.
  private static func shares(_ rows: [SCDLRow]) -> [(index: Int, fault: SCDLFault)] {
    var groups: [[String]: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      guard let share = row.share, share < whole else { continue }
      let key = SCDLSheet.key.map { row[$0] }
      groups[key, default: []].append(index)
    }
    return groups.values.sorted { $0[0] < $1[0] }.compactMap { places in
      let total = places.compactMap { rows[$0].share }.reduce(0, +)
      // Each of them may be rounded by half a hundredth.
      guard abs(total - whole) * 2 > places.count * 100 || places.count == 1 else { return nil }
      let shown = Rate(basisPoints: total)
      return (
        places[0],
        SCDLFault(
          .pourcentageSubvention, "shares",
          Text(
            en: "The shares of this grant add up to \(shown).",
            fr: "Les parts de cette subvention totalisent \(shown)."),
          advice: Text(
            en: "The lines of one grant add up to 100%.",
            fr: "Les lignes d’une même subvention totalisent 100 %."))
      )
    }
  }

  private static let whole = 10_000
  private static let key: [SCDLColumn] = [
    .idAttribuant, .dateConvention, .referenceDecision, .objet, .montant,
  ]
}
