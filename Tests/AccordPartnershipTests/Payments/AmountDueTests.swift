import AccordPartnership
import AccordWording
import TestSupport
import Testing

@Suite struct `The amount due` {
  static let granted = Money.euros(50_000)
  static let planned = Money.euros(100_000)

  /// Granted 50 000,00, planned 100 000,00, an advance of 25 000,00 paid.
  @Test(arguments: [
    (9_200_000, nil, 4_600_000, 2_100_000, 0), (9_200_000, 10, 5_000_000, 2_500_000, 0),
    (9_000_000, nil, 4_500_000, 2_000_000, 0), (9_000_000, 10, 4_500_000, 2_000_000, 0),
    (9_000_001, 10, 5_000_000, 2_500_000, 0), (4_000_000, nil, 2_000_000, 0, 500_000),
    (11_000_000, nil, 5_000_000, 2_500_000, 0), (3_333_333, nil, 1_666_666, 0, 833_334),
    (10_000_000, nil, 5_000_000, 2_500_000, 0), (0, nil, 0, 0, 2_500_000),
  ])
  func `follows the cost to the cent`(
    real: Int, tolerance: Int?, due: Int, balance: Int, overpaid: Int
  ) {
    let computed = AmountDue(
      granted: Self.granted, .proportional, planned: Self.planned, real: Money(cents: real),
      tolerance: tolerance.map { .percent($0) })
    #expect(computed.amount == Money(cents: due))
    let left = computed.amount - .euros(25_000)
    #expect(max(left, .zero) == Money(cents: balance))
    #expect(max(Money.zero - left, .zero) == Money(cents: overpaid))
  }

  @Test func `of a flat grant is the whole, whatever was spent`() {
    let due = AmountDue(granted: Self.granted, .flat, planned: Self.planned, real: .euros(1))
    #expect(due.amount == Self.granted)
    #expect(due.terms.map(\.name.en) == ["granted"])
  }

  @Test(arguments: [
    (60_000, 20_000, 40_000), (60_000, 0, 50_000), (60_000, 70_000, 0), (50_000, 1, 49_999),
  ])
  func `is never above the need`(real: Int, others: Int, due: Int) {
    let computed = AmountDue(
      granted: Self.granted, .flat, real: .euros(real), need: .euros(others))
    #expect(computed.amount == .euros(due))
    #expect(computed.terms.last?.name.fr == "besoin")
  }

  @Test func `is the smaller of the share and the need`() {
    let computed = AmountDue(
      granted: Self.granted, .proportional, planned: Self.planned, real: .euros(92_000),
      tolerance: .percent(10), need: .euros(50_000))
    #expect(computed.amount == .euros(42_000), "the tolerance lifts no cap")
  }

  @Test func `is what was granted until the report tells the cost`() {
    let due = AmountDue(
      granted: Self.granted, .proportional, planned: Self.planned, need: .euros(80_000))
    #expect(due.amount == Self.granted)
  }

  @Test func `is shown term by term`() {
    let due = AmountDue(
      granted: Self.granted, .proportional, planned: Self.planned,
      real: Money(cents: 3_333_333), need: .zero)
    #expect(
      due.terms.map(\.name.en) == ["granted", "planned cost", "real cost", "proportional", "need"])
    let share = due.terms[3]
    #expect(share.amount == Money(cents: 1_666_666))
    #expect(share.rule?.en.contains("rounded down") == true)
    #expect(share.rule?.fr.contains("arrondi au centime inférieur") == true)
  }

  @Test func `does not overflow`() {
    let most = Money(cents: Money.limit)
    let due = AmountDue(
      granted: most, .proportional, planned: most, real: Money(cents: Money.limit - 1),
      tolerance: .percent(0))
    #expect(due.amount == Money(cents: Money.limit - 1))
  }

  @Test(arguments: 0..<300)
  func `lies between zero and what was granted, and never falls as the cost rises`(seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    let granted = Money(cents: random.pick(100_000_000))
    let planned = Money(cents: random.pick(200_000_000))
    let tolerance: Rate? = random.coin() ? Rate(basisPoints: random.pick(3_000)) : nil
    let others: Money? = random.coin() ? Money(cents: random.pick(100_000_000)) : nil
    let calculation: GrantCalculation = random.coin() ? .proportional : .flat
    var before = Money.zero
    for real in (0..<40).map({ _ in random.pick(250_000_000) }).sorted() {
      let due = AmountDue(
        granted: granted, calculation, planned: planned, real: Money(cents: real),
        tolerance: tolerance, need: others
      ).amount
      #expect(due >= .zero && due <= granted)
      #expect(due >= before, "\(real) of \(planned)")
      before = due
    }
  }
}
