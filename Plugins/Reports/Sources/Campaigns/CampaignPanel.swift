import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The open campaigns on the dashboard: how many reports stand where.
enum CampaignPanel {
  static let panel = Panel(
    Text(en: "Reports of the beneficiaries", fr: "Comptes rendus des bénéficiaires"), order: 35
  ) { session in
    let campaigns = try session.all(Campaign.self).filter {
      $0.status == .open && $0.opening <= session.today
    }.sorted { ($0.year, $0.id) < ($1.year, $1.id) }
    guard !campaigns.isEmpty else { return .none }
    return .table(
      OpenCampaign.shape.table(
        try campaigns.map {
          OpenCampaign(campaign: $0, rows: try CampaignRow.rows(of: $0, in: session))
        }))
  }
}

/// An open campaign with its counts.
private struct OpenCampaign: Sendable {
  let campaign: Campaign
  let rows: [CampaignRow]

  func count(_ status: GrantReportStatus) -> Value {
    .integer(rows.count { $0.status == status })
  }

  static let shape = TableShape<OpenCampaign>(
    .field("campaign", fr: "campagne", naming: Campaign.self) { $0.campaign.id },
    .field("year", fr: "année", .year) { .year($0.campaign.year) },
    .field(
      "deadline", fr: "date-limite", .date, heading: Text(en: "Deadline", fr: "Date limite")
    ) { .date($0.campaign.deadline) },
    .field("asked", fr: "demandés", .integer) { $0.count(.asked) },
    .field("received", fr: "reçus", .integer) { $0.count(.received) },
    .field("checked", fr: "contrôlés", .integer) { $0.count(.checked) },
    .field("accepted", fr: "acceptés", .integer) { $0.count(.accepted) },
    .field("of", fr: "sur", .integer) { .integer($0.rows.count) })
}
