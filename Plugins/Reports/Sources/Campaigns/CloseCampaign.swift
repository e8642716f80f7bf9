import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension CampaignCommands {
  static var close: Command {
    Command(
      "campaign close", fr: "campagne clore", .write,
      Text(
        en: "Close a campaign: the reports and figures of its year stay as they are",
        fr: "Clore une campagne : les comptes rendus et chiffres de l’année n’évoluent plus"),
      discussion: Text(
        en:
          "Refused while a report is not accepted, unless with a reason. Payments and recoveries go on. The years before are closed first.\n\n\(Campaign.lifeCycle.description)",
        fr:
          "Refusé tant qu’un compte rendu n’est pas accepté, sauf avec un motif. Les paiements et les indus continuent. Les années précédentes se closent d’abord.\n\n\(Campaign.lifeCycle.description)"
      ),
      takes: campaign,
      Option<String>(
        "missing", fr: "manquants",
        Text(
          en: "why reports are not accepted", fr: "pourquoi des comptes rendus ne sont pas acceptés"
        )
      ), CommonOption.day, CommonOption.person,
      examples: [
        Example(
          "campaign close reports-2023 --missing \"Two structures merged\"",
          Text(en: "With what is missing", fr: "Avec ce qui manque"))
      ]
    ) { session, id, reason, date, person in
      let campaign = try session.find(id)
      let rows = try CampaignRow.rows(of: campaign, in: session)
      let open = rows.filter { !$0.isAccepted }
      let isDone = session.isEnsuring && campaign.hasRecorded(.close, on: date)
      guard
        open.isEmpty || isDone
          || reason?.contains(where: { !$0.isWhitespace }) == true
      else { throw Failure.reportsOpen(campaign, open) }
      let changed = try session.advance(
        [campaign], by: .close, on: date, note: reason, person: person?.reference)
      return session.told(changed, of: [campaign]) { _ in
        rows.isEmpty
          ? Text(
            en: "Closed the campaign \"\(id)\": no convention of the year owed a report.",
            fr:
              "La campagne « \(id) » est close : aucune convention de l’année ne devait de compte rendu."
          )
          : open.isEmpty
            ? Text(
              en: "Closed the campaign \"\(id)\": every report is accepted.",
              fr: "La campagne « \(id) » est close : tous les comptes rendus sont acceptés.")
            : Text.plural(
              open.count,
              Text(
                en: "Closed the campaign \"\(id)\" with 1 report not accepted.",
                fr: "La campagne « \(id) » est close, 1 compte rendu n’étant pas accepté."),
              Text(
                en: "Closed the campaign \"\(id)\" with \(open.count) reports not accepted.",
                fr:
                  "La campagne « \(id) » est close, \(open.count) comptes rendus n’étant pas acceptés."
              ))
      }
    }
  }

  static var reopen: Command {
    Command(
      "campaign reopen", fr: "campagne rouvrir", .write,
      Text(
        en: "Reopen a closed campaign, with a reason",
        fr: "Rouvrir une campagne close, avec un motif"),
      takes: campaign, CommonOption.reason, CommonOption.day, CommonOption.person,
      examples: [
        Example(
          "campaign reopen closed-2022 --reason \"A report was wrong\"",
          Text(en: "One figure changes", fr: "Un chiffre change"))
      ]
    ) { session, id, reason, date, person in
      let campaign = try session.find(id)
      let changed = try session.advance(
        [campaign], by: .reopen, on: date, note: reason, person: person?.reference)
      return session.told(changed, of: [campaign]) { _ in
        Text(
          en: "Reopened the campaign \"\(id)\": \(reason)",
          fr: "La campagne « \(id) » est rouverte : \(reason)")
      }
    }
  }
}

extension Failure {
  fileprivate static func reportsOpen(_ campaign: Campaign, _ open: [CampaignRow]) -> Failure {
    let details = open.map { row in
      let standing = row.status?.shown ?? Text(en: "not asked yet", fr: "pas encore demandé")
      return Text(en: "\(row.name): \(standing)", fr: "\(row.name) : \(standing)")
    }
    return Failure(
      "campaigns.open-reports",
      Text.plural(
        open.count,
        Text(
          en: "The campaign \"\(campaign.id)\" has a report that is not accepted.",
          fr: "La campagne « \(campaign.id) » a un compte rendu qui n’est pas accepté."),
        Text(
          en: "The campaign \"\(campaign.id)\" has \(open.count) reports that are not accepted.",
          fr:
            "La campagne « \(campaign.id) » a \(open.count) comptes rendus qui ne sont pas acceptés."
        )
      ),
      about: "missing", details: details,
      advice: Text(
        en: "Accept them, or say why it closes without: \"--missing\".",
        fr: "Acceptez-les, ou dites pourquoi elle se clôt sans eux : « --manquants »."))
  }
}
