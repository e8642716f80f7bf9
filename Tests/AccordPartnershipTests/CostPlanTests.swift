import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

/// The options of costs of regulation (EU) 2021/1060, art. 53 to 56.
@Suite struct `The costs of a project` {
  private func plan(
    staff: Int = 0, other: Int = 0, participants: Int = 0, _ rates: FlatRate...,
    method: String? = nil, procurement: Bool? = nil
  ) -> CostPlan {
    var lines: [CostLine] = []
    for (category, cents) in [
      (CostCategory.staff, staff), (.other, other), (.participants, participants),
    ] where cents > 0 {
      lines.append(CostLine(category: category, label: "Exemple", amount: Money(cents: cents)))
    }
    return CostPlan(
      lines: lines, flatRates: rates, method: method, hasLargeProcurement: procurement)
  }

  private func code(_ plan: CostPlan) -> String? {
    do throws(Failure) {
      try plan.requireComplete()
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `the flat rates come on top of their base, rounded down`() {
    #expect(plan(staff: 8_000_000, .remaining40).total == Money(cents: 11_200_000))
    #expect(plan(staff: 8_000_000, other: 2_000_000, .indirect15).total == Money(cents: 11_200_000))
    #expect(plan(other: 10_000_000, .indirect7).total == Money(cents: 10_700_000))
    #expect(plan(other: 10_000_000, .staff20, procurement: false).total == Money(cents: 12_000_000))
    let odd = plan(staff: 6_666_667, .remaining40)
    #expect(odd.total - Money(cents: 6_666_667) == Money(cents: 2_666_666))
    // Salaries and allowances of participants come on top of the 40 %.
    #expect(
      plan(staff: 8_000_000, participants: 500_000, .remaining40).total == Money(cents: 11_700_000))
    #expect(
      plan(staff: 8_000_000, other: 2_000_000, .indirect25, method: "Barème").total
        == Money(cents: 12_500_000))
  }

  @Test func `options that exclude each other are refused with their article`() {
    #expect(code(plan(staff: 1_000_000, .indirect7, .indirect15)) == "costs.indirect-twice")
    #expect(
      code(plan(staff: 1_000_000, .remaining40, .indirect15)) == "costs.remaining-with-indirect")
    #expect(code(plan(staff: 1_000_000, other: 100, .remaining40)) == "costs.remaining-with-real")
    #expect(
      code(plan(other: 1_000_000, .staff20, .remaining40, procurement: false))
        == "costs.remaining-on-flat-staff")
    #expect(
      code(plan(staff: 100, other: 1_000_000, .staff20, procurement: false))
        == "costs.flat-staff-with-real")
    #expect(code(plan(other: 1_000_000, .staff20)) == "costs.procurement")
    #expect(code(plan(other: 1_000_000, .staff20, procurement: true)) == "costs.procurement")
    #expect(code(plan(staff: 1_000_000, .indirect25)) == "costs.method")
    #expect(code(plan(staff: 1_000_000, .indirect15, .indirect15)) == "costs.flat-rate-twice")
    #expect(code(plan(.indirect15)) == "costs.none")
    #expect(code(plan(staff: 1_000_000, .indirect15)) == nil)
  }

  @Test func `up to 200 000 euros something is simplified`() {
    #expect(code(plan(other: 20_000_000)) == "costs.simplified")
    #expect(code(plan(other: 20_000_001)) == nil)
    let unit = CostPlan(
      lines: [CostLine(category: .unitCosts, label: "Heures", amount: .euros(50_000))],
      method: "Barème de l’appel")
    #expect(code(unit) == nil)
  }

  @Test func `what is at real cost beside the base of a flat rate is told`() {
    #expect(plan(staff: 8_000_000, other: 2_000_000, .indirect15).remark != nil)
    #expect(plan(staff: 8_000_000, .indirect15).remark == nil)
    let both = plan(staff: 8_000_000, other: 2_000_000, .indirect15)
    #expect(both.faults.map(\.code) == ["costs.real-beside-base"])
    #expect(plan(staff: 80_000_000, other: 2_000_000, .indirect15).faults.isEmpty)
  }

  @Test func `a smaller grant has its own share, of the cost that the decision kept`() throws {
    let day = try CalendarDate(reading: "2024-06-01")
    var operation = try AccordPartnership.Operation(
      id: #require(ID("op-demo")), code: "NOR-1", application: #require(ID("demo")).reference,
      beneficiary: #require(ID("ml-demo")).reference, title: .same("Projet fictif"), starts: day,
      ends: day, costs: CostPlan(lines: [CostLine(category: .external, amount: .euros(50_000))]),
      granted: .euros(40_000), rate: .percent(100), shares: nil)
    #expect(operation.grantedShare == .percent(80) && operation.eligibleCost == .euros(50_000))
    operation.keptCost = .euros(40_000)
    #expect(operation.grantedShare == .percent(100) && operation.eligibleCost == .euros(40_000))
  }

  @Test func `the parts of the fund and its counterpart add up to the cent`() {
    let shares = FundShares(fund: .percent(60), counterpart: .percent(40))
    let accepted = shares.parts(of: .euros(91_200))
    #expect(accepted.fund == .euros(54_720) && accepted.counterpart == .euros(36_480))
    for cents in [1, 2, 3, 99, 100_001, 16_666_667] {
      let parts = shares.parts(of: Money(cents: cents))
      #expect(parts.fund + parts.counterpart == Money(cents: cents))
      #expect(parts.fund.cents * 5 <= cents * 3)
    }
  }
}
