public import AccordWording

/// How the common indicators fit one another, whoever counts them and whatever they are: people who took
/// part, or targets.
enum IndicatorRule {
  /// One indicator is what several come to.
  case sum(FundIndicator, [FundIndicator])
  /// Some together are not above others together.
  case atMost([FundIndicator], [FundIndicator])

  static let all: [IndicatorRule] =
    [
      // All participants are those of the three statuses.
      .sum(.eeco01, [.eeco02, .eeco04, .eeco05]),
      .atMost([.eeco03], [.eeco02]),
      .atMost([.eeco06, .eeco07, .eeco08], [.eeco01]),
      .atMost([.eeco09, .eeco10, .eeco11], [.eeco01]),
    ]
    + [
      FundIndicator.eeco12, .eeco13, .eeco14, .eeco15, .eeco16, .eeco17, .eecr02, .eecr03,
    ].map { .atMost([$0], [.eeco01]) }
    + [
      .atMost([.eecr01], [.eeco04]),
      .atMost([.eecr04], [.eeco02, .eeco04]),
      .atMost([.eecr01, .eecr04], [.eeco02, .eeco04]),
      .atMost([.eecr05], [.eeco02, .eeco04]),
      .atMost([.eecr06], [.eeco05]),
    ]

  static func names(_ indicators: [FundIndicator]) -> String {
    indicators.map(\.rawValue).joined(separator: " + ")
  }

  /// That an indicator is not what others come to.
  static func unequal(
    _ whole: FundIndicator, _ number: Int, _ parts: [FundIndicator], _ sum: Int
  ) -> Text {
    Text(
      en: "\(whole.rawValue) is \(number), \(names(parts)) is \(sum)",
      fr: "\(whole.rawValue) vaut \(number), \(names(parts)) vaut \(sum)")
  }

  /// That some indicators are above others.
  static func above(
    _ parts: [FundIndicator], _ left: Int, _ whole: [FundIndicator], _ right: Int
  ) -> Text {
    Text(
      en: "\(names(parts)) is \(left), above \(names(whole)), \(right)",
      fr: "\(names(parts)) vaut \(left), plus que \(names(whole)), \(right)")
  }
}

extension [ExpectedIndicator] {
  /// What contradicts itself in these targets, with both figures. A target that was not set is not
  /// zero: what depends on it is no contradiction yet.
  public var contradictions: [Text] {
    let targets = Dictionary(map { ($0.indicator, $0.target) }) { first, _ in first }
    func sum(_ indicators: [FundIndicator]) -> Int { indicators.compactMap { targets[$0] }.total() }
    func isSet(_ indicators: [FundIndicator]) -> Bool {
      indicators.allSatisfy { targets[$0] != nil }
    }
    return IndicatorRule.all.compactMap { rule in
      switch rule {
      case .sum(let whole, let parts):
        guard let number = targets[whole] else { return nil }
        let known = parts.filter { targets[$0] != nil }
        guard isSet(parts) ? sum(parts) != number : sum(known) > number else { return nil }
        return IndicatorRule.unequal(whole, number, known, sum(known))
      case .atMost(let parts, let whole):
        let known = parts.filter { targets[$0] != nil }
        guard isSet(whole), sum(known) > sum(whole) else { return nil }
        return IndicatorRule.above(known, sum(known), whole, sum(whole))
      }
    }
  }
}
