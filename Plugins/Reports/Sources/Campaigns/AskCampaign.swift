import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension CampaignCommands {
  static var ask: Command {
    Command(
      "campaign ask", fr: "campagne demander", .write,
      Text(
        en: "Ask every beneficiary of the year for its report",
        fr: "Demander son compte rendu à chaque bénéficiaire de l’année"),
      discussion: Text(
        en:
          "One report for each convention that was in force, and for one that ended early after something was paid. Those that are asked for already stay as they are.",
        fr:
          "Un compte rendu pour chaque convention en vigueur, et pour celle qui a pris fin plus tôt après un paiement. Ceux qui sont déjà demandés restent inchangés."
      ),
      takes: campaign,
      examples: [
        Example(
          "campaign ask reports-2023", Text(en: "The reports of a year", fr: "Ceux d’une année"))
      ]
    ) { session, id in
      let campaign = try session.find(id)
      guard campaign.opening <= session.today else {
        throw Failure.notOpenYet(campaign, today: session.today)
      }
      let rows = try CampaignRow.rows(of: campaign, in: session)
      guard !rows.isEmpty else { throw Failure.nobodyToAsk(campaign) }
      let asked = try rows.filter { $0.report == nil }.map { row in
        guard let report = GrantReport(of: row.convention) else {
          throw Failure.reportTooLong(row.convention)
        }
        try session.put(report)
        return report
      }
      guard let first = asked.first else {
        return .message(
          Text.plural(
            rows.count,
            Text(
              en: "The report is asked for already.", fr: "Le compte rendu est déjà demandé."),
            Text(
              en: "All \(rows.count) reports are asked for already.",
              fr: "Les \(rows.count) comptes rendus sont déjà demandés.")))
      }
      return .message(
        Text.plural(
          asked.count,
          Text(
            en: "Asked for the report on \"\(first.convention.id)\", until \(campaign.deadline).",
            fr:
              "Le compte rendu de « \(first.convention.id) » est demandé, pour le \(campaign.deadline)."
          ),
          Text(
            en: "Asked for \(asked.count) reports, until \(campaign.deadline).",
            fr: "\(asked.count) comptes rendus sont demandés, pour le \(campaign.deadline).")))
    }
  }

  static var remind: Command {
    Command(
      "campaign reminders", fr: "campagne relances", .read,
      Text(
        en: "List what is still missing, structure by structure, to remind them",
        fr: "Lister ce qui manque encore, structure par structure, pour les relances"),
      takes: campaign, returns: Reminder.shape.columns,
      examples: [
        Example(
          "campaign reminders reports-2023 | save relances.csv",
          Text(en: "A file for the letters", fr: "Un fichier pour les lettres"))
      ]
    ) { session, id in
      let campaign = try session.find(id)
      let all = try CampaignRow.rows(of: campaign, in: session)
      let rows = all.filter { $0.report == nil || $0.status == .asked }
      return .table(
        Reminder.shape.table(
          rows.map {
            Reminder(row: $0, campaign: campaign, days: campaign.deadline.days(to: session.today))
          },
          whenEmpty: all.isEmpty
            ? Text(
              en: "No convention of the year owes a report.",
              fr: "Aucune convention de l’année ne doit de compte rendu.")
            : Text(en: "Nothing is missing.", fr: "Rien ne manque.")))
    }
  }
}

/// What a structure is reminded of.
private struct Reminder: Sendable {
  let row: CampaignRow
  let campaign: Campaign
  let days: Int

  static let shape = TableShape<Reminder>(
    .field("organisation", fr: "structure", naming: Organisation.self) { $0.row.beneficiary },
    .field("name", fr: "nom", .text) { .text($0.row.name) },
    .field("convention", fr: "convention", naming: Convention.self) { $0.row.convention.id },
    .field("deadline", fr: "date-limite", .date) { .date($0.campaign.deadline) },
    .field("days", fr: "jours", .integer, heading: Text(en: "Days late", fr: "Jours de retard")) {
      $0.days > 0 ? .integer($0.days) : .missing
    },
    .field("missing", fr: "manque", .list) {
      .list($0.row.missing.map { .phrase($0.shown) })
    },
    .field("comment", fr: "commentaire", .text, rank: 1) {
      ($0.row.report?.steps.last { $0.event == .sendBack }?.note).map { .text($0) } ?? .missing
    })
}

extension Failure {
  fileprivate static func notOpenYet(_ campaign: Campaign, today: CalendarDate) -> Failure {
    Failure(
      "campaigns.not-open",
      Text(
        en: "The campaign \"\(campaign.id)\" opens on \(campaign.opening).",
        fr: "La campagne « \(campaign.id) » ouvre le \(campaign.opening)."),
      about: "campaign",
      advice: Text(
        en: "\"campaign edit \(campaign.id) --opening DAY\" opens it earlier.",
        fr: "« campagne modifier \(campaign.id) --ouverture DATE » l’ouvre plus tôt."))
  }

  fileprivate static func nobodyToAsk(_ campaign: Campaign) -> Failure {
    Failure(
      "campaigns.nobody",
      Text(
        en:
          "No convention of \(campaign.year) of \"\(campaign.agreement.id)\" is signed or in force.",
        fr:
          "Aucune convention \(campaign.year) de « \(campaign.agreement.id) » n’est signée ni en vigueur."
      ),
      about: "campaign",
      advice: Text(
        en: "\"convention list \(campaign.year)\" says where they stand.",
        fr: "« convention lister \(campaign.year) » dit où elles en sont."))
  }

  static func reportTooLong(_ convention: Convention) -> Failure {
    Failure(
      "reports.identity",
      Text(
        en: "The identity of \"\(convention.id)\" is too long for a report.",
        fr: "L’identifiant de « \(convention.id) » est trop long pour un compte rendu."),
      about: "convention")
  }
}
