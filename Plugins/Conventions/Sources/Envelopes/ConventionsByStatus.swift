import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// How many conventions of an envelope stand where, and for how much.
struct ConventionsByStatus: Sendable {
  let envelope: ID<Envelope>
  let status: ConventionStatus
  let conventions: [Convention]
  let day: CalendarDate

  static let shape = TableShape<ConventionsByStatus>(
    .field("envelope", fr: "enveloppe", .identity) { .identity($0.envelope.slug) },
    .field("status", fr: "statut", .choice(ConventionStatus.self)) { .choice($0.status) },
    .field("conventions", fr: "conventions", .integer) { .integer($0.conventions.count) },
    .field("amount", fr: "montant", .amount) { row in
      .amount(row.conventions.map { $0.amount(on: row.day) }.total())
    })

  static func rows(of envelopes: [ID<Envelope>], in session: Session) throws -> [Self] {
    let one = envelopes.count == 1 ? envelopes.first : nil
    let conventions =
      try one.map { try session.documents(Convention.where(\.envelope, is: $0)) }
      ?? session.all(Convention.self)
    return envelopes.flatMap { envelope in
      ConventionStatus.allCases.compactMap { status in
        let found = conventions.filter {
          $0.envelope.id == envelope && $0.status(on: session.today) == status
        }
        return found.isEmpty
          ? nil
          : ConventionsByStatus(
            envelope: envelope, status: status, conventions: found, day: session.today)
      }
    }
  }
}
