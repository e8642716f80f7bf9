import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  static var open: Command {
    Command(
      "call open", fr: "appel ouvrir", .write,
      Text(
        en: "Fix the days between which applications are filed",
        fr: "Fixer les dates de dépôt des candidatures"),
      takes: call,
      RequiredOption<CalendarDate>(
        "opens", fr: "ouverture", Text(en: "the first day", fr: "le premier jour")),
      RequiredOption<CalendarDate>(
        "closes", fr: "clôture", Text(en: "the last day", fr: "le dernier jour")),
      Option<String>(
        "reason", fr: "motif",
        Text(
          en: "why the closing moves over filed applications",
          fr: "pourquoi la clôture change malgré des candidatures déposées")),
      examples: [
        Example(
          "call open fse-trial --opens 2024-02-01 --closes 2024-04-30",
          Text(en: "Three months to apply", fr: "Trois mois pour candidater"))
      ]
    ) { session, id, opens, closes, reason in
      var call = try session.find(id)
      if let reason, let former = call.closes, former != closes {
        call.corrections =
          (call.corrections ?? []) + [try DateCorrection(from: former, reason: reason)]
      }
      let filed = try session.documents(Application.where(\.call, is: id))
        .filter { $0.status != .draft }.count
      if let former = call.closes, former != closes, filed > 0 {
        session.warn(
          Text.plural(
            filed,
            Text(
              en:
                "1 application is filed: tell its applicant of the new closing (equal treatment).",
              fr:
                "1 candidature est déposée : informez son candidat de la nouvelle clôture (égalité de traitement)."
            ),
            Text(
              en:
                "\(filed) applications are filed: tell all applicants of the new closing (equal treatment).",
              fr:
                "\(filed) candidatures sont déposées : informez tous les candidats de la nouvelle clôture (égalité de traitement)."
            )))
      }
      // What the fund and its counterpart pay is announced with the call: it does not move with the
      // programme afterwards.
      if call.fundRate == nil,
        let shares = call.shares(in: try call.under.map { try session.find($0.id) }),
        shares.fund.basisPoints + shares.counterpart.basisPoints == call.fundingRate.basisPoints
      {
        (call.fundRate, call.counterpartRate) = (shares.fund, shares.counterpart)
      }
      call.opens = opens
      call.closes = closes
      if call.themes.isEmpty || call.budgets.isEmpty {
        session.warn(
          Text(
            en: "Nobody can apply yet: the call \"\(id)\" needs a theme and the budget of a year.",
            fr:
              "Personne ne peut encore candidater : il faut à l’appel « \(id) » une thématique et le budget d’une année."
          ))
      }
      return try session.recordChange(
        call,
        saying: Text(
          en: "Opened the call \"\(id)\" from \(opens) to \(closes).",
          fr: "L’appel à projets « \(id) » a été ouvert du \(opens) au \(closes)."))
    }
  }
}
