import AccordDocuments
public import AccordWording

/// How counts fit one another: each rule for women, men, non-binary people and all of them.
extension Participation {
  /// Everything that does not fit, with both figures.
  public var inconsistencies: [Text] {
    Column.allCases.flatMap { column in
      let figures = Figures(participation: self, column: column)
      return figures.faults.map {
        Text(en: "\(column.name.en): \($0.en)", fr: "\(column.name.fr) : \($0.fr)")
      }
    }
  }

  private enum Column: CaseIterable {
    case women, men, nonBinary, total

    var name: Text {
      switch self {
      case .women: Text(en: "women", fr: "femmes")
      case .men: Text(en: "men", fr: "hommes")
      case .nonBinary: Text(en: "non-binary", fr: "non-binaires")
      case .total: Text(en: "total", fr: "total")
      }
    }

    func figure(_ count: IndicatorCount) -> Int {
      switch self {
      case .women: count.women
      case .men: count.men
      case .nonBinary: count.nonBinary
      case .total: count.total
      }
    }
  }

  private struct Figures {
    let participation: Participation
    let column: Column

    func sum(_ indicators: [FundIndicator]) -> Int {
      indicators.compactMap { participation.count($0) }.map(column.figure).reduce(0, +)
    }

    func isCounted(_ indicators: [FundIndicator]) -> Bool {
      indicators.contains { participation.count($0) != nil }
    }

    /// One side may not be above the other one.
    func atMost(_ parts: [FundIndicator], _ whole: [FundIndicator]) -> Text? {
      let (left, right) = (sum(parts), sum(whole))
      guard isCounted(parts), left > right else { return nil }
      return IndicatorRule.above(parts, left, whole, right)
    }

    var faults: [Text] {
      let found = IndicatorRule.all.compactMap { rule -> Text? in
        switch rule {
        // For some objectives the statuses are not counted.
        case .sum(let whole, let parts):
          isCounted(parts) && sum([whole]) != sum(parts)
            ? IndicatorRule.unequal(whole, sum([whole]), parts, sum(parts)) : nil
        case .atMost(let parts, let whole): atMost(parts, whole)
        }
      }
      return column == .total ? found + results.compactMap(\.self) : found
    }

    /// No result is above those who left.
    private var results: [Text?] {
      guard let left = participation.left else { return [] }
      let outcomes: [[FundIndicator]] = [
        [.eecr01, .eecr04], [.eecr02], [.eecr03], [.eecr05], [.eecr06],
      ]
      var found = outcomes.map { outcome -> Text? in
        guard isCounted(outcome), sum(outcome) > left else { return nil }
        return Text(
          en: "\(IndicatorRule.names(outcome)) is \(sum(outcome)), above those who left, \(left)",
          fr: "\(IndicatorRule.names(outcome)) vaut \(sum(outcome)), plus que les sortis, \(left)")
      }
      if isCounted([.eeco01]), left > sum([.eeco01]) {
        found.append(
          Text(
            en: "those who left are \(left), above EECO01, \(sum([.eeco01]))",
            fr: "les sortis sont \(left), plus que EECO01, \(sum([.eeco01]))"))
      }
      return found
    }
  }

  /// What deserves a question of the public of a Mission Locale, which is 16 to 25 years old: `nil`
  /// where nothing does.
  public var question: Text? {
    let (young, all) = (
      [FundIndicator.eeco06, .eeco07].compactMap { count($0)?.total }.reduce(0, +),
      count(.eeco01)?.total ?? 0
    )
    let old = count(.eeco08)?.total ?? 0
    guard count(.eeco07) != nil || count(.eeco06) != nil || old > 0, old > 0 || young < all else {
      return nil
    }
    return Text(
      en: "\(young) of \(all) participants are below 30, and \(old) are 55 or older",
      fr: "\(young) participants sur \(all) ont moins de 30 ans, et \(old) ont 55 ans ou plus")
  }
}
