/// Contenders that take turns, so that what else the machine does meets all of them alike. Each
/// round has another order: none is to find always what the same other left in the caches.
enum Rounds {
  /// The median of what each contender gives in `count` rounds.
  static func medians(_ count: Int, _ contenders: [() throws -> Double]) throws -> [Double] {
    var results = contenders.map { _ in [Double]() }
    var random = Generator(seed: 3)
    var order = Array(contenders.indices)
    for _ in 0..<count {
      order.shuffle(using: &random)
      for number in order { results[number].append(try contenders[number]()) }
    }
    return results.map(median)
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
