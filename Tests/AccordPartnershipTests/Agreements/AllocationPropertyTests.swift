import AccordDocuments
import AccordWording
import TestSupport
import Testing

@testable import AccordPartnership

/// What holds of every allocation, whatever the amount, the figures and the options.
struct AllocationPropertyTests {
  typealias Sample = `An allocation after a year before`

  /// A case drawn at random.
  private struct Draw {
    var amount: Money
    var count: Int
    var method: AllocationMethod
    var before: [Int: Money] = [:]
    var given: [Int: Money] = [:]
    var figures: [[Int?]] = []

    init(seed: Int, count: Int? = nil) {
      var random = SeededNumbers(seed: UInt64(seed) &+ 7)
      func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
      self.count = count ?? [1, 2, 3, draw(1...40)][draw(0...3)]
      amount = Money(
        cents: [0, draw(0...20), draw(1...1_000_000), draw(1...500_000_000), Money.limit][
          draw(0...4)])
      let weights = (0..<draw(0...4)).map { _ in [1, 25, 1_000_000][draw(0...2)] }
      let fixed = draw(0...9_999)
      let renewed = [0, draw(0...9_999 - fixed)][draw(0...1)]
      let hasCriteria = !weights.isEmpty
      method = AllocationMethod(
        fixedPart: Rate(basisPoints: hasCriteria ? fixed : 10_000 - renewed),
        renewedPart: Rate(basisPoints: renewed),
        criteria: `An allocation`.criteria(weights),
        floor: draw(0...1) == 0 ? nil : Rate(basisPoints: -draw(0...10_000)),
        cap: draw(0...1) == 0 ? nil : Rate(basisPoints: draw(0...20_000)),
        unit: [nil, Money(cents: 1), .euros(1), .euros(100)][draw(0...3)])
      if method.usesTheYearBefore { method.yearBefore = 2023 }
      figures = (0..<self.count).map { _ in
        (0..<4).map { _ in [0, draw(0...10_000), draw(1...1_000_000_000)][draw(0...2)] }
      }
      figures[0] = [1, 1, 1, 1]
      let middle = amount.cents / self.count
      for index in 0..<self.count where draw(0...5) > 0 {
        before[index] = Money(cents: middle / 2 + draw(0...max(1, middle)))
      }
      before[0] = Money(cents: max(1, middle))
      if self.count > 2, draw(0...2) == 0 { given[1] = Money(cents: draw(0...max(0, middle))) }
    }

    func split() throws -> Allocation {
      try Sample.split(amount, method, over: count, before: before, given: given) { figures[$0] }
    }
  }

  /// What floors, caps and the unit may refuse; nothing else is ever refused here.
  private static let refusals: Set<String> = [
    "allocations.floors", "allocations.caps", "allocations.unit-too-great", "allocations.remainder",
  ]

  private func check(_ draw: Draw) throws -> Bool {
    let allocation: Allocation
    do {
      allocation = try draw.split()
    } catch let failure as Failure {
      #expect(Self.refusals.contains(failure.code), "\(failure.message.en)")
      return false
    }
    try allocation.validate()
    #expect(allocation.total == draw.amount)
    let unit = draw.method.unit?.cents ?? 1
    let computed = allocation.shares.filter { !$0.isByHand }
    let odd = computed.filter { $0.amount.cents % unit != 0 }
    let rest = draw.amount.cents - allocation.shares.filter(\.isByHand).map(\.amount.cents).total()
    #expect(odd.count == (rest % unit == 0 ? 0 : 1))
    for share in computed {
      if let least = draw.method.least(against: share.before) { #expect(share.amount >= least) }
      if let most = draw.method.greatest(against: share.before) { #expect(share.amount <= most) }
    }
    for share in allocation.shares.prefix(5) {
      let terms = try allocation.terms(for: share.organisation.id)
      #expect(terms.map(\.amount).total() == share.amount)
    }
    return true
  }

  @Test(arguments: 0..<10)
  func `the sum is exact, the bounds hold and the terms add up`(block: Int) throws {
    var split = 0
    for seed in (block * 30)..<(block * 30 + 30) where try check(Draw(seed: seed)) { split += 1 }
    #expect(split >= 6, "\(split) of 30 were possible")
  }

  @Test(arguments: [1, 5])
  func `two thousand organisations share to the cent`(seed: Int) throws {
    var draw = Draw(seed: seed, count: 2000)
    draw.amount = Money(cents: 400_000_001)
    draw.method.floor = nil
    draw.method.cap = nil
    draw.method.yearBefore = draw.method.usesTheYearBefore ? 2023 : nil
    draw.given = [:]
    #expect(try check(draw))
    // The same with a floor and a cap that can be met: all had the same amount before.
    for index in 0..<2000 { draw.before[index] = .euros(2000) }
    draw.method.floor = .percent(-5)
    draw.method.cap = .percent(5)
    draw.method.yearBefore = 2023
    draw.method.unit = .euros(1)
    #expect(try check(draw))
  }

  @Test func `the greatest amounts are split with all options`() throws {
    var draw = Draw(seed: 3, count: 40)
    draw.amount = Money(cents: Money.limit)
    draw.method = AllocationMethod(
      fixedPart: Rate(basisPoints: 3333), renewedPart: Rate(basisPoints: 3333), yearBefore: 2023,
      criteria: `An allocation`.criteria([1_000_000, 999_999, 999_983, 1]), floor: .percent(-100),
      cap: .percent(1000))
    draw.figures = (0..<40).map { [10_000_000 - $0, 9_999_991, 1_000_000_000, $0] }
    for index in 0..<40 { draw.before[index] = Money(cents: Money.limit - index) }
    #expect(try check(draw))
  }

  @Test(arguments: 0..<100)
  func `a wide number is divided exactly`(seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed) &+ 1)
    func wide() -> WideNumber {
      (0..<Int.random(in: 1...5, using: &random)).reduce(WideNumber(1)) { product, _ in
        product * WideNumber(UInt128(UInt64.random(in: 1...(.max), using: &random)))
      }
    }
    let (divisor, most) = (wide(), [9, 1 << 32, Int.max][Int.random(in: 0...2, using: &random)])
    let quotient = Int.random(in: 0...most, using: &random)
    let rest = divisor - WideNumber(1)
    let (whole, left) = (divisor * WideNumber(UInt128(quotient)) + rest).divided(by: divisor)
    #expect(whole == quotient && left == rest)
  }
}
