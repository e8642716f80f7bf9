import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

@Suite struct `A recovery` {
  static let found = AccordPartnership.Recovery(
    id: ID("r")!, convention: ID("c")!.reference, due: .euros(140_000), paid: .euros(150_000),
    ground: "Essai")

  static func announced() throws -> AccordPartnership.Recovery {
    var recovery = found
    recovery.answerBy = onDay("2024-06-30")
    return try recovery.applying(.announce, on: onDay("2024-06-01"))
  }

  @Test func `is what was paid less what is due`() throws {
    try Self.found.validate()
    #expect(Self.found.amount == .euros(10_000))
    #expect(Self.found.left(on: onDay("2024-06-01")) == .euros(10_000))
  }

  @Test(arguments: [(140_000, 140_000), (150_000, 140_000)])
  func `is of something that was paid too much`(due: Int, paid: Int) {
    let recovery = AccordPartnership.Recovery(
      id: ID("r")!, convention: ID("c")!.reference, due: .euros(due), paid: .euros(paid),
      ground: "Essai")
    #expect(codeOfFault { try recovery.validate() } == "recoveries.nothing")
  }

  @Test func `is reasoned, and its letter gives time to answer`() {
    var recovery = Self.found
    recovery.ground = " "
    #expect(codeOfFault { try recovery.validate() } == "recoveries.ground")
    #expect(
      codeOfFault { _ = try Self.found.applying(.announce, on: onDay("2024-06-01")) }
        == "recoveries.answer-day")
  }

  @Test func `has a title once it is answered or the time has passed`() throws {
    let announced = try Self.announced()
    #expect(
      codeOfFault { _ = try announced.applying(.title, on: onDay("2024-06-30")) }
        == "recoveries.too-early")
    #expect(try announced.applying(.title, on: onDay("2024-07-01")).status == .titled)
    let answered = try announced.applying(.answer, on: onDay("2024-06-10"))
    #expect(try answered.applying(.title, on: onDay("2024-06-11")).status == .titled)
    #expect(
      codeOfFault { _ = try Self.found.applying(.title, on: onDay("2024-07-01")) }
        == "recoveries.event")
  }

  @Test func `is settled by parts that reach the sum and never pass it`() throws {
    var titled = try Self.announced().applying(.title, on: onDay("2024-07-01"))
    titled.parts = [
      .init(manner: .recovered, amount: .euros(6_000), date: onDay("2024-08-01")),
      .init(manner: .remitted, amount: .euros(3_000), date: onDay("2024-09-01"), note: "CP-3"),
    ]
    try titled.validate()
    #expect(titled.left(on: onDay("2024-07-31")) == .euros(10_000))
    #expect(titled.left(on: onDay("2024-08-01")) == .euros(4_000))
    #expect(titled.left(on: onDay("2024-09-01")) == .euros(1_000))
    #expect(
      codeOfFault { _ = try titled.applying(.settle, on: onDay("2024-09-02")) }
        == "recoveries.left")
    titled.parts.append(
      .init(manner: .writtenOff, amount: .euros(1_001), date: onDay("2024-10-01"), note: "CP-4"))
    #expect(codeOfFault { try titled.validate() } == "recoveries.exceed")
    titled.parts[2].amount = .euros(1_000)
    let settled = try titled.applying(.settle, on: onDay("2024-10-01"))
    try settled.validate()
    #expect(settled.isSettled && settled.left(on: onDay("2024-10-01")) == .zero)
  }

  @Test func `is dropped with a reason, and nothing is left of it then`() throws {
    #expect(
      codeOfFault { _ = try Self.found.applying(.drop, on: onDay("2024-06-01")) }
        == "recoveries.reason")
    let dropped = try Self.found.applying(.drop, on: onDay("2024-06-01"), note: "Essai")
    #expect(dropped.left(on: onDay("2024-06-01")) == .zero)
    #expect(dropped.left(on: onDay("2024-05-31")) == .euros(10_000))
  }
}
