import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// One line of the list of envelopes: the words of public accounts, in their order.
struct EnvelopeRow: Sendable {
  let envelope: Envelope
  let line: EnvelopeLine
  let title: String
  /// How many conventions draw on it.
  let count: Int

  static let shape = TableShape<EnvelopeRow>(
    .field("id", fr: "id", .identity) { .identity($0.envelope.id.slug) },
    .field("title", fr: "intitulé", .text, rank: 8) { .text($0.title) },
    .field("agreement", fr: "accord", .identity, rank: 7) {
      .identity($0.envelope.agreement.id.slug)
    },
    .field("year", fr: "année", .year, rank: 2) { .year($0.envelope.year) },
    .field("amount", fr: "montant", .amount, heading: Text(en: "Voted", fr: "Voté")) {
      .amount($0.line.voted)
    },
    .field("reserved", fr: "réservé", .amount, rank: 4) { .amount($0.line.reserved) },
    .field("committed", fr: "engagé", .amount) { .amount($0.line.committed) },
    .field("certified", fr: "certifié", .amount, rank: 5) { .amount($0.line.certified) },
    .field("ordered", fr: "mandaté", .amount, rank: 3) { .amount($0.line.ordered) },
    .field("paid", fr: "payé", .amount, rank: 4) { .amount($0.line.paid) },
    .field(
      "left", fr: "reste", .amount, heading: Text(en: "Left to commit", fr: "Reste à engager")
    ) { .amount($0.line.leftToCommit) },
    .field(
      "left-to-realise", fr: "reste-à-réaliser", .amount,
      heading: Text(en: "Left to realise", fr: "Reste à réaliser"), rank: 1
    ) { .amount($0.line.leftToRealise) },
    .field(
      "carried", fr: "rattaché", .amount,
      heading: Text(en: "Carried charges", fr: "Charges rattachées"), rank: 6
    ) { .amount($0.line.carried) },
    .field(
      "to-recover", fr: "à-recouvrer", .amount,
      heading: Text(en: "To recover", fr: "À recouvrer"), rank: 6
    ) { .amount($0.line.toRecover) },
    .field("conventions", fr: "conventions", .integer, rank: 6) { .integer($0.count) })

  /// The lines of all envelopes on a day of effect.
  static func all(in session: Session, on day: CalendarDate? = nil) throws -> [EnvelopeRow] {
    try rows(of: try session.all(Envelope.self), in: session, on: day)
  }

  /// The lines of some envelopes on a day of effect.
  static func rows(
    of envelopes: [Envelope], in session: Session, on day: CalendarDate? = nil
  ) throws -> [EnvelopeRow] {
    let day = day ?? session.today
    let one = envelopes.count == 1 ? envelopes.first : nil
    let conventions =
      try one.map { try session.documents(Convention.where(\.envelope, is: $0.id)) }
      ?? session.all(Convention.self)
    let payments = Dictionary(
      grouping: try session.payments(of: conventions), by: \.convention.id)
    let recoveries = try session.all(Recovery.self)
    let byEnvelope = Dictionary(grouping: conventions, by: \.envelope.id)
    return envelopes.map { envelope in
      let own = byEnvelope[envelope.id] ?? []
      return EnvelopeRow(
        envelope: envelope,
        line: EnvelopeLine(
          of: envelope, conventions: own, payments: own.flatMap { payments[$0.id] ?? [] },
          recoveries: recoveries, on: day),
        title: envelope.title[session.language],
        count: own.filter { $0.committed(on: day) > .zero }.count)
    }
  }
}
