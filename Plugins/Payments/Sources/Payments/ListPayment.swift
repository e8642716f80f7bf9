import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var list: Command {
    Command(
      "payment list", fr: "paiement lister", .read,
      Text(
        en: "List the payments of conventions, planned ones among them",
        fr: "Lister les paiements des conventions, y compris ceux qui sont prévus"),
      discussion: Text(
        en:
          "An instalment is late when its last day has passed and it is not paid, whatever its year: it stays in the list until the money has gone out, or it is cancelled. The last day is the fixed one, or 60 days after the notification or the event on which it depends (loi 2021-875 art. 2).",
        fr:
          "Un versement est en retard quand son dernier jour est passé et qu’il n’est pas payé, quelle que soit son année : il reste dans la liste jusqu’à son paiement ou son annulation. Le dernier jour est celui qui est fixé, ou 60 jours après la notification ou l’événement dont il dépend (loi 2021-875 art. 2)."
      ),
      takes: Option<ID<Envelope>>(
        "envelope", fr: "enveloppe", Text(en: "of this envelope", fr: "de cette enveloppe")),
      Option<ID<Convention>>(
        "convention", fr: "convention", Text(en: "of this convention", fr: "de cette convention")),
      Flag("late", fr: "en-retard", Text(en: "only the late ones", fr: "seulement ceux en retard")),
      Option<CalendarDate>(
        "in-force", fr: "en-vigueur",
        Text(en: "as they stand on a day of effect", fr: "tels qu’ils sont à une date d’effet")),
      returns: PaymentRow.shape.columns,
      examples: [
        Example(
          "payment list --late | sort by last-day",
          Text(en: "What is late", fr: "Ce qui est en retard")),
        Example(
          "payment list --envelope conventions-2024 | group by status sum amount",
          Text(en: "Where the money of a year stands", fr: "Où en est l’argent d’une année")),
      ]
    ) { session, envelope, convention, isLate, day in
      let day = day ?? session.today
      let rows = try PaymentRow.rows(
        of: try session.conventions(of: envelope, convention), on: day, in: session)
      return .table(
        PaymentRow.shape.table(
          isLate ? rows.filter { $0.line.daysLate != nil } : rows,
          whenEmpty: isLate
            ? Text(en: "No payment is late.", fr: "Aucun paiement n’est en retard.")
            : Text(
              en: "No payment yet: they follow from the instalments of conventions.",
              fr: "Aucun paiement : ils découlent des versements des conventions.")))
    }
  }
}

extension Session {
  /// The conventions of an envelope, one alone, or all.
  func conventions(
    of envelope: ID<Envelope>?, _ convention: ID<Convention>? = nil
  ) throws -> [Convention] {
    if let convention {
      let found = try find(convention)
      return envelope == nil || found.envelope.id == envelope ? [found] : []
    }
    guard let envelope else { return try all(Convention.self) }
    return try documents(Convention.where(\.envelope, is: envelope))
  }
}

/// One line of the list of payments.
struct PaymentRow: Sendable {
  let line: PaymentLine
  let name: String
  let account: String?

  static let shape = TableShape<PaymentRow>(
    .field("id", fr: "id", .identity) { .identity($0.line.payment.id.slug) },
    .field("convention", fr: "convention", .identity, rank: 6) {
      .identity($0.line.convention.id.slug)
    },
    .field("beneficiary", fr: "bénéficiaire", .text, rank: 1) { .text($0.name) },
    .field("number", fr: "numéro", .integer, rank: 7) { .integer($0.line.instalment.number) },
    .field("amount", fr: "montant", .amount) { .amount($0.line.amount) },
    .field("status", fr: "statut", .choice(PaymentStatus.self)) { .choice($0.line.status) },
    .field(
      "last-day", fr: "échéance", .date, heading: Text(en: "Last day", fr: "Échéance"), rank: 2
    ) { $0.line.lastDay.map { .date($0) } ?? .missing },
    .field(
      "late", fr: "retard", .integer, heading: Text(en: "Days late", fr: "Jours de retard"), rank: 3
    ) { $0.line.daysLate.map { .integer($0) } ?? .missing },
    .field("lacks", fr: "manque", .list, rank: 4) { row in
      .list(row.line.unmet.map { .choice($0) })
    },
    .field("account", fr: "compte", .text, rank: 5) { $0.account.map { .text($0) } ?? .missing },
    .field("order", fr: "mandat", .text, rank: 8) {
      $0.line.payment.order.map { .text($0) } ?? .missing
    },
    .field("voucher", fr: "bordereau", .text, rank: 8) {
      $0.line.payment.voucher.map { .text($0) } ?? .missing
    })

  /// The rows of conventions that are no drafts, or of which something was recorded.
  static func rows(
    of conventions: [Convention], on day: CalendarDate, in session: Session
  ) throws -> [PaymentRow] {
    let names = try session.documents.organisationNames()
    let payments = try session.payments(of: conventions)
    let accounts = Dictionary(
      uniqueKeysWithValues: try session.all(BankAccount.self).map { ($0.id, $0) })
    return PaymentLine.all(
      of: conventions.filter { $0.status(on: day) != .draft }, payments, on: day
    ).filter { $0.isRecorded || $0.amount > .zero }.map { line in
      let beneficiary = line.convention.terms(on: day).beneficiary.id
      return PaymentRow(
        line: line, name: names[beneficiary] ?? beneficiary.name,
        account: line.payment.account.flatMap { accounts[$0.id] }.map {
          "…" + $0.iban.lastCharacters
        })
    }
  }
}
