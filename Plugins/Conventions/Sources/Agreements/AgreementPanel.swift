import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The agreements at a glance, for the dashboard.
enum AgreementPanel {
  static let shape = TableShape<AgreementRow>(
    .field("title", fr: "intitulé", .text) { .text($0.title) },
    .field("from", fr: "début", .year) { .year($0.agreement.years.first) },
    .field("until", fr: "fin", .year) { .year($0.agreement.years.last) },
    .field("status", fr: "statut", .choice(AgreementStatus.self)) {
      .standing($0.agreement, on: $0.today)
    },
    .field("signed", fr: "signataires", .integer, heading: Text(en: "Signed", fr: "Signés")) {
      .integer($0.signed)
    },
    .field("parties", fr: "parties", .integer, heading: Text(en: "of", fr: "sur")) {
      .integer($0.agreement.parties.count)
    },
    .field(
      "attested", fr: "attestées", .integer,
      heading: Text(en: "Attested", fr: "Attestées")
    ) { .integer($0.attested) })

  static let panel = Panel(
    Text(en: "Framework agreements", fr: "Accords-cadres"), order: 20
  ) { session in
    let rows = try AgreementRow.all(in: session)
    guard !rows.isEmpty else { return .none }
    let table = shape.table(rows)
    return .table(rows.contains { $0.attested > 0 } ? table : table.without("attested"))
  }
}
