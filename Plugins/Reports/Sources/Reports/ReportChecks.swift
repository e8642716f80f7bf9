import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in reports.
enum ReportChecks {
  static let notAsked = Check(
    "report.not-asked",
    Text(
      en: "Open campaigns with conventions whose report is not asked for",
      fr: "Campagnes ouvertes où un compte rendu n’est pas demandé")
  ) { session in
    try session.all(Campaign.self).filter { $0.status == .open && $0.opening <= session.today }
      .compactMap { campaign in
        let rows = try CampaignRow.rows(of: campaign, in: session).filter { $0.report == nil }
        guard !rows.isEmpty else { return nil }
        return Finding(
          .warning,
          Text.plural(
            rows.count,
            Text(
              en: "The report on \"\(rows[0].convention.id)\" is not asked for.",
              fr: "Le compte rendu de « \(rows[0].convention.id) » n’est pas demandé."),
            Text(
              en: "\(rows.count) reports on \(campaign.year) are not asked for.",
              fr: "\(rows.count) comptes rendus \(campaign.year) ne sont pas demandés.")),
          about: campaign.key, concerning: rows.map(\.convention.key),
          remedy: Text(
            en: "Ask for them: \"campaign ask \(campaign.id)\".",
            fr: "Demandez-les : « campagne demander \(campaign.id) »."))
      }
  }

  static let late = Check(
    "report.standing",
    Text(
      en: "Reports that are received and stand still", fr: "Comptes rendus reçus et en attente")
  ) { session in
    let patience = try session.value(of: ReportSettings.patience)
    return try session.all(GrantReport.self).compactMap { report in
      guard [.received, .checked].contains(report.status), let since = report.steps.last?.date
      else { return nil }
      let days = since.days(to: session.today)
      guard days > patience else { return nil }
      return Finding(
        .warning,
        Text.plural(
          days,
          Text(
            en:
              "The report \"\(report.id)\" was \(report.status.shown) yesterday and stands still.",
            fr: "Le compte rendu « \(report.id) » est \(report.status.shown) depuis hier."),
          Text(
            en:
              "The report \"\(report.id)\" was \(report.status.shown) \(days) days ago and stands still.",
            fr: "Le compte rendu « \(report.id) » est \(report.status.shown) depuis \(days) jours.")
        ),
        about: report.key,
        remedy: report.status == .received
          ? Text(
            en: "Check it: \"grant-report verify \(report.id)\".",
            fr: "Contrôlez-le : « compte-rendu contrôler \(report.id) ».")
          : Text(
            en: "Have it accepted: \"grant-report accept \(report.id)\".",
            fr: "Faites-le accepter : « compte-rendu accepter \(report.id) »."))
    }
  }

  static let secondPerson = Check.secondPerson(
    of: GrantReport.self, "report.second-person",
    Text(
      en: "Reports that one hand checked and accepted",
      fr: "Comptes rendus contrôlés et acceptés par une même main"),
    authors: ReportSettings.twoAuthors)
}
