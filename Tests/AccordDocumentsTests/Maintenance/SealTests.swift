import AccordWording
import Testing

@testable import AccordDocuments

@Suite struct SealTests {
  @Test func `a seal holds, however it is typed, and whatever is committed afterwards`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    let seal = try Seal.current(builder.path, in: builder.system)
    #expect(seal.transaction == 5)
    #expect(seal.code == "5-\(builder.sum.hexadecimal)")
    try builder.commit([("people/p3", "{}")])
    for text in [
      seal.code, seal.grouped, " " + seal.code.uppercased() + "\n",
      seal.grouped.replacing("-", with: " - "),
    ] {
      #expect(try SealCheck.check(text, builder.path, in: builder.system).holds, "\(text)")
    }
  }

  @Test func `a seal of a transaction that is not there is told apart`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    let text = "6-" + String(repeating: "0", count: 64)
    let check = try SealCheck.check(text, builder.path, in: builder.system)
    #expect(check.outcome == .notThere(last: 5))
  }

  @Test func `a seal that does not fit a sound journal is broken`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    let text = "4-" + String(repeating: "0", count: 64)
    let check = try SealCheck.check(text, builder.path, in: builder.system)
    #expect(check.outcome == .broken(nil))
  }

  @Test func `a seal over a changed line is broken, and the line is named`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    let seal = try Seal.current(builder.path, in: builder.system)
    let line = builder.lines(2)[1]
    builder[2][line.offset + 50] ^= 1
    let check = try SealCheck.check(seal.code, builder.path, in: builder.system)
    guard case .broken(let misfit?) = check.outcome else {
      Issue.record("\(check.outcome)")
      return
    }
    #expect(misfit.place == JournalPosition(segment: 2, offset: line.offset))
  }

  @Test func `damage after the sealed transaction does not break the seal`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    let report = try builder.audit(asking: [2])
    let sum = try #require(report.points[2]?.sum)
    let line = builder.lines(3)[1]
    builder[3][line.offset + 50] ^= 1
    #expect(
      try SealCheck.check("2-\(sum.hexadecimal)", builder.path, in: builder.system).holds)
  }

  @Test(arguments: ["", "42", "42-", "-9f", "a-9f", "4-zz", "0-9f", "--", "5 9f"])
  func `what is no seal is refused`(text: String) {
    #expect(throws: SealFault.self) { try Seal(reading: text) }
  }

  @Test func `nothing is sealed that is empty or damaged`() throws {
    let builder = JournalBuilder()
    #expect(throws: MaintenanceFault.self) {
      try Seal.current(builder.path, in: builder.system)
    }
    try builder.commit([("people/p1", "{}")])
    builder[1][200] ^= 1
    #expect(throws: MaintenanceFault.self) {
      try Seal.current(builder.path, in: builder.system)
    }
    #expect(throws: WorkspaceFault.self) { try Seal.current("/office", in: builder.system) }
  }
}
