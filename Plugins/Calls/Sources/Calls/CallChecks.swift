import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

enum CallChecks {
  static let incomplete = Check(
    "call.incomplete",
    Text(en: "Calls have themes and budgets", fr: "Les appels ont des thématiques et des budgets")
  ) { session in
    try session.all(CallForProjects.self).flatMap { call -> [Finding] in
      var findings: [Finding] = []
      if call.themes.isEmpty {
        findings.append(
          Finding(
            .warning,
            Text(
              en: "The call \"\(call.id)\" has no theme.",
              fr: "L’appel « \(call.id) » n’a aucune thématique."),
            about: call.key,
            remedy: Text(
              en: "Add one: \"call theme \(call.id) …\".",
              fr: "Ajoutez-en une : « appel thématique \(call.id) … ».")))
      }
      if call.budgets.isEmpty {
        findings.append(
          Finding(
            .warning,
            Text(
              en: "The call \"\(call.id)\" has no budget.",
              fr: "L’appel « \(call.id) » n’a aucun budget."),
            about: call.key,
            remedy: Text(
              en: "Set one: \"call budget \(call.id) YEAR AMOUNT\".",
              fr: "Fixez-en un : « appel budget \(call.id) ANNÉE MONTANT ».")))
      }
      return findings
    }
  }

  static let languages = Check.languages(
    of: CallForProjects.self, "call.one-language",
    Text(
      en: "Calls that were opened have their texts in both languages",
      fr: "Les appels ouverts ont leurs textes dans les deux langues")
  ) { session, call in call.opens.map { $0 <= session.today } ?? false }

  static let noDates = Check(
    "call.no-dates",
    Text(en: "Calls have opening and closing dates", fr: "Les appels ont des dates de dépôt")
  ) { session in
    try session.all(CallForProjects.self)
      .filter { $0.opens == nil || $0.closes == nil }
      .map { call in
        Finding(
          .notice,
          Text(
            en: "The days for applications to the call \"\(call.id)\" are not fixed.",
            fr: "Les dates de dépôt de l’appel « \(call.id) » ne sont pas fixées."),
          about: call.key,
          remedy: Text(
            en: "Fix them: \"call open \(call.id) --opens … --closes …\".",
            fr: "Fixez-les : « appel ouvrir \(call.id) --ouverture … --clôture … »."))
      }
  }

  static let reserveWithBudgetLeft = Check(
    "application.reserve-with-budget-left",
    Text(
      en: "No application waits on the reserve list while its budget lasts",
      fr: "Aucune candidature n’attend en liste complémentaire si son budget le permet")
  ) { session in
    let applications = try session.all(Application.self)
    return try session.all(CallForProjects.self).flatMap { call -> [Finding] in
      let reserve = applications.filter { $0.call.id == call.id && $0.status == .reserve }
      guard !reserve.isEmpty else { return [] }
      let uses = try call.uses(among: applications, in: session.documents)
      return reserve.compactMap { application -> Finding? in
        let own = uses.filter { application.draws(on: $0.year) }
        guard own.count == application.drawnYears.count,
          own.allSatisfy({ $0.amount(of: application) <= $0.left })
        else { return nil }
        let left = Text.each { language in
          language.list(
            own.map { use in
              Text(
                en: "\(use.left) of \(use.year)", fr: "\(use.left) pour \(use.year)")[language]
            })
        }
        return Finding(
          .notice,
          Text(
            en:
              "The application \"\(application.id)\" (\(application.requested)) is on the reserve list, and \(left) is left.",
            fr:
              "La candidature « \(application.id) » (\(application.requested)) est en liste complémentaire, et il reste \(left)."
          ),
          about: application.key,
          remedy: Text(
            en: "It could be selected: \"application select \(application.id)\".",
            fr: "Elle pourrait être retenue : « candidature retenir \(application.id) »."))
      }
    }
  }
}
