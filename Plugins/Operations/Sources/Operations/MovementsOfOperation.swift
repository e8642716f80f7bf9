import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// A movement of money of an operation, or a correction of what is due.
struct Movement: Sendable {
  let date: CalendarDate
  let name: Text
  let amount: Money
  var number: Int?
  var order: String?
  var account: String?
  var note: Text?

  /// The movements of an operation, oldest first.
  static func all(
    of operation: Operation, _ claims: [Claim], in session: Session
  ) throws -> [Movement] {
    func ending(_ account: Reference<BankAccount>?) throws -> String? {
      try account.map { "…" + (try session.find($0.id)).iban.lastCharacters }
    }
    var all: [Movement] = []
    if let advance = operation.advance {
      all.append(
        Movement(
          date: advance.date, name: Text(en: "advance", fr: "avance"), amount: advance.amount,
          account: try ending(advance.account)))
    }
    for claim in claims where claim.status == .paid {
      guard let day = claim.date(of: .pay), let amount = claim.amount else { continue }
      all.append(
        Movement(
          date: day,
          name: Text(en: "payment of \(claim.id)", fr: "paiement de \(claim.id)"), amount: amount,
          number: claim.number, order: claim.order, account: try ending(claim.account)))
    }
    for (index, correction) in operation.corrections.enumerated() {
      let kind = correction.kind.word
      all.append(
        Movement(
          date: correction.date,
          name: Text(en: "correction, \(kind)", fr: "correction, \(kind)"),
          amount: correction.amount, number: index + 1, note: .same(correction.reason)))
      guard let day = correction.takenBack else { continue }
      all.append(
        Movement(
          date: day,
          name: Text(en: "correction taken back", fr: "correction levée"),
          amount: correction.amount, number: index + 1,
          note: correction.takenBackReason.map { .same($0) }))
    }
    all += try operation.repayments.map {
      Movement(
        date: $0.date,
        name: $0.account == nil
          ? Text(en: "repayment", fr: "reversement")
          : Text(en: "given back to the beneficiary", fr: "restitution au bénéficiaire"),
        amount: $0.amount, order: $0.order, account: try ending($0.account))
    }
    return all.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }

  static func shape(_ language: Language) -> TableShape<Movement> {
    TableShape(
      .field("date", fr: "date", .date) { .date($0.date) },
      .field("movement", fr: "mouvement", .text) { .text($0.name[language]) },
      .field("number", fr: "numéro", .integer) { $0.number.map { .integer($0) } ?? .missing },
      .field("amount", fr: "montant", .amount) { .amount($0.amount) },
      .field("order", fr: "mandat", .text) { $0.order.map { .text($0) } ?? .missing },
      .field("account", fr: "compte", .text) { $0.account.map { .text($0) } ?? .missing },
      .field("reason", fr: "motif", .text) { $0.note.map { .text($0[language]) } ?? .missing })
  }
}

/// An amendment with its signatures.
enum AmendmentRow {
  static func shape(_ language: Language) -> TableShape<OperationAmendment> {
    TableShape(
      .field("number", fr: "numéro", .integer) { .integer($0.number) },
      .field("reduction", fr: "diminution", .amount) {
        $0.reduction.map { .amount($0) } ?? .missing
      },
      .field("end", fr: "fin", .date) { $0.end.map { .date($0) } ?? .missing },
      .field("decided", fr: "décidé", .date) { .date($0.decided) },
      .field("beneficiary", fr: "bénéficiaire", .text) { signature(.beneficiary, $0, language) },
      .field("authority", fr: "autorité", .text) { signature(.authority, $0, language) },
      .field(
        "in-force", fr: "en-vigueur", .date,
        heading: Text(en: "In force from", fr: "En vigueur depuis")
      ) { $0.inForceFrom.map { .date($0) } ?? .missing },
      .field("abandoned", fr: "abandonné", .date) { $0.abandoned.map { .date($0) } ?? .missing },
      .field("reason", fr: "motif", .text) { .text($0.abandonReason ?? $0.reason) })
  }

  private static func signature(
    _ party: OperationParty, _ amendment: OperationAmendment, _ language: Language
  ) -> Value {
    guard let signature = amendment.signatures.first(where: { $0.party == party }) else {
      return .missing
    }
    return .text(
      Text(
        en: "\(signature.person.id), \(signature.date)",
        fr: "\(signature.person.id), \(signature.date)")[language])
  }
}

extension OperationSections {
  /// The movements of money, and the amendments.
  static func movements(of operation: Operation, in session: Session) throws -> [Output.Section] {
    let claims = try session.documents(Claim.where(\.operation, is: operation.id))
    let movements = try Movement.all(of: operation, claims, in: session)
    var sections: [Output.Section] = []
    if !movements.isEmpty {
      sections.append(
        .init(
          Text(en: "Movements", fr: "Mouvements"),
          .table(Movement.shape(session.language).table(movements))))
    }
    if !operation.amendments.isEmpty {
      sections.append(
        .init(
          Text(en: "Amendments", fr: "Avenants"),
          .table(AmendmentRow.shape(session.language).table(operation.amendments))))
    }
    return sections
  }
}
