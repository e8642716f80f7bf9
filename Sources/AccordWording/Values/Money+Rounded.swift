/// Amounts as charts and headlines show them. Sums and shares are worked out on the cents.
extension Money {
  /// In whole euros, halves away from zero: `€1,229,699`, `1 229 699 €`.
  public var inEuros: Text {
    let euros = (cents.magnitude + 50) / 100
    return .each { language in
      let number = language.grouped(Int(euros))
      let sign = cents < 0 && euros > 0 ? "-" : ""
      return language == .french
        ? sign + number + Typography.noBreakSpace + "€" : sign + "€" + number
    }
  }

  /// In millions with two decimals from 100,000 euros up, below in whole euros: `€4.00m`,
  /// `4,00 M€`, `82 158 €`.
  public var inMillions: Text {
    guard cents.magnitude >= 10_000_000 else { return inEuros }
    let hundredths = Int((cents.magnitude + 500_000) / 1_000_000)
    return .each { language in
      let sign = cents < 0 ? "-" : ""
      let number = language.decimal(hundredths, places: 2)
      return language == .french
        ? sign + number + Typography.noBreakSpace + "M€" : sign + "€" + number + "m"
    }
  }
}
