/// Splits within bounds: what a part may not take goes to the others, in proportion.
extension Apportionment {
  /// A part with its weight and the least and the greatest number of units that it may get.
  struct Part: Sendable {
    var weight: WideNumber
    var bounds: ClosedRange<Int>
  }

  /// What a part was held at.
  enum Hold: Sendable, Hashable {
    case free
    case floor
    case cap
  }

  /// A split within bounds, with what its exact shares were.
  struct Bounded: Sendable {
    /// Whole units for each part; their sum is the total.
    fileprivate(set) var units: [Int]
    /// What each part was held at.
    fileprivate(set) var holds: [Hold]
    /// The units that the free parts share.
    fileprivate(set) var left: Int
    /// The weights that they share them by.
    fileprivate(set) var weights: [WideNumber]
    /// The sum of these weights over the free parts.
    fileprivate(set) var sum = WideNumber(0)
  }

  /// The split of `total` in proportion to weights, within bounds.
  ///
  /// Parts that proportion would put beyond a bound are held at it, and the others share what is
  /// left in proportion, until none is beyond. In each round those are held that are beyond on the
  /// side that weighs more, so that what is held stays held. Where no weight is left, the others
  /// share equally. The exact shares are rounded once, by the largest remainder.
  ///
  /// - Precondition: the least units add up to no more than `total`, the greatest to no less.
  static func within(_ total: Int, _ parts: [Part]) -> Bounded {
    var result = Bounded(
      units: Array(repeating: 0, count: parts.count),
      holds: Array(repeating: .free, count: parts.count), left: total,
      weights: parts.map(\.weight))
    var free = Array(parts.indices)
    while !free.isEmpty {
      result.sum = free.reduce(WideNumber(0)) { $0 + result.weights[$1] }
      if result.sum == WideNumber(0) {
        for index in free { result.weights[index] = WideNumber(1) }
        result.sum = WideNumber(UInt128(free.count))
      }
      let held = result.hold(free, parts)
      guard !held.isEmpty else { break }
      for (index, hold) in held {
        result.holds[index] = hold
        result.units[index] =
          hold == .cap ? parts[index].bounds.upperBound : parts[index].bounds.lowerBound
        result.left -= result.units[index]
      }
      free.removeAll { result.holds[$0] != .free }
    }
    result.round(free)
    return result
  }
}

extension Apportionment.Bounded {
  /// The parts to be held in a round.
  fileprivate func hold(
    _ free: [Int], _ parts: [Apportionment.Part]
  ) -> [Int: Apportionment.Hold] {
    var (below, above) = ([Int](), [Int]())
    var (lacking, surplus) = (WideNumber(0), WideNumber(0))
    for index in free {
      let exact = WideNumber(UInt128(left)) * weights[index]
      let least = WideNumber(UInt128(parts[index].bounds.lowerBound)) * sum
      let most = WideNumber(UInt128(parts[index].bounds.upperBound)) * sum
      if exact < least {
        below.append(index)
        lacking = lacking + (least - exact)
      } else if most < exact {
        above.append(index)
        surplus = surplus + (exact - most)
      }
    }
    var held: [Int: Apportionment.Hold] = [:]
    if surplus <= lacking { for index in below { held[index] = .floor } }
    if lacking <= surplus { for index in above { held[index] = .cap } }
    return held
  }

  /// Gives the free parts their whole units, and the units that are left to the largest remainders.
  fileprivate mutating func round(_ free: [Int]) {
    var remainders: [(index: Int, rest: WideNumber)] = []
    var given = 0
    for index in free {
      let (whole, rest) = (WideNumber(UInt128(left)) * weights[index]).divided(by: sum)
      units[index] = whole
      given += whole
      remainders.append((index, rest))
    }
    remainders.sort { one, other in
      one.rest == other.rest ? one.index < other.index : other.rest < one.rest
    }
    precondition(free.isEmpty ? left == 0 : (0..<free.count).contains(left - given))
    for (index, _) in remainders.prefix(left - given) { units[index] += 1 }
  }

  /// The exact share of a part in units of `unit`, rounded down.
  func exact(_ index: Int, unit: Int) -> Int {
    guard holds[index] == .free else { return units[index] * unit }
    return (WideNumber(UInt128(left)) * WideNumber(UInt128(unit)) * weights[index])
      .divided(by: sum).whole
  }
}
