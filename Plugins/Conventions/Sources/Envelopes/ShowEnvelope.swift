import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension EnvelopeCommands {
  static var show: Command {
    Command(
      "envelope show", fr: "enveloppe afficher", .read,
      Text(
        en: "Show an envelope and where its conventions stand",
        fr: "Afficher une enveloppe et l’avancement de ses conventions"),
      takes: envelope, ConventionCommands.inForce,
      examples: [
        Example(
          "envelope show conventions-2024", Text(en: "One envelope", fr: "Une enveloppe"))
      ]
    ) { session, id, day in
      let envelope = try session.find(id)
      let day = day ?? session.today
      let rows = try EnvelopeRow.rows(of: [envelope], in: session, on: day)
      guard let line = rows.first?.line else { return .none }
      let adopted = try session.all(Allocation.self).first {
        $0.envelope.id == id && $0.isAdopted && $0.vote == nil
      }
      return try .card(
        Card(
          envelope.title,
          [
            .init("id", fr: "id", .identity, .identity(id.slug)),
            .init("agreement", fr: "accord", .identity, .identity(envelope.agreement.id.slug)),
            .init("year", fr: "année", .year, .year(envelope.year)),
            .init(
              "amount", fr: "montant", heading: Text(en: "Voted", fr: "Voté"), .amount,
              .amount(line.voted)),
            .init("reserved", fr: "réservé", .amount, .amount(line.reserved)),
            .init("committed", fr: "engagé", .amount, .amount(line.committed)),
            .init("certified", fr: "certifié", .amount, .amount(line.certified)),
            .init("ordered", fr: "mandaté", .amount, .amount(line.ordered)),
            .init("paid", fr: "payé", .amount, .amount(line.paid)),
            .init(
              "left", fr: "reste", heading: Text(en: "Left to commit", fr: "Reste à engager"),
              .amount, .amount(line.leftToCommit)),
            .init(
              "left-to-realise", fr: "reste-à-réaliser",
              heading: Text(en: "Left to realise", fr: "Reste à réaliser"), .amount,
              .amount(line.leftToRealise)),
            .init(
              "carried", fr: "rattaché",
              heading: Text(en: "Carried charges", fr: "Charges rattachées"), .amount,
              .amount(line.carried)),
            .init(
              "to-recover", fr: "à-recouvrer",
              heading: Text(en: "To recover", fr: "À recouvrer"), .amount,
              .amount(line.toRecover)),
            .init(
              "allocation", fr: "répartition",
              heading: Text(en: "Adopted allocation", fr: "Répartition adoptée"), .identity,
              adopted.map { .identity($0.id.slug) } ?? .missing),
          ],
          sections: [
            .init(
              Text(en: "Conventions by status", fr: "Conventions par statut"),
              .table(
                ConventionsByStatus.shape.table(
                  try ConventionsByStatus.rows(of: [id], in: session)
                ).without("envelope"))),
            .init(
              Text(en: "Votes", fr: "Votes"),
              envelope.votes.isEmpty ? .none : .table(VoteRow.shape.table(envelope.votes))),
            .init(
              Text(en: "Payment credits", fr: "Crédits de paiement"),
              envelope.credits.isEmpty
                ? .none
                : .table(
                  CreditRow.shape.table(try CreditRow.rows(of: envelope, on: day, in: session)))),
          ].filter { $0.content != .none } + session.sections(on: envelope)))
    }
  }
}

private enum VoteRow {
  static let shape = TableShape<Envelope.Vote>(
    .field("number", fr: "numéro", .integer) { .integer($0.number) },
    .field("date", fr: "date", .date) { .date($0.date) },
    .field("amount", fr: "montant", .amount) { .amount($0.amount) },
    .field("decision", fr: "délibération", .text) {
      ($0.decision?.id.name ?? $0.note).map { .text($0) } ?? .missing
    })
}

/// What was ordered in a year beside its credits.
private struct CreditRow: Sendable {
  let credit: Envelope.YearCredit
  let ordered: Money

  static let shape = TableShape<CreditRow>(
    .field("year", fr: "année", .year) { .year($0.credit.year) },
    .field("credits", fr: "crédits", .amount) { .amount($0.credit.amount) },
    .field("ordered", fr: "mandaté", .amount) { .amount($0.ordered) },
    .field("left", fr: "reste", .amount) { .amount($0.credit.amount - $0.ordered) })

  static func rows(
    of envelope: Envelope, on day: CalendarDate, in session: Session
  ) throws -> [CreditRow] {
    let orders = try session.payments(
      of: session.documents(Convention.where(\.envelope, is: envelope.id)))
    return envelope.credits.map { credit in
      CreditRow(
        credit: credit,
        ordered: orders.filter { $0.date(of: .order)?.year == credit.year }
          .map { $0.ordered(on: day) }.total())
    }
  }
}
