import AccordDocuments
public import AccordWording

/// An instalment of a convention and what was recorded of its payment: what lists, the agenda and
/// the forecast show, whether a fact of it is stored or not.
public struct PaymentLine: Sendable, Hashable {
  /// The convention.
  public let convention: Convention
  /// The instalment, as it is in force on the day.
  public let instalment: Convention.Instalment
  /// The payment: the one recorded, or the one that is planned.
  public let payment: Payment
  /// Whether something was recorded of it.
  public let isRecorded: Bool
  /// The amount: what was certified, or what is planned within what is still due.
  public let amount: Money
  /// The day of effect.
  public let day: CalendarDate

  /// The lines of a convention on a day, in the order of its instalments.
  public static func lines(
    of convention: Convention, _ payments: [Payment], on day: CalendarDate
  ) -> [PaymentLine] {
    let recorded = Dictionary(payments.map { ($0.number, $0) }) { first, _ in first }
    // What is planned shares what is left of the amount that may be paid.
    let taken = payments.filter { [.certified, .ordered, .paid].contains($0.status(on: day)) }
      .map(\.amount).total()
    var left = max(convention.payable(on: day, after: payments) - taken, .zero)
    return convention.terms(on: day).instalments.compactMap { instalment in
      guard let payment = recorded[instalment.number] ?? Payment(of: instalment, in: convention)
      else { return nil }
      var amount = payment.amount
      if [.planned, .due, .held].contains(payment.status(on: day)) {
        amount = min(instalment.amount, left)
        left -= amount
      }
      return PaymentLine(
        convention: convention, instalment: instalment, payment: payment,
        isRecorded: recorded[instalment.number] != nil, amount: amount, day: day)
    }
  }

  /// The lines of many conventions on a day.
  public static func all(
    of conventions: some Sequence<Convention>, _ payments: some Sequence<Payment>,
    on day: CalendarDate
  ) -> [PaymentLine] {
    let byConvention = Dictionary(grouping: payments, by: \.convention.id)
    return conventions.flatMap { lines(of: $0, byConvention[$0.id] ?? [], on: day) }
  }

  /// Where it stands on the day: a planned payment whose conditions hold is due.
  public var status: PaymentStatus {
    let status = payment.status(on: day)
    return status == .planned && isReady ? .due : status
  }

  /// What lacks before it can be certified.
  public var unmet: [PaymentCondition] {
    payment.unmet(instalment.conditions, of: convention, instalment, on: day)
  }

  /// Whether it can be certified: the convention can be paid, its conditions hold, and something is
  /// left of it.
  public var isReady: Bool { convention.isPayable(on: day) && unmet.isEmpty && amount > .zero }

  /// The last day for its payment; `nil` while an event lacks on which it depends.
  public var lastDay: CalendarDate? { Payment.lastDay(of: instalment, in: convention, payment) }

  /// Whether money is still to go out for it.
  public var isOpen: Bool {
    guard [.planned, .held, .due, .certified, .ordered].contains(status), amount > .zero else {
      return false
    }
    return convention.status(on: day) != .closed
  }

  /// The days by which it is late; `nil` where it is not.
  public var daysLate: Int? {
    guard isOpen, convention.isPayable(on: day), let lastDay, lastDay < day else { return nil }
    return lastDay.days(to: day)
  }
}
