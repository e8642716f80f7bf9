import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The last days of payments: those that are fixed, and those of the law as long before as the office
/// wants to be told. Those of an envelope that share a day are one entry; a late one stays
/// until it is paid or cancelled.
enum PaymentAgenda {
  static let source = AgendaSource(
    of: Convention.self, concerning: { try $0.documents.conventions(everOf: $1) }
  ) { session, conventions in
    let notice = try session.value(of: PaymentSettings.notice)
    guard let horizon = session.today.adding(days: notice) else { return [] }
    let lines = PaymentLine.all(
      of: conventions, try session.payments(of: conventions), on: session.today
    ).filter { $0.isOpen && $0.convention.isPayable(on: session.today) }
    let others = try waiting(among: lines, in: session) + lines.compactMap(held)
    struct Key: Hashable {
      let envelope: ID<Envelope>
      let day: CalendarDate
    }
    var groups: [Key: [PaymentLine]] = [:]
    for line in lines where line.status != .held {
      guard let day = line.lastDay, day <= horizon || line.instalment.due != nil else { continue }
      groups[Key(envelope: line.convention.envelope.id, day: day), default: []].append(line)
    }
    return others
      + groups.sorted { ($0.key.day, $0.key.envelope) < ($1.key.day, $1.key.envelope) }
      .compactMap { key, lines in
        guard let first = lines.first else { return nil }
        let total = lines.map(\.amount).total()
        let late = key.day < session.today
        return AgendaEntry(
          key.day,
          Text.plural(
            lines.count,
            Text(
              en:
                "Instalment \(first.instalment.number) of \(first.convention.id) to pay (\(total))",
              fr:
                "Versement \(first.instalment.number) de \(first.convention.id) à payer (\(total))"),
            Text(
              en: "\(lines.count) instalments of \(key.envelope) to pay (\(total))",
              fr: "\(lines.count) versements de \(key.envelope) à payer (\(total))")),
          about: lines.count == 1 ? first.convention.key : key.envelope.key,
          duty: lines.count == 1
            ? "payment-\(first.instalment.number)" : "payments-\(key.day.code)",
          command: late
            ? Text(
              en: "payment list --envelope \(key.envelope) --late",
              fr: "paiement lister --enveloppe \(key.envelope) --en-retard")
            : Text(
              en: "payment list --envelope \(key.envelope)",
              fr: "paiement lister --enveloppe \(key.envelope)"),
          concerning: lines.map { $0.convention.terms(on: $0.day).beneficiary.id.key },
          otherwise: Text(
            en: "the sixty days of the law pass (loi 2000-321, art. 10)",
            fr: "le délai légal de soixante jours est dépassé (loi 2000-321, art. 10)"),
          parts: lines.count == 1 ? [] : lines.map { part($0, on: key.day) })
      }
  }

  /// The entry of one payment.
  private static func part(_ line: PaymentLine, on day: CalendarDate) -> AgendaEntry {
    AgendaEntry(
      day,
      Text(
        en: "Instalment \(line.instalment.number) of \(line.convention.id) to pay (\(line.amount))",
        fr:
          "Versement \(line.instalment.number) de \(line.convention.id) à payer (\(line.amount))"),
      about: line.convention.key, duty: "payment-\(line.instalment.number)",
      command: Text(
        en: "payment list --convention \(line.convention.id)",
        fr: "paiement lister --convention \(line.convention.id)"),
      concerning: [line.convention.terms(on: line.day).beneficiary.id.key],
      otherwise: Text(
        en: "the sixty days of the law pass (loi 2000-321, art. 10)",
        fr: "le délai légal de soixante jours est dépassé (loi 2000-321, art. 10)"))
  }
}
