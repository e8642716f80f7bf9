import AccordPartnership
import AccordWording
import Testing

@Suite struct `Life cycles` {
  let sample = AgreementSample()

  @Test(arguments: [
    (ConventionEvent.approve, "draft", "approved"), (.send, "approved", "sent"),
    (.sign, "sent", "signed"), (.enterIntoForce, "signed", "in-force"),
    (.report, "in-force", "reported"), (.close, "reported", "closed"),
    (.terminate, "approved", "terminated"), (.terminate, "in-force", "terminated"),
    (.enterIntoForce, "sent", "in-force"),
  ])
  func `a convention moves as its table says`(
    event: ConventionEvent, before: String, after: String
  ) throws {
    let state = try #require(ConventionStatus(rawValue: before))
    #expect(Convention.lifeCycle.next(after: state, on: event)?.rawValue == after)
  }

  @Test(arguments: ConventionStatus.allCases)
  func `every status of a convention can be reached`(status: ConventionStatus) {
    let reached = Set(Convention.lifeCycle.transitions.map(\.next) + [.draft])
    #expect(reached.contains(status))
  }

  @Test(arguments: ApplicationStatus.allCases)
  func `every status of an application can be reached`(status: ApplicationStatus) {
    let reached = Set(Application.lifeCycle.transitions.map(\.next) + [.draft])
    #expect(reached.contains(status))
  }

  @Test func `what is refused or ended is asked about, what is notified is not undone`() {
    #expect(Convention.confirmed == [.close, .terminate])
    #expect(Convention.notifications == [.send])
    #expect(
      Application.confirmed == [.declareInadmissible, .reject, .close, .withdraw, .revoke])
    #expect(FrameworkAgreement.confirmed == [.end])
    #expect(Claim.confirmed == [.withdraw])
    #expect(Payment.confirmed == [.cancel])
  }

  @Test func `an event is recorded with its day and its note`() throws {
    let approved = try sample.convention("2024.a")
      .applying(.approve, on: onDay("2024-03-12"), note: "CP-1")
    #expect(approved.status == .approved)
    #expect(
      approved.steps == [.init(event: .approve, date: onDay("2024-03-12"), note: "CP-1")])
    #expect(approved.date(of: .approve) == onDay("2024-03-12"))
    #expect(approved.hasRecorded(.approve, on: nil, note: "CP-1"))
    #expect(!approved.hasRecorded(.approve, on: onDay("2024-03-13"), note: "CP-1"))
    #expect(!approved.hasRecorded(.approve, on: onDay("2024-03-12"), note: "CP-2"))
  }

  @Test func `a refused event says which are possible`() throws {
    let fault = #expect(throws: LifeCycleFault.self) {
      _ = try sample.convention("2024.a").applying(.sign, on: onDay("2024-03-12"))
    }
    #expect(fault?.code == "conventions.event")
    #expect(fault?.advice?.en == "Possible now: approve. \"sign\" is possible from: sent.")
    #expect(fault?.message.fr.contains("«\u{A0}signer\u{A0}»") == true)
  }

  @Test func `an event cannot be dated before the last one`() throws {
    let approved = try sample.convention("2024.a")
      .applying(.approve, on: onDay("2024-03-12"), note: "CP-1")
    #expect(
      codeOfFault { _ = try approved.applying(.send, on: onDay("2024-03-11")) }
        == "conventions.order")
  }

  @Test func `a status that no step led to is refused`() throws {
    var convention = sample.convention("2024.a")
    convention.status = .signed
    #expect(codeOfFault { try convention.validate() } == "conventions.status")
  }

  @Test func `refusals of several documents are told at once`() throws {
    let conventions = ["2024.a", "2024.b"].map { sample.convention($0) }
    let fault = #expect(throws: LifeCycleFault.self) {
      _ = try conventions.advancing(
        by: .send, on: nil, today: onDay("2024-03-12"), ensuring: false)
    }
    #expect(fault?.message.en.contains("refused for 2 of 2") == true)
    #expect(fault?.details.last?.en.contains("\"2024.b\"") == true)
  }

  @Test func `under ensure a recorded event changes nothing`() throws {
    let approved = try sample.convention("2024.a")
      .applying(.approve, on: onDay("2024-03-12"), note: "CP-1")
    let changed = try [approved].advancing(
      by: .approve, on: onDay("2024-03-12"), today: onDay("2024-06-01"), note: "CP-1",
      ensuring: true)
    #expect(changed.isEmpty)
    #expect(
      codeOfFault {
        _ = try [approved].advancing(
          by: .approve, on: onDay("2024-03-12"), today: onDay("2024-06-01"), note: "CP-2",
          ensuring: true)
      } == "conventions.event")
  }

  @Test func `the table is shown in both languages`() {
    let table = FrameworkAgreement.lifeCycle.description
    #expect(table.en.contains("draft → open → open-for-signature"))
    #expect(table.fr.contains("brouillon → ouvrir → ouvert-à-la-signature"))
  }
}
