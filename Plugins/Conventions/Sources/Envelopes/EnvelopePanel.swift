import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The envelopes on the dashboard.
enum EnvelopePanel {
  static let shape = TableShape<(row: EnvelopeRow, conventions: [String])>(
    .field("id", fr: "id", .text, heading: Text(en: "Envelope", fr: "Enveloppe")) {
      .named($0.row.envelope.id, $0.row.envelope.title)
    },
    .field("year", fr: "année", .year) { .year($0.row.envelope.year) },
    .field("amount", fr: "montant", .amount) { .amount($0.row.line.voted) },
    .field("reserved", fr: "réservé", .amount) { .amount($0.row.line.reserved) },
    .field("committed", fr: "engagé", .amount) { .amount($0.row.line.committed) },
    .field("left", fr: "reste", .amount) { .amount($0.row.line.leftToCommit) },
    .field(
      "conventions", fr: "conventions", .list, heading: Text(en: "Progress", fr: "Suivi")
    ) { .texts($0.conventions) })

  static let panel = Panel(Text(en: "Envelopes", fr: "Enveloppes"), order: 30) { session in
    let rows = try EnvelopeRow.all(in: session)
    guard !rows.isEmpty else { return .none }
    let language = session.language
    let byStatus = try ConventionsByStatus.rows(of: rows.map(\.envelope.id), in: session)
    return .table(
      shape.table(
        rows.map { row in
          let counts = byStatus.filter { $0.envelope == row.envelope.id }.map { each in
            Text(
              en: "\(each.status.shown) (\(each.conventions.count))",
              fr: "\(each.status.shown) (\(each.conventions.count))")[language]
          }
          return (row: row, conventions: counts)
        }))
  }
}
