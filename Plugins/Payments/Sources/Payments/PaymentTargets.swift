import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// Which payments a command is about.
struct PaymentTargets {
  /// The conventions that are named.
  let named: [ID<Convention>]
  /// The envelope of which all are meant for which it is possible.
  let envelope: ID<Envelope>?
  /// The number of the instalment.
  let number: Int
}

extension Session {
  /// The lines of a convention today.
  func paymentLines(of convention: Convention) throws -> [PaymentLine] {
    PaymentLine.lines(
      of: convention, try documents(Payment.where(\.convention, is: convention.id)), on: today)
  }

  /// The line of an instalment of a convention.
  func paymentLine(_ number: Int, of convention: Convention) throws -> PaymentLine {
    guard
      let line = try paymentLines(of: convention).first(where: { $0.instalment.number == number })
    else { throw Failure.noInstalment(number, of: convention) }
    return line
  }

  /// Changes the payments that are meant, all of those that are named or none, and says so. Of an
  /// envelope those that refuse are left as they are and named with the reason.
  func change(
    _ targets: PaymentTargets, by event: PaymentEvent, on date: CalendarDate?, en done: String,
    fr participle: String, _ change: (PaymentLine) throws -> Payment
  ) throws -> Output {
    guard !targets.named.isEmpty || targets.envelope != nil else {
      throw Failure.noConventionNamed
    }
    var ready: [Payment] = []
    var unchanged: [Payment] = []
    var refusals: [any Fault] = []
    func take(_ id: ID<Convention>) throws {
      let convention = try find(id)
      do {
        let line = try paymentLine(targets.number, of: convention)
        if isEnsuring, line.payment.hasRecorded(event, on: date) {
          return unchanged.append(line.payment)
        }
        ready.append(try change(line))
      } catch let fault as any Fault {
        refusals.append(fault)
      }
    }
    let named = Set(targets.named).sorted()
    for id in named { try take(id) }
    if let first = refusals.first {
      guard named.count > 1 else { throw first }
      throw Failure.payments(refused: refusals, of: named.count)
    }
    if let envelope = targets.envelope {
      let others = try documents(Convention.where(\.envelope, is: envelope)).map(\.id)
        .filter { !named.contains($0) }
      for id in others { try take(id) }
      if ready.isEmpty, unchanged.isEmpty {
        guard let first = refusals.first else { throw Failure.noneToPay(envelope) }
        throw refusals.count == 1 ? first : Failure.payments(refused: refusals, of: refusals.count)
      }
      tellLeft(refusals, of: envelope)
    }
    for payment in ready { try put(payment) }
    let total = ready.map(\.amount).total()
    let agreed = Payment.schema.agreeing(participle, ready.count)
    return told(ready, of: ready + unchanged) { first in
      Text.plural(
        ready.count,
        Text(
          en: "\(done) the payment \"\(first.id)\": \(first.amount).",
          fr: "Le paiement « \(first.id) » a été \(agreed) : \(first.amount)."),
        Text(
          en: "\(done) \(ready.count) payments, together \(total).",
          fr: "\(ready.count) paiements ont été \(agreed), pour un total de \(total)."))
    }
  }

  /// Names the conventions of an envelope whose payment stays as it is, with the reason.
  private func tellLeft(_ refusals: [any Fault], of envelope: ID<Envelope>) {
    guard !refusals.isEmpty else { return }
    warn(
      Text.plural(
        refusals.count,
        Text(
          en: "Left 1 convention of the envelope \"\(envelope)\" as it was:",
          fr: "1 convention de l’enveloppe « \(envelope) » reste inchangée :"),
        Text(
          en: "Left \(refusals.count) conventions of the envelope \"\(envelope)\" as they were:",
          fr: "\(refusals.count) conventions de l’enveloppe « \(envelope) » restent inchangées :")),
      details: refusals.map(\.message))
  }

  /// A command that records an event without anything else.
  static func recording(
    _ event: PaymentEvent, in session: Session, _ targets: PaymentTargets, on date: CalendarDate?,
    note: String?, person: ID<Person>?, en done: String, fr participle: String
  ) throws -> Output {
    try session.change(targets, by: event, on: date, en: done, fr: participle) { line in
      try line.payment.applying(
        event, on: date ?? session.today, note: note, person: person?.reference,
        author: session.author)
    }
  }
}

extension Failure {
  static func noneToPay(_ envelope: ID<Envelope>) -> Failure {
    Failure(
      "payments.none",
      Text(
        en: "No convention draws on the envelope \"\(envelope)\".",
        fr: "Aucune convention ne puise dans l’enveloppe « \(envelope) »."),
      about: "envelope")
  }

  static func payments(refused faults: [any Fault], of count: Int) -> Failure {
    Failure(
      faults[0].code,
      Text(
        en: "Refused for \(faults.count) of \(count) payments; none was changed.",
        fr: "Refusé pour \(faults.count) paiements sur \(count)\u{A0}; aucun n’a été modifié."),
      about: faults[0].parameter ?? "convention", details: faults.map(\.message),
      advice: faults[0].advice)
  }
}
