import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// A convention in a campaign, with its final report where it is asked for.
struct CampaignRow: Sendable {
  let convention: Convention
  let report: GrantReport?
  let beneficiary: ID<Organisation>
  let name: String
  /// The pieces that lack.
  let missing: [ReportPiece]

  /// The conventions of the year of a campaign that owe a report: all that were in force, with those
  /// that ended early after something was paid.
  static func rows(of campaign: Campaign, in session: Session) throws -> [CampaignRow] {
    let today = session.today
    let conventions = try session.documents(
      Convention.where(\.agreement, is: campaign.agreement.id)
    )
    .filter { $0.year == campaign.year }
    let organisations = Dictionary(
      try session.all(Organisation.self).map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    return try conventions.sorted { $0.id < $1.id }.compactMap { convention in
      let id = GrantReport.identity(of: convention.id)
      let report = try id.flatMap { try session.documents.document($0) }
      guard try report != nil || owes(convention, on: today, in: session) else { return nil }
      let beneficiary = convention.terms(on: today).beneficiary.id
      let organisation = organisations[beneficiary]
      let asked = organisation.map { convention.piecesDue(from: $0) } ?? []
      return CampaignRow(
        convention: convention, report: report, beneficiary: beneficiary,
        name: organisation?.name ?? beneficiary.name,
        missing: asked.filter { !(report?.pieces.contains($0) ?? false) })
    }
  }

  private static func owes(
    _ convention: Convention, on day: CalendarDate, in session: Session
  ) throws -> Bool {
    switch convention.status(on: day) {
    case .signed, .inForce, .reported, .closed: true
    case .draft, .approved, .sent: false
    case .terminated:
      try session.documents(Payment.where(\.convention, is: convention.id)).contains {
        $0.paid > .zero
      }
    }
  }

  /// Where the report stands; not asked for yet where there is none.
  var status: GrantReportStatus? { report?.status }

  /// Whether nothing is to be done about it any more.
  var isAccepted: Bool { status == .accepted }
}

/// How many reports stand where.
struct CampaignCount: Sendable {
  let status: Text
  let count: Int

  static func counts(of rows: [CampaignRow]) -> [CampaignCount] {
    [
      CampaignCount(
        status: Text(en: "not asked yet", fr: "pas encore demandé"),
        count: rows.count { $0.report == nil })
    ]
      + GrantReportStatus.allCases.map { status in
        CampaignCount(status: status.shown, count: rows.count { $0.status == status })
      }
  }

  static let shape = TableShape<CampaignCount>(
    .field("status", fr: "statut", .text) { .phrase($0.status) },
    .field("reports", fr: "comptes-rendus", .integer) { .integer($0.count) })
}
