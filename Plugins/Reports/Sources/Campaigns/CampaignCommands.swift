import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on campaigns, in the order of help.
enum CampaignCommands {
  static var all: [Command] {
    [
      list, show, add, edit, ask, table, remind, close, reopen, correctDate, remove,
    ]
  }

  static var campaign: Argument<ID<Campaign>> {
    Argument("campaign", fr: "campagne", Text(en: "the campaign", fr: "la campagne"))
  }

  static var list: Command {
    Command.list(
      Campaign.self, Text(en: "List campaigns", fr: "Lister les campagnes"),
      columns: ["id", "agreement", "year", "opening", "deadline", "end of control", "status"],
      by: ["agreement", "year"],
      examples: [
        Example(
          "campaign list | where status = open",
          Text(en: "Those that run", fr: "Celles qui courent"))
      ])
  }

  static var show: Command {
    Command.show(
      Campaign.self, example: "reports-2023",
      sections: { session, campaign in
        let rows = try CampaignRow.rows(of: campaign, in: session)
        return [
          .init(
            Text(en: "Reports", fr: "Comptes rendus"),
            .table(CampaignCount.shape.table(CampaignCount.counts(of: rows))))
        ]
      })
  }

  static var add: Command {
    Command.add(
      Campaign.self,
      Text(
        en: "Open a campaign of reports for a year",
        fr: "Ouvrir la campagne de comptes rendus d’une année"),
      discussion: Text(
        en:
          "Its days follow one another: opening, deadline, end of control. \"campaign ask\" then asks every beneficiary for its report.\n\n\(Campaign.lifeCycle.description)",
        fr:
          "Ses dates se suivent : ouverture, date limite, fin du contrôle. « campagne demander » demande ensuite son compte rendu à chaque bénéficiaire.\n\n\(Campaign.lifeCycle.description)"
      ),
      examples: [
        Example(
          "campaign add reports-2025 --agreement accord-2022-2026 --year 2025 --opening 2026-02-02 --deadline 2026-06-30 --control-end 2026-09-30",
          Text(en: "The reports on 2025", fr: "Les comptes rendus de 2025"))
      ])
  }

  static var edit: Command {
    Command.edit(
      Campaign.self,
      Text(en: "Change the days of a campaign", fr: "Modifier les dates d’une campagne"),
      examples: [
        Example(
          "campaign edit reports-2023 --deadline 2024-06-15",
          Text(en: "Two weeks less", fr: "Deux semaines de moins"))
      ]
    ) { session, before, after in
      guard before.status == .open else { throw Failure.campaignClosed(before) }
      guard before.year != after.year || before.agreement != after.agreement else { return }
      let asked = try CampaignRow.rows(of: before, in: session).count { $0.report != nil }
      guard asked == 0 else { throw Failure.campaignStarted(before, asked) }
    }
  }

  static var remove: Command {
    Command.remove(
      Campaign.self,
      Text(
        en: "Remove a campaign that asked for nothing", fr: "Supprimer une campagne sans demande"),
      example: "reports-2024"
    ) { session, campaign in
      let asked = try CampaignRow.rows(of: campaign, in: session).count { $0.report != nil }
      guard asked == 0 else { throw Failure.campaignStarted(campaign, asked) }
    }
  }

  static var correctDate: Command {
    Command.correctDate(
      of: Campaign.self,
      examples: [
        Example(
          "campaign correct-date closed-2022 close 2024-01-20 --reason \"Typing error\"",
          Text(en: "It was closed that day", fr: "Elle a été close ce jour-là"))
      ])
  }
}

extension Failure {
  fileprivate static func campaignClosed(_ campaign: Campaign) -> Failure {
    Failure(
      "campaigns.closed",
      Text(
        en: "The campaign \"\(campaign.id)\" is closed.",
        fr: "La campagne « \(campaign.id) » est close."),
      about: "campaign",
      advice: Text(
        en: "Reopen it first: \"campaign reopen \(campaign.id) --reason …\".",
        fr: "Rouvrez-la d’abord : « campagne rouvrir \(campaign.id) --motif … »."))
  }

  fileprivate static func campaignStarted(_ campaign: Campaign, _ asked: Int) -> Failure {
    Failure(
      "campaigns.started",
      Text.plural(
        asked,
        Text(
          en: "The campaign \"\(campaign.id)\" stays: a report was asked for.",
          fr: "La campagne « \(campaign.id) » reste : un compte rendu a été demandé."),
        Text(
          en: "The campaign \"\(campaign.id)\" stays: \(asked) reports were asked for.",
          fr: "La campagne « \(campaign.id) » reste : \(asked) comptes rendus ont été demandés.")),
      about: "campaign",
      advice: Text(
        en: "\"campaign edit\" changes its days.", fr: "« campagne modifier » change ses dates."))
  }
}
