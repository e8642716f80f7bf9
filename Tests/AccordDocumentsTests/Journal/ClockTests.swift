import AccordWording
import Testing

@testable import AccordDocuments

/// What clocks that are set wrong come to.
struct ClockTests {
  private let shelf = Shelf()
  private static let day = 86_400 * 1_000_000

  private func commit(_ name: String, in workspace: Workspace) throws -> ClockJump? {
    try workspace.write { try $0.put(Author(name, name)) }
    return workspace.takeClockJump()
  }

  private func doctor() throws -> [String] {
    try Doctor.examine(shelf.path, schemas: Library.schemas, in: shelf.system).findings.map(\.code)
  }

  @Test func `a commit far ahead of the last one is kept and told, once and by the doctor`() throws
  {
    let workspace = try shelf.open()
    #expect(try commit("a", in: workspace) == nil)
    shelf.system.time += 399 * ClockTests.day
    #expect(try commit("b", in: workspace) == nil)
    #expect(try doctor() == ["doctor.sound"])
    shelf.system.time += 401 * ClockTests.day
    guard case .ahead? = try commit("c", in: workspace) else {
      Issue.record("the jump is not told")
      return
    }
    #expect(try commit("d", in: workspace) == nil)
    #expect(workspace.transactionCount == 4)
    #expect(try doctor().contains("doctor.clock"))
    #expect(try doctor().contains("doctor.sound"))
  }

  @Test func `a commit more than five minutes behind the last one is kept and told`() throws {
    let workspace = try shelf.open()
    #expect(try commit("a", in: workspace) == nil)
    shelf.system.time -= 4 * 60 * 1_000_000
    #expect(try commit("b", in: workspace) == nil)
    shelf.system.time -= 2 * 60 * 1_000_000
    guard case .behind? = try commit("c", in: workspace) else {
      Issue.record("the lag is not told")
      return
    }
    #expect(workspace.transactionCount == 3)
    #expect(try doctor().contains("doctor.clock-behind"))
    shelf.system.time += 60 * 60 * 1_000_000
    #expect(try doctor() == ["doctor.sound"])
  }

  @Test(arguments: [0, 1, 1582, 1899, 3000, 4711, 9999])
  func `a clock of any year of four digits is stored as it stands`(year: Int) throws {
    let written = String(repeating: "0", count: 4 - "\(year)".count) + "\(year)-12-31T23:59:58."
    let moment = try #require(Timestamp(written + "123456Z"))
    #expect(moment.text == written + "123456Z")
    shelf.system.time = moment.microseconds
    let workspace = try shelf.open()
    _ = try commit("a", in: workspace)
    #expect(workspace.summary.lastCommit?.at.text.hasPrefix(written) == true)
    #expect(try shelf.open().damage == nil)
    #expect(try doctor() == ["doctor.sound"])
  }

  @Test func `the text and the number of a moment say the same on every day around the eras`()
    throws
  {
    for start in [-719_528, -141_427, 10_957, 157_054, 2_932_532] {
      for number in start..<start + 365 {
        let moment = Timestamp(microseconds: number * ClockTests.day + 1)
        #expect(Timestamp(moment.text) == moment)
        let bytes = Array(moment.text.utf8)
        #expect(bytes.withUnsafeBytes { Timestamp(plain: $0) } == moment)
      }
    }
  }

  @Test func `beyond the year 9999 nothing is committed`() throws {
    let workspace = try shelf.open()
    _ = try commit("a", in: workspace)
    let before = shelf.journal
    shelf.system.time = Timestamp.range.upperBound
    #expect(throws: WorkspaceFault(.clock)) { try commit("b", in: workspace) }
    #expect(workspace.transactionCount == 1)
    #expect(Array(shelf.journal.prefix(before.count)) == before)
    shelf.system.time = 1_732_356_348_123_456
    _ = try commit("b", in: workspace)
    #expect(try shelf.open().transactionCount == 2)
  }

  @Test func `no workspace is made while the clock shows no year`() {
    shelf.system.time = Timestamp.range.upperBound
    #expect(throws: WorkspaceFault(.clock)) { try shelf.open() }
  }
}
