import AccordPartnership
import AccordWording
import Testing

@Suite struct `A convention` {
  let sample = AgreementSample()

  @Test(arguments: [
    (2024, "2025-06-30"), (2025, "2026-06-30"),
  ])
  func `has its report due six months after the year ends`(year: Int, due: String) {
    #expect(sample.convention("c", year: year).reportDue == onDay(due))
  }

  @Test func `has a late report once the day has passed, in force and not before`() throws {
    let sent = try sample.convention("c")
      .applying(.approve, on: onDay("2024-03-01"), note: "CP-1")
      .applying(.send, on: onDay("2024-03-02"))
    let inForce = try sent.applying(.sign, on: onDay("2024-03-03"))
      .applying(.enterIntoForce, on: onDay("2024-03-03"))
    #expect(!sent.isReportLate(on: onDay("2025-07-01")))
    #expect(!inForce.isReportLate(on: onDay("2025-06-30")))
    #expect(inForce.isReportLate(on: onDay("2025-07-01")))
  }

  @Test(arguments: [(2_300_000, false), (2_300_001, true)])
  func `must be written and signed above 23 000 euros`(cents: Int, isCompulsory: Bool) throws {
    let sent = try sample.convention("c", amount: Money(cents: cents))
      .applying(.approve, on: onDay("2024-03-01"), note: "CP-1")
      .applying(.send, on: onDay("2024-03-02"))
    #expect(sent.needsWrittenConvention == isCompulsory)
    let code = codeOfFault { _ = try sent.applying(.enterIntoForce, on: onDay("2024-03-03")) }
    #expect(code == (isCompulsory ? "conventions.unsigned" : nil))
  }

  @Test(arguments: [nil, "", "  "] as [String?])
  func `is approved only by a decision that is named`(note: String?) {
    #expect(
      codeOfFault {
        _ = try sample.convention("c").applying(.approve, on: onDay("2024-03-01"), note: note)
      }
        == "conventions.decision")
  }

  @Test func `is terminated only with a reason`() throws {
    let approved = try sample.convention("c")
      .applying(.approve, on: onDay("2024-03-01"), note: "CP-1")
    #expect(
      codeOfFault { _ = try approved.applying(.terminate, on: onDay("2024-03-02")) }
        == "conventions.reason")
  }

  @Test func `keeps its progress when a batch declares the same terms`() throws {
    let declared = sample.convention("c")
    let approved = try declared.applying(.approve, on: onDay("2024-03-01"), note: "CP-1")
    #expect(try approved.ensuring(declared) == approved)
  }

  @Test func `refuses a batch that declares other terms, and names them`() throws {
    let approved = try sample.convention("c")
      .applying(.approve, on: onDay("2024-03-01"), note: "CP-1")
    let fault = #expect(throws: Failure.self) {
      _ = try approved.ensuring(sample.convention("c", amount: .euros(90_000)))
    }
    #expect(fault?.code == "conventions.other-terms")
    #expect(fault?.message.en.contains("amount (€100,000.00, not €90,000.00)") == true)
  }

  @Test func `has instalments that add up to its amount`() {
    var convention = sample.convention("c")
    convention.instalments[0].amount = .euros(99_999)
    #expect(codeOfFault { try convention.validate() } == "conventions.instalments")
  }
}

@Suite struct `Instalments` {
  @Test(arguments: [
    (16_666_667, "50/30/20", [8_333_334, 5_000_000, 3_333_333]),
    (16_666_666, "50/30/20", [8_333_333, 5_000_000, 3_333_333]),
    (1, "50/50", [1, 0]),
    (100, "33,33/33,33/33,34", [33, 33, 34]),
    (10_001, "100", [10_001]),
  ])
  func `add up to the cent`(cents: Int, plan: String, expected: [Int]) throws {
    let payments = try InstalmentPlan(reading: plan).payments(of: Money(cents: cents))
    #expect(payments.map(\.amount.cents) == expected)
    #expect(payments.map(\.number) == Array(1...expected.count))
  }

  @Test(arguments: [
    ("50/30", "reading.instalments"), ("50/60/-10", "reading.instalments"),
    ("100/0", "reading.instalments"), ("a/b", "reading.rate"), ("", "reading.rate"),
  ])
  func `that do not make a whole are refused`(plan: String, code: String) {
    #expect(codeOfFault { _ = try InstalmentPlan(reading: plan) } == code)
  }

  @Test func `are written as they are read`() throws {
    let plan = try InstalmentPlan(reading: "50 % / 30 % / 20 %")
    #expect(plan.code == "50/30/20")
    #expect(try InstalmentPlan(reading: plan.code) == plan)
  }
}
