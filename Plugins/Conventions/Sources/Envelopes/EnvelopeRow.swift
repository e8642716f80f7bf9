import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// One line of the list of envelopes.
struct EnvelopeRow: Sendable {
  let use: EnvelopeUse
  let title: String

  static let shape = TableShape<EnvelopeRow>(
    .field("id", fr: "id", .identity) { .identity($0.use.envelope.id.slug) },
    .field("title", fr: "intitulé", .text, rank: 3) { .text($0.title) },
    .field("agreement", fr: "accord", .identity, rank: 2) {
      .identity($0.use.envelope.agreement.id.slug)
    },
    .field("year", fr: "année", .year) { .year($0.use.envelope.year) },
    .field("amount", fr: "montant", .amount) { .amount($0.use.envelope.amount) },
    .field("committed", fr: "engagé", .amount) { .amount($0.use.committed) },
    .field("left", fr: "reste", .amount) { .amount($0.use.left) },
    .field("conventions", fr: "conventions", .integer, rank: 1) {
      .integer($0.use.conventions.count)
    })

  static func all(in session: Session) throws -> [EnvelopeRow] {
    let conventions = try session.all(Convention.self)
    return try session.all(Envelope.self).map { envelope in
      EnvelopeRow(
        use: EnvelopeUse(envelope, among: conventions, on: session.today),
        title: envelope.title[session.language])
    }
  }
}
