import AccordDocuments
import AccordPartnership
import AccordWording
import TestSupport
import Testing

@Suite struct `The line of an envelope` {
  static let sample = AgreementSample()

  static func envelope(_ amount: Money = .euros(4_000_000)) -> Envelope {
    Envelope(
      id: ID("enveloppe-2024")!, agreement: ID("accord-demo")!.reference, year: 2024,
      title: .same("Enveloppe 2024"), amount: amount)
  }

  static func line(
    _ conventions: [Convention], _ payments: [Payment] = [],
    _ recoveries: [AccordPartnership.Recovery] = [], on day: String,
    of envelope: Envelope = envelope()
  ) -> EnvelopeLine {
    EnvelopeLine(
      of: envelope, conventions: conventions, payments: payments, recoveries: recoveries,
      on: onDay(day))
  }

  static func payment(
    _ number: Int, of convention: Convention, _ events: [(PaymentEvent, String)]
  ) throws -> Payment {
    var payment = try #require(
      Payment(of: convention.instalments[number - 1], in: convention))
    for (event, day) in events {
      payment = try payment.applying(
        event, on: onDay(day), note: event.needsReason ? "Essai" : nil)
      if event == .order { payment.account = ID("compte")!.reference }
    }
    return payment
  }

  @Test func `of 24 equal shares orders the first halves and leaves the rest to realise`() throws {
    // The even split of 4 M€ between 24.
    let shares = (0..<24).map { $0 < 16 ? 16_666_667 : 16_666_666 }
    let conventions = try shares.enumerated().map { index, cents in
      var convention = Self.sample.convention("c\(index)", amount: Money(cents: cents))
      convention.instalments = try InstalmentPlan(reading: "50/30/20").payments(
        of: Money(cents: cents))
      return try convention.applying(.approve, on: onDay("2024-03-01"), note: "CP-1")
        .applying(.send, on: onDay("2024-03-02")).applying(.sign, on: onDay("2024-04-01"))
    }
    let payments = try conventions.map {
      try Self.payment(
        1, of: $0,
        [(.fallDue, "2024-04-02"), (.certify, "2024-04-02"), (.order, "2024-04-03")])
    }
    let line = Self.line(conventions, payments, on: "2024-12-31")
    #expect(line.voted == .euros(4_000_000) && line.committed == .euros(4_000_000))
    #expect(line.ordered == Money(cents: 200_000_008))
    #expect(line.leftToRealise == Money(cents: 199_999_992))
    let lines = PaymentLine.all(of: conventions, payments, on: onDay("2024-12-31"))
    #expect(
      lines.filter { $0.payment.status == .planned }.map(\.amount).total() == line.leftToRealise)
    let before = Self.line(conventions, payments, on: "2024-04-02")
    #expect(before.ordered == .zero && before.certified == Money(cents: 200_000_008))
    #expect(before.carried == Money(cents: 200_000_008))
  }

  @Test func `reserves drafts and increases to come, and commits what is in force`() throws {
    let signed = try `The terms in force`.signed()
    let draft = Self.sample.convention("d", amount: .euros(5_000))
    let more = try `The terms in force`.amending(signed, on: "2024-05-01", isSigned: false) {
      $0.change = .euros(10_000)
    }
    let line = Self.line([more, draft], on: "2024-05-01")
    #expect(line.reserved == .euros(15_000))
    #expect(line.committed == .euros(90_000))
    #expect(line.leftToRealise == .euros(90_000), "committed in force less ordered")
    #expect(line.leftToCommit == .euros(4_000_000 - 105_000))
    let before = Self.line([more, draft], on: "2024-04-30")
    #expect(before.reserved == .euros(5_000), "it was not drafted yet")
  }

  @Test func `takes back what is cancelled in the exercise of its order, not later`() throws {
    let convention = try `The terms in force`.signed()
    let ordered: [(PaymentEvent, String)] = [
      (.fallDue, "2024-04-02"), (.certify, "2024-04-02"), (.order, "2024-04-03"),
    ]
    let same = try Self.payment(1, of: convention, ordered + [(.cancel, "2024-12-31")])
    let line = Self.line([convention], [same], on: "2024-12-31")
    #expect(line.committed == .euros(45_000) && line.ordered == .zero)
    #expect(line.leftToRealise == .euros(45_000))
    let later = try Self.payment(1, of: convention, ordered + [(.cancel, "2025-01-01")])
    let revenue = Self.line([convention], [later], on: "2025-01-01")
    #expect(revenue.committed == .euros(90_000) && revenue.ordered == .euros(45_000))
    #expect(revenue.leftToRealise == .euros(45_000))
  }

  @Test func `adds a vote from its day on`() {
    var envelope = Self.envelope()
    envelope.votes = [.init(number: 1, amount: .euros(200_000), date: onDay("2024-06-01"))]
    #expect(Self.line([], on: "2024-05-31", of: envelope).voted == .euros(4_000_000))
    #expect(Self.line([], on: "2024-06-01", of: envelope).voted == .euros(4_200_000))
  }

  @Test func `tells what is to be recovered, as far as it did not come back`() throws {
    let convention = try `The terms in force`.signed()
    var recovery = AccordPartnership.Recovery(
      id: ID("r")!, convention: convention.id.reference, due: .euros(80_000), paid: .euros(90_000),
      ground: "Essai")
    recovery.parts = [
      .init(manner: .recovered, amount: .euros(4_000), date: onDay("2024-08-01"))
    ]
    let line = Self.line([convention], [], [recovery], on: "2024-08-01")
    #expect(line.toRecover == .euros(6_000))
    #expect(Self.line([], [], [recovery], on: "2024-08-01").toRecover == .zero, "another’s")
  }

  @Test(arguments: 0..<200)
  func `keeps its identities, whatever happened`(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    var conventions: [Convention] = []
    var payments: [Payment] = []
    for index in 0..<(1 + random.pick(5)) {
      var convention = Self.sample.convention("c\(index)", amount: .euros(10_000 * (1 + index)))
      convention.instalments = try InstalmentPlan(reading: "50/30/20").payments(
        of: convention.amount)
      guard random.pick(5) > 0 else {
        conventions.append(convention)
        continue
      }
      convention = try convention.applying(.approve, on: onDay("2024-03-01"), note: "CP-1")
        .applying(.send, on: onDay("2024-03-02")).applying(.sign, on: onDay("2024-04-01"))
      conventions.append(convention)
      for number in 1...3 {
        var payment = try #require(Payment(of: convention.instalments[number - 1], in: convention))
        var day = onDay("2024-04-02")
        for _ in 0..<random.pick(8) {
          let events = Payment.lifeCycle.events(in: payment.status)
          guard !events.isEmpty else { break }
          day = day.adding(days: random.pick(120)) ?? day
          let event = events[random.pick(events.count)]
          payment = try payment.applying(event, on: day, note: "Essai")
          if event == .order { payment.account = ID("compte")!.reference }
        }
        try payment.validate()
        payments.append(payment)
      }
    }
    let day = "2027-06-01"
    let line = Self.line(conventions, payments, on: day)
    #expect(line.leftToCommit == line.voted - line.reserved - line.committed)
    #expect(line.leftToRealise == max(line.committed - line.ordered, .zero))
    #expect(line.carried == line.certified - line.ordered)
    #expect(line.certified >= line.ordered && line.ordered >= line.paid)
    #expect(line.committed >= line.ordered)
    let open = PaymentLine.all(
      of: conventions.filter { $0.status != .draft }, payments, on: onDay(day)
    ).filter { [.planned, .held, .due, .certified].contains($0.status) }
    #expect(open.map(\.amount).total() == line.leftToRealise)
  }
}
