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

    /// What remains of it below one unit.
    var remainder: UInt128 { numerator % denominator }
  }

  /// The split of `total` into parts that are each a sum of fractions.
  ///
  /// - Parameters:
  ///   - total: the number of units.
  ///   - parts: for each part its terms; the exact sum of all is `total`, and a term has the same
  ///     denominator in every part.
  /// - Returns: whole units for each part, in the order of the parts; their sum is `total`.
  static func largestRemainder(_ total: Int, over parts: [[Fraction]]) -> [Int] {
    var units: [Int] = []
    var fractions: [WideNumber] = []
    for terms in parts {
      let one = terms.reduce(WideNumber(1)) { $0 * WideNumber($1.denominator) }
      var fraction = terms.indices.reduce(WideNumber(0)) { sum, index in
        sum
          + terms.indices.reduce(WideNumber(terms[index].remainder)) { product, other in
            other == index ? product : product * WideNumber(terms[other].denominator)
          }
      }
      var whole = terms.map(\.whole).reduce(0, +)
      while one <= fraction {
        fraction = fraction - one
        whole += 1
      }
      units.append(whole)
      fractions.append(fraction)
    }
    let left = total - units.reduce(0, +)
    precondition((0...max(0, parts.count - 1)).contains(left), "the shares do not add up")
    let order = fractions.indices.sorted { one, other in
      fractions[one] == fractions[other] ? one < other : fractions[other] < fractions[one]
    }
    for index in order.prefix(left) { units[index] += 1 }
    return units
  }

  /// The split of `total` in proportion to `weights`.
  ///
  /// - Precondition: the weights are not negative and one of them is above zero.
  static func largestRemainder(_ total: Int, by weights: [Int]) -> [Int] {
    let sum = weights.map { UInt128($0) }.reduce(0, +)
    return largestRemainder(
      total, over: weights.map { [Fraction(UInt128(total) * UInt128($0), over: sum)] })
  }

  /// The share of each weight in their total, to a hundredth of a per cent: together exactly 100 %.
  /// `nil` where there are none: a weight below zero, or none above.
  public static func shares(of weights: [Int]) -> [Rate]? {
    guard weights.allSatisfy({ $0 >= 0 }), weights.contains(where: { $0 > 0 }) else { return nil }
    return largestRemainder(10_000, by: weights).map { Rate(basisPoints: $0) }
  }
}
