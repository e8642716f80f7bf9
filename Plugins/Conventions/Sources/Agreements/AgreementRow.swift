import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// One line of the list of agreements.
struct AgreementRow: Sendable {
  let agreement: FrameworkAgreement
  let title: String
  /// How many parties have signed.
  let signed: Int
  /// How many of these signatures a source alone attests.
  let attested: Int
  let today: CalendarDate

  static let shape = TableShape<AgreementRow>(
    .field("id", fr: "id", .identity) { .identity($0.agreement.id.slug) },
    .field("title", fr: "intitulé", .text, rank: 1) { .text($0.title) },
    .field("from", fr: "début", .year, rank: 2) { .year($0.agreement.years.first) },
    .field("until", fr: "fin", .year, rank: 2) { .year($0.agreement.years.last) },
    .field("status", fr: "statut", .choice(AgreementStatus.self)) {
      .standing($0.agreement, on: $0.today)
    },
    .field("axes", fr: "axes", .integer, rank: 3) { .integer($0.agreement.axes.count) },
    .field("parties", fr: "parties", .integer) { .integer($0.agreement.parties.count) },
    .field("signed", fr: "signataires", .integer, heading: Text(en: "Signed", fr: "Signés")) {
      .integer($0.signed)
    },
    .field(
      "attested", fr: "attestées", .integer,
      heading: Text(en: "of them attested", fr: "dont attestées"), rank: 3
    ) { .integer($0.attested) })

  static func all(in session: Session) throws -> [AgreementRow] {
    let signatures = try session.all(Signature.self)
    return try session.all(FrameworkAgreement.self).map { agreement in
      let state = SignatureState(
        of: agreement, signatures: signatures.filter { $0.agreement?.id == agreement.id })
      return AgreementRow(
        agreement: agreement, title: agreement.title[session.language], signed: state.signedCount,
        attested: state.attestedCount, today: session.today)
    }
  }
}
