/// Contenders that take turns, so that what else the machine does meets all of them alike.
enum Rounds {
  /// The median of what each contender gives in `count` rounds.
  static func medians(_ count: Int, _ contenders: [() throws -> Double]) throws -> [Double] {
    var results = contenders.map { _ in [Double]() }
    for _ in 0..<count {
      for (number, contender) in contenders.enumerated() {
        results[number].append(try contender())
      }
    }
    return results.map(median)
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
