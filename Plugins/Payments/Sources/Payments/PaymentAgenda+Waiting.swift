import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Payments that have no last day yet, or are held.
extension PaymentAgenda {
  /// What waits for a request or for pieces. All see it on the day on which the forecast expects it;
  /// the structure that has to send them sees it at once.
  static func waiting(
    among lines: [PaymentLine], in session: Session
  ) throws -> [AgendaEntry] {
    let delays = ForecastDelays(
      report: try session.value(of: PaymentSettings.reportDelay),
      request: try session.value(of: PaymentSettings.requestDelay))
    let names = try session.documents.organisationNames()
    func name(_ line: PaymentLine) -> String {
      let id = line.convention.terms(on: line.day).beneficiary.id
      return names[id] ?? id.name
    }
    struct Key: Hashable {
      let envelope: ID<Envelope>
      let day: CalendarDate
    }
    let groups = Dictionary(grouping: lines.filter(\.waitsForBeneficiary)) { line in
      Key(
        envelope: line.convention.envelope.id, day: line.expected(delays) ?? session.today)
    }
    return groups.sorted { ($0.key.day, $0.key.envelope) < ($1.key.day, $1.key.envelope) }
      .map { key, lines in
        let total = lines.map(\.amount).total()
        return AgendaEntry(
          key.day,
          Text.plural(
            lines.count, what(lines[0]),
            Text(
              en:
                "\(lines.count) instalments of \(key.envelope) wait for a request or pieces (\(total))",
              fr:
                "\(lines.count) versements de \(key.envelope) attendent une demande ou des pièces (\(total))"
            )),
          about: lines.count == 1 ? lines[0].convention.key : key.envelope.key,
          duty: lines.count == 1
            ? duty(lines[0]) : "requests" + (lines[0].expected(delays).map { "-\($0.code)" } ?? ""),
          command: Text(
            en: "payment list --envelope \(key.envelope)",
            fr: "paiement lister --enveloppe \(key.envelope)"),
          mover: lines.count == 1
            ? .same(name(lines[0]))
            : Text(en: "\(lines.count) structures", fr: "\(lines.count) structures"),
          movers: lines.map { $0.convention.terms(on: $0.day).beneficiary.id.key },
          otherwise: notPaid,
          parts: lines.map { line in
            AgendaEntry(
              session.today, what(line), about: line.convention.key, duty: duty(line),
              command: Text(
                en:
                  "payment record \(line.convention.id) --instalment \(line.instalment.number) --request … --pieces …",
                fr:
                  "paiement noter \(line.convention.id) --versement \(line.instalment.number) --demande … --pièces …"
              ),
              mover: .same(name(line)),
              movers: [line.convention.terms(on: line.day).beneficiary.id.key], otherwise: notPaid)
          })
      }
  }

  private static func what(_ line: PaymentLine) -> Text {
    let lacks = Text.each { language in
      line.unmet.map { $0.lack[language] }.joined(separator: ", ")
    }
    let (number, id) = (line.instalment.number, line.convention.id)
    return Text(
      en: "Instalment \(number) of \(id) waits (\(line.amount)): \(lacks)",
      fr: "Versement \(number) de \(id) en attente (\(line.amount)) : \(lacks)")
  }

  /// What tells the requests of a convention apart in calendars.
  private static func duty(_ line: PaymentLine) -> String { "request-\(line.instalment.number)" }

  private static let notPaid = Text(en: "it is not paid", fr: "il n’est pas versé")

  /// What is held, with the reason, until it is released.
  static func held(_ line: PaymentLine) -> AgendaEntry? {
    guard line.status == .held, let since = line.payment.date(of: .hold) else { return nil }
    let (number, id) = (line.instalment.number, line.convention.id)
    return AgendaEntry(
      line.lastDay ?? since,
      Text(
        en: "Instalment \(number) of \(id) held (\(line.amount)): \(line.reasonHeld)",
        fr: "Versement \(number) de \(id) suspendu (\(line.amount)) : \(line.reasonHeld)"),
      about: line.payment.key, duty: "held",
      command: Text(
        en: "payment release \(id) --instalment \(number) --reason …",
        fr: "paiement reprendre \(id) --versement \(number) --motif …"),
      concerning: [line.convention.terms(on: line.day).beneficiary.id.key],
      otherwise: notPaid)
  }
}

extension PaymentLine {
  /// Whether its beneficiary has to send a request or pieces before it has a last day.
  var waitsForBeneficiary: Bool {
    guard status == .planned, lastDay == nil else { return false }
    let lacking = Set(unmet)
    return !lacking.isDisjoint(with: [.request, .pieces])
      && lacking.isDisjoint(with: [.signed, .report])
  }

  /// Why it is held.
  var reasonHeld: String { payment.steps.last { $0.event == .hold }?.note ?? "" }
}
