import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Who has signed, on the dashboard: one row for each agreement that is open or in force.
enum SignaturePanel {
  static let shape = TableShape<(agreement: FrameworkAgreement, state: SignatureState)>(
    .field("agreement", fr: "accord", .identity) { .identity($0.agreement.id.slug) },
    .field("status", fr: "statut", .choice(AgreementStatus.self), rank: 1) {
      .choice($0.agreement.status)
    },
    .field("signed", fr: "signataires", .integer, heading: Text(en: "Signed", fr: "Ont signé")) {
      .integer($0.state.signedCount)
    },
    .field("parties", fr: "parties", .integer) { .integer($0.state.parties.count) },
    .field("missing", fr: "manquantes", .integer) { .integer($0.state.missing.count) })

  static let panel = Panel(Text(en: "Signatures", fr: "Signatures"), order: 30) { session in
    let agreements = try session.all(FrameworkAgreement.self).filter { $0.status != .draft }
    guard !agreements.isEmpty else { return .none }
    return .table(
      shape.table(
        try agreements.map { agreement in
          (agreement: agreement, state: try SignatureState(of: agreement, in: session.documents))
        }))
  }
}
