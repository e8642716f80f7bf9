import AccordPartnership
import AccordWording
import Testing

@Suite struct `A line of a list of operations` {
  @Test(arguments: [
    ("0.6", 6000), ("0,4", 4000), ("1", 10_000), ("60", 6000), ("60,00 %", 6000), ("1 %", 100),
    ("0.5 %", 50), ("100 %", 10_000),
  ]) func `has the rate of the fund, in each form in which it is written`(
    cell: String, points: Int
  ) {
    var row = OperationRow()
    row[.rate] = cell
    #expect(row.unionRate == Rate(basisPoints: points))
  }

  @Test(arguments: ["", "0", "101", "101 %", "-0.6", "beaucoup"])
  func `has no rate where the cell holds none`(cell: String) {
    var row = OperationRow()
    row[.rate] = cell
    #expect(row.unionRate == nil)
  }
}
