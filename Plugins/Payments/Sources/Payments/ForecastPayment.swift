import AccordDocuments
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
      let lines = PaymentLine.all(
        of: conventions, try session.documents.payments(of: conventions), on: session.today)
      let delays = ForecastDelays(
        report: try session.value(of: PaymentSettings.reportDelay),
        request: try session.value(of: PaymentSettings.requestDelay))
      return .table(
        ForecastMonth.shape.table(
          ForecastMonth.months(of: lines, delays, from: session.today),
          whenEmpty: Text(en: "Nothing is left to be paid.", fr: "Il ne reste rien à payer.")))
    }
  }
}

/// The delays that an office expects, in days.
struct ForecastDelays {
  let report: Int
  let request: Int
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

  /// The months in which the lines that are not ordered will be paid, in their order.
  static func months(
    of lines: [PaymentLine], _ delays: ForecastDelays, from today: CalendarDate
  ) -> [ForecastMonth] {
    var months: [String: ForecastMonth] = [:]
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
  fileprivate func expected(_ delays: ForecastDelays) -> CalendarDate? {
    if let lastDay { return lastDay }
    let yearEnd = CalendarDate(year: convention.year, month: 12, day: 31)
    if unmet.contains(.report) { return yearEnd?.adding(days: delays.report) }
    let begun = convention.date(of: .sign) ?? convention.date(of: .approve) ?? day
    return begun.adding(days: delays.request)
  }
}
