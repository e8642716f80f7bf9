import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

@Suite struct `A payment` {
  static func payment(_ number: Int = 1, amount: Money = .euros(45_000)) -> Payment {
    Payment(
      id: Payment.identity(of: number, in: ID("c")!)!, convention: ID("c")!.reference,
      number: number, amount: amount)
  }

  static let days = ["2024-04-02", "2024-04-03", "2024-04-04", "2024-04-05"].map(onDay)

  static func after(_ events: [PaymentEvent]) throws -> Payment {
    var payment = payment()
    for event in events {
      payment = try payment.applying(
        event, on: days[0], note: event.needsReason ? "Essai" : nil)
      if event == .order { payment.account = ID("compte")!.reference }
    }
    return payment
  }

  @Test(
    arguments: [
      ([], PaymentStatus.planned), ([.fallDue], .due), ([.fallDue, .certify], .certified),
      ([.fallDue, .certify, .order], .ordered), ([.fallDue, .certify, .order, .pay], .paid),
      ([.fallDue, .certify, .order, .reject], .certified),
      ([.fallDue, .certify, .order, .pay, .sendBack], .ordered), ([.hold], .held),
      ([.hold, .release], .planned), ([.fallDue, .certify, .hold], .held),
      ([.fallDue, .certify, .order, .cancel], .cancelled),
    ] as [([PaymentEvent], PaymentStatus)])
  func `refuses a step out of turn, and says which ones are possible`(
    events: [PaymentEvent], status: PaymentStatus
  ) throws {
    let payment = try Self.after(events)
    #expect(payment.status == status)
    try payment.validate()
    let possible = Payment.lifeCycle.events(in: status)
    for event in PaymentEvent.allCases where !possible.contains(event) {
      let fault = #expect(throws: LifeCycleFault.self) {
        _ = try payment.applying(event, on: Self.days[1], note: "Essai")
      }
      let words = [fault?.message.en, fault?.advice?.en].compactMap(\.self).joined(separator: " ")
      for step in possible { #expect(words.contains(step.word.en), "\(words)") }
    }
  }

  @Test(
    arguments: [
      ([.fallDue, .certify, .order], PaymentEvent.reject),
      ([.fallDue, .certify, .order, .pay], .sendBack), ([], .hold), ([.hold], .release),
      ([], .cancel),
    ] as [([PaymentEvent], PaymentEvent)])
  func `goes back only with a reason`(events: [PaymentEvent], event: PaymentEvent) throws {
    let payment = try Self.after(events)
    for note in [nil, "", "  "] as [String?] {
      #expect(
        codeOfFault { _ = try payment.applying(event, on: Self.days[1], note: note) }
          == "payments.reason")
    }
    _ = try payment.applying(event, on: Self.days[1], note: "Essai")
  }

  @Test func `keeps the order of its days`() throws {
    let due = try Self.payment().applying(.fallDue, on: Self.days[1])
    #expect(codeOfFault { _ = try due.applying(.certify, on: Self.days[0]) } == "payments.order")
  }

  @Test func `is never below zero, and is not ordered without an account`() throws {
    var negative = Self.payment(amount: .euros(-1))
    #expect(codeOfFault { try negative.validate() } == "payments.amount")
    negative.amount = .zero
    try negative.validate()
    var ordered = try Self.after([.fallDue, .certify, .order])
    ordered.account = nil
    #expect(codeOfFault { try ordered.validate() } == "payments.account")
  }

  @Test func `has the identity of its instalment`() {
    let other = Payment(
      id: ID("c.2")!, convention: ID("c")!.reference, number: 1, amount: .euros(1))
    #expect(codeOfFault { try other.validate() } == "payments.identity")
  }

  @Test func `gives back what is cancelled in its exercise; later it is revenue`() throws {
    let ordered = try Self.after([.fallDue, .certify, .order])
    let same = try ordered.applying(.cancel, on: onDay("2024-12-31"), note: "Essai")
    #expect(same.givenBack(on: onDay("2024-12-31")) == .euros(45_000))
    #expect(same.givenBack(on: onDay("2024-12-30")) == .zero)
    #expect(same.ordered == .zero)
    let later = try ordered.applying(.cancel, on: onDay("2025-01-01"), note: "Essai")
    #expect(later.givenBack(on: onDay("2025-01-01")) == .zero)
    #expect(later.ordered == .euros(45_000))
    let never = try Self.payment().applying(.cancel, on: onDay("2025-01-01"), note: "Essai")
    #expect(never.givenBack(on: onDay("2025-01-01")) == .euros(45_000))
  }
}

@Suite struct `The last day of a payment` {
  private func lastDay(
    _ convention: Convention, _ conditions: [PaymentCondition] = [], due: String? = nil,
    _ change: (inout Payment) -> Void = { _ in }
  ) -> String? {
    var instalment = convention.instalments[0]
    instalment.conditions = conditions
    instalment.due = due.map(onDay)
    var payment = Payment(of: instalment, in: convention)
    if payment != nil { change(&payment!) }
    return Payment.lastDay(of: instalment, in: convention, payment)?.code
  }

  @Test func `is sixty days after the notification, never the thirty of contracts`() throws {
    let convention = try `The terms in force`.signed()
    #expect(lastDay(convention) == "2024-05-31")
    #expect(lastDay(convention, [.signed]) == "2024-05-31")
    #expect(GrantLaw.paymentDelay == 60)
  }

  @Test func `is the day that is fixed`() throws {
    let convention = try `The terms in force`.signed()
    #expect(lastDay(convention, due: "2024-09-30") == "2024-09-30")
    #expect(lastDay(convention, [.report, .request], due: "2024-09-30") == "2024-09-30")
  }

  @Test func `follows the last of the events on which it depends`() throws {
    let convention = try `The terms in force`.signed()
    let conditions: [PaymentCondition] = [.signed, .request, .pieces]
    #expect(lastDay(convention, conditions) == nil)
    #expect(lastDay(convention, conditions) { $0.requested = onDay("2024-06-01") } == nil)
    #expect(
      lastDay(convention, conditions) {
        $0.requested = onDay("2024-06-01")
        $0.accepted = onDay("2024-07-01")
      } == "2024-08-30")
    #expect(
      lastDay(convention, conditions) {
        $0.requested = onDay("2024-01-01")
        $0.accepted = onDay("2024-01-02")
      } == "2024-05-31", "a request before the notification does not bring it forward")
  }

  @Test func `waits for the report and for the notification`() throws {
    let signed = try `The terms in force`.signed()
    #expect(lastDay(signed, [.report]) == nil)
    let reported =
      try signed.applying(.enterIntoForce, on: onDay("2024-04-02"))
      .applying(.report, on: onDay("2025-05-01"))
    #expect(lastDay(reported, [.report]) == "2025-06-30")
    let draft = AgreementSample().convention("c")
    #expect(lastDay(draft) == nil)
    #expect(lastDay(draft, due: "2024-09-30") == "2024-09-30")
  }

  @Test func `what lacks is told in the order of the conditions`() throws {
    let convention = try `The terms in force`.signed()
    var instalment = convention.instalments[0]
    instalment.due = onDay("2024-09-30")
    let payment = try #require(Payment(of: instalment, in: convention))
    let all = PaymentCondition.allCases
    #expect(
      payment.unmet(all.reversed(), of: convention, instalment, on: onDay("2024-03-31")) == all)
    #expect(
      payment.unmet(all, of: convention, instalment, on: onDay("2024-09-30"))
        == [.request, .pieces, .report])
    #expect(payment.unmet([], of: convention, instalment, on: onDay("2024-03-31")) == [])
  }
}
