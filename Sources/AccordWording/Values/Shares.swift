/// Parts of one whole, in tenths of a per cent that add up to 100 %.
///
/// ```swift
/// Shares(of: [Money(cents: 100), Money(cents: 200)]).tenths  // [333, 667]
/// ```
public struct Shares: Sendable, Hashable {
  /// One for each part, in their order; all zero where the whole is nothing.
  public let tenths: [Int]

  /// The shares of parts, none below zero; what rounding leaves goes to the largest remainders.
  public init(of parts: [Money]) {
    let whole = parts.reduce(Int128(0)) { $0 + Int128(max($1.cents, 0)) }
    guard whole > 0 else {
      tenths = parts.map { _ in 0 }
      return
    }
    let exact = parts.map {
      (Int128(max($0.cents, 0)) * 1000).quotientAndRemainder(dividingBy: whole)
    }
    var shares = exact.map { Int($0.quotient) }
    let order = exact.indices.sorted {
      (exact[$1].remainder, $0) < (exact[$0].remainder, $1)
    }
    for index in order.prefix(1000 - shares.reduce(0, +)) { shares[index] += 1 }
    tenths = shares
  }

  /// Tenths of a per cent as people read them: `30.7%`, `30,7 %`; a whole number has no decimal.
  public static func written(_ tenths: Int) -> Text {
    .each { language in
      let number =
        tenths % 10 == 0
        ? language.grouped(tenths / 10) : language.decimal(tenths, places: 1)
      return number + percentSign(language)
    }
  }

  /// A part of a whole for a headline, in whole per cents. What is less than all is never called
  /// 100 %, and what is more than nothing never 0 %.
  public static func headline(_ part: Money, of whole: Money) -> Text {
    guard whole > .zero else { return .same("–") }
    let percent = Int(
      clamping: (Int128(part.cents) * 100 + Int128(whole.cents) / 2) / Int128(whole.cents))
    func sign(_ number: Int) -> Text { .each { "\(number)" + percentSign($0) } }
    if part > .zero, percent == 0 {
      return Text(en: "less than \(sign(1))", fr: "moins de \(sign(1))")
    }
    if part < whole, percent >= 100 {
      return Text(en: "more than \(sign(99))", fr: "plus de \(sign(99))")
    }
    return sign(percent)
  }

  private static func percentSign(_ language: Language) -> String {
    language == .french ? Typography.narrowNoBreakSpace + "%" : "%"
  }
}
