public import AccordWording

/// Splits a whole number of units (cents) exactly, by the method of the largest remainder.
///
/// Every part first gets its exact share rounded down. The units that are left go one each to
/// the parts whose fraction is the largest; equal fractions go to the part that stands first.
/// Integer arithmetic only: the same input gives the same split on every machine.
public enum Apportionment {
  /// A part of a whole: the exact share `numerator / denominator` of one term.
  struct Fraction: Sendable, Hashable {
    /// The share, in units of `denominator`.
    var numerator: UInt128
    /// Above zero.
    var denominator: UInt128

    /// A share.
    init(_ numerator: UInt128, over denominator: UInt128) {
      self.numerator = numerator
      self.denominator = denominator
    }

    /// The whole units in it.
    var whole: Int { Int(numerator / denominator) }
  }

  /// The split of `total` in proportion to `weights`.
  ///
  /// - Precondition: the weights are not negative and one of them is above zero.
  static func largestRemainder(_ total: Int, by weights: [Int]) -> [Int] {
    within(
      total, weights.map { Part(weight: WideNumber(UInt128($0)), bounds: 0...total) }
    ).units
  }

  /// The share of each weight in their total, to a hundredth of a per cent: together exactly 100 %.
  /// `nil` where there are none: a weight below zero, or none above.
  public static func shares(of weights: [Int]) -> [Rate]? {
    guard weights.allSatisfy({ $0 >= 0 }), weights.contains(where: { $0 > 0 }) else { return nil }
    return largestRemainder(10_000, by: weights).map { Rate(basisPoints: $0) }
  }
}
