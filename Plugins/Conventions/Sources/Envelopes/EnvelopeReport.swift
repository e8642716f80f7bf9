import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What the report of a year says of the money of the conventions.
enum EnvelopeReport {
  static let envelopes = ReportSection(
    Text(en: "Envelopes", fr: "Enveloppes"), order: 20
  ) { session, year in
    let rows = try EnvelopeRow.all(in: session).filter { $0.envelope.year == year.number }
    return rows.isEmpty ? .none : .table(EnvelopeRow.shape.table(rows))
  }

  static let conventions = ReportSection(
    Text(en: "Conventions by status", fr: "Conventions par statut"), order: 21
  ) { session, year in
    let envelopes = try session.all(Envelope.self).filter { $0.year == year.number }
    let rows = try ConventionsByStatus.rows(of: envelopes.map(\.id), in: session)
    return rows.isEmpty ? .none : .table(ConventionsByStatus.shape.table(rows))
  }
}
