import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var forecast: Command {
    Command(
      "payment forecast", fr: "paiement prévoir", .read,
      Text(
        en: "Show what will be paid in which month, certain and conditional apart",
        fr: "Montrer ce qui sera payé et quand, certain et conditionnel à part"),
      discussion: Text(
        en:
          "Certain is what is due or has a day; conditional is what waits for a request, for pieces or for the report: its month follows from the delays in the settings payments.report-delay and payments.request-delay. What is late, and what would fall into the past, is of this month. The sum of all months is what is left to realise.",
        fr:
          "Est certain ce qui est dû ou daté ; est conditionnel ce qui attend une demande, des pièces ou le compte rendu : son mois découle des délais réglés par paiements.délai-compte-rendu et paiements.délai-demande. Ce qui est en retard, ou tomberait dans le passé, est de ce mois. La somme des mois est le reste à réaliser."
      ),
      takes: Option<ID<Envelope>>(
        "envelope", fr: "enveloppe", Text(en: "of this envelope", fr: "de cette enveloppe")),
      returns: ForecastMonth.shape.columns,
      examples: [
        Example(
          "payment forecast | chart month certain",
          Text(en: "Draw the months", fr: "Tracer les mois"))
      ]
    ) { session, envelope in
      let conventions = try session.conventions(of: envelope).filter {
        ![.draft, .closed].contains($0.status(on: session.today))
      }
      let payments = try session.payments(of: conventions)
      let lines = PaymentLine.all(of: conventions, payments, on: session.today)
      let delays = ForecastDelays(
        report: try session.value(of: PaymentSettings.reportDelay),
        request: try session.value(of: PaymentSettings.requestDelay))
      return .table(
        ForecastMonth.shape.table(
          ForecastMonth.months(
            of: lines, rests: ForecastRest.all(of: conventions, lines, payments, session.today),
            delays, from: session.today),
          whenEmpty: Text(en: "Nothing is left to be paid.", fr: "Il ne reste rien à payer.")))
    }
  }
}

/// The delays that an office expects, in days.
struct ForecastDelays {
  let report: Int
  let request: Int
}

/// What is committed of a convention and in none of its instalments any more: less was certified than
/// an instalment says. It may be given back when the convention is closed.
struct ForecastRest {
  let convention: Convention
  let amount: Money

  static func all(
    of conventions: [Convention], _ lines: [PaymentLine], _ payments: [Payment],
    _ day: CalendarDate
  ) -> [ForecastRest] {
    let own = Dictionary(grouping: payments, by: \.convention.id)
    let planned = Dictionary(grouping: lines.filter(\.isLeftToRealise), by: \.convention.id)
    return conventions.compactMap { convention in
      let payments = own[convention.id] ?? []
      let back =
        convention.status(on: day) == .terminated
        ? Money.zero : payments.map { $0.givenBack(on: day) }.total()
      let amount =
        convention.engaged(on: day) - back - payments.map { $0.ordered(on: day) }.total()
        - (planned[convention.id] ?? []).map(\.amount).total()
      return amount > .zero ? ForecastRest(convention: convention, amount: amount) : nil
    }
  }

  /// When it is known what becomes of it: with the report.
  func expected(_ delays: ForecastDelays) -> CalendarDate? {
    convention.date(of: .report) == nil
      ? CalendarDate(year: convention.year, month: 12, day: 31)?.adding(days: delays.report) : nil
  }
}

/// What will be paid in a month.
struct ForecastMonth: Sendable {
  let month: String
  var certain = Money.zero
  var conditional = Money.zero
  var payments = 0

  static let shape = TableShape<ForecastMonth>(
    .field("month", fr: "mois", .text) { .text($0.month) },
    .field("certain", fr: "certain", .amount) { .amount($0.certain) },
    .field("conditional", fr: "conditionnel", .amount) { .amount($0.conditional) },
    .field("total", fr: "total", .amount) { .amount($0.certain + $0.conditional) },
    .field("payments", fr: "paiements", .integer, rank: 1) { .integer($0.payments) })

  /// The months in which the lines that are not ordered will be paid, in their order, with the rests.
  static func months(
    of lines: [PaymentLine], rests: [ForecastRest], _ delays: ForecastDelays,
    from today: CalendarDate
  ) -> [ForecastMonth] {
    var months: [String: ForecastMonth] = [:]
    for rest in rests {
      let month = String(max(rest.expected(delays) ?? today, today).code.prefix(7))
      months[month, default: ForecastMonth(month: month)].conditional += rest.amount
    }
    for line in lines where line.amount > .zero && line.isLeftToRealise {
      let waits = line.unmet.contains { $0 != .day && $0 != .signed }
      let day = max(line.expected(delays) ?? today, today)
      let month = String(day.code.prefix(7))
      var entry = months[month] ?? ForecastMonth(month: month)
      if waits { entry.conditional += line.amount } else { entry.certain += line.amount }
      entry.payments += 1
      months[month] = entry
    }
    return months.values.sorted { $0.month < $1.month }
  }
}

extension PaymentLine {
  /// Whether it is committed and not ordered.
  var isLeftToRealise: Bool { [.planned, .held, .due, .certified].contains(status) }

  /// The day on which it is expected.
  func expected(_ delays: ForecastDelays) -> CalendarDate? {
    if let lastDay { return lastDay }
    let yearEnd = CalendarDate(year: convention.year, month: 12, day: 31)
    if unmet.contains(.report) { return yearEnd?.adding(days: delays.report) }
    let begun = convention.date(of: .sign) ?? convention.date(of: .approve) ?? day
    return begun.adding(days: delays.request)
  }
}
