import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What the report of a year says of the money of the conventions.
enum EnvelopeReport {
  static let envelopes = ReportSection(
    Text(en: "Envelopes", fr: "Enveloppes"), order: 20
  ) { session, year in
    let facts = try YearOfConventions(year, in: session)
    guard !facts.rows.isEmpty else { return .none }
    let table = EnvelopeRow.shape.table(facts.rows)
    guard let segments = facts.segments else {
      return .parts(facts.head + [.table(Text(en: "Envelopes", fr: "Enveloppes"), table)])
    }
    let caption = Text(
      en: "\(facts.voted.inEuros) voted, and where they stand",
      fr: "\(facts.voted.inEuros) votés, et où ils en sont")
    return .parts(
      facts.head + [
        .finding(facts.finding),
        .drawn(
          Drawn(
            [.init(.stack(segments), caption)], title: Text(en: "Envelopes", fr: "Enveloppes"),
            data: table)),
      ])
  }

  static let conventions = ReportSection(
    Text(en: "Conventions by status", fr: "Conventions par statut"), order: 26
  ) { session, year in
    let envelopes = try session.all(Envelope.self).filter { $0.year == year.number }
    let rows = try ConventionsByStatus.rows(of: envelopes.map(\.id), in: session)
    return rows.isEmpty ? .none : .table(ConventionsByStatus.shape.table(rows))
  }
}
