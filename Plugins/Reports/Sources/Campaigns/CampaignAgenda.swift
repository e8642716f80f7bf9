import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The days of open campaigns: the reports that are awaited, and those that wait to be checked or
/// accepted. Each entry leaves when its report has moved on.
enum CampaignAgenda {
  static let source = AgendaSource { session in
    let today = session.today
    let notice = try session.value(of: ReportSettings.notice)
    return try session.all(Campaign.self).filter { $0.status == .open }.flatMap { campaign in
      let rows = try CampaignRow.rows(of: campaign, in: session)
      var entries: [AgendaEntry] = []
      let unasked = rows.filter { $0.report == nil }
      if !unasked.isEmpty {
        entries.append(
          AgendaEntry(
            campaign.opening,
            Text.plural(
              unasked.count,
              Text(
                en: "1 report on \(campaign.year) to ask for",
                fr: "1 compte rendu \(campaign.year) à demander"),
              Text(
                en: "\(unasked.count) reports on \(campaign.year) to ask for",
                fr: "\(unasked.count) comptes rendus \(campaign.year) à demander")),
            about: campaign.key, duty: "asking",
            command: Text(
              en: "campaign ask \(campaign.id)", fr: "campagne demander \(campaign.id)"),
            concerning: unasked.map(\.beneficiary.key),
            otherwise: Text(en: "nobody reports", fr: "personne ne rend compte")))
      }
      let awaited = rows.filter { $0.status == .asked }
      if !awaited.isEmpty, let from = campaign.deadline.adding(days: -notice), from <= today {
        entries.append(
          AgendaEntry(
            campaign.deadline,
            Text.plural(
              awaited.count,
              Text(
                en: "The report of \(awaited[0].name) is awaited",
                fr: "Le compte rendu de \(awaited[0].name) est attendu"),
              Text(
                en: "\(awaited.count) reports on \(campaign.year) are awaited",
                fr: "\(awaited.count) comptes rendus \(campaign.year) sont attendus")),
            about: campaign.key, duty: "reports",
            command: Text(
              en: "campaign reminders \(campaign.id)", fr: "campagne relances \(campaign.id)"),
            mover: awaited.count == 1
              ? .same(awaited[0].name)
              : Text(
                en: "\(awaited.count) structures", fr: "\(awaited.count) structures"),
            movers: awaited.map(\.beneficiary.key),
            otherwise: Text(
              en: "the grant may be claimed back (loi 2000-321, art. 10)",
              fr: "la subvention peut être réclamée (loi 2000-321, art. 10)"),
            parts: awaited.count == 1
              ? []
              : awaited.map { row in
                AgendaEntry(
                  campaign.deadline,
                  Text(
                    en: "The report on \(row.convention.id) is awaited",
                    fr: "Le compte rendu de \(row.convention.id) est attendu"),
                  about: row.report?.key, duty: "reception",
                  command: Text(
                    en: "grant-report receive \(row.convention.id)",
                    fr: "compte-rendu recevoir \(row.convention.id)"),
                  mover: .same(row.name), movers: [row.beneficiary.key],
                  otherwise: Text(
                    en: "the grant may be claimed back (loi 2000-321, art. 10)",
                    fr: "la subvention peut être réclamée (loi 2000-321, art. 10)"))
              }))
      }
      for row in rows {
        guard let report = row.report, let since = report.steps.last?.date else { continue }
        switch report.status {
        case .received:
          entries.append(
            AgendaEntry(
              campaign.controlEnd,
              Text(
                en: "Check the report of \(row.name), received on \(since)",
                fr: "Contrôler le compte rendu de \(row.name), reçu le \(since)"),
              about: report.key, duty: "control",
              command: Text(
                en: "grant-report verify \(report.id)", fr: "compte-rendu contrôler \(report.id)"),
              concerning: [row.beneficiary.key],
              otherwise: Text(en: "the balance waits", fr: "le solde attend")))
        case .checked:
          entries.append(
            AgendaEntry(
              campaign.controlEnd,
              Text(
                en: "Accept the report of \(row.name), checked on \(since)",
                fr: "Accepter le compte rendu de \(row.name), contrôlé le \(since)"),
              about: report.key, duty: "acceptance",
              command: Text(
                en: "grant-report accept \(report.id)", fr: "compte-rendu accepter \(report.id)"),
              concerning: [row.beneficiary.key],
              otherwise: Text(en: "the balance waits", fr: "le solde attend")))
        case .asked, .accepted: continue
        }
      }
      return entries
    }
  }
}

/// What the office decides about reports.
enum ReportSettings {
  static let notice = Setting(
    "reports.notice", fr: "comptes-rendus.rappel",
    Text(
      en: "days before the deadline that awaited reports are in the agenda",
      fr: "jours avant la date limite où les comptes rendus attendus figurent à l’agenda"), 60)

  static let patience = Setting(
    "reports.patience", fr: "comptes-rendus.patience",
    Text(
      en: "days after which a report that is received and not checked is told by check",
      fr: "jours au bout desquels un compte rendu reçu et non contrôlé est signalé"), 30)

  static let twoAuthors = Setting(
    "reports.two-authors", fr: "comptes-rendus.deux-auteurs",
    Text(
      en: "whether one author may not record both the check and the acceptance of a report",
      fr: "un même auteur ne peut pas enregistrer le contrôle et l’acceptation d’un compte rendu"),
    false)
}
