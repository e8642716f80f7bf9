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
    return try session.all(CallForProjects.self).flatMap { call in
      try call.budgets.flatMap { budget -> [Finding] in
        let use = try call.use(of: budget, among: applications, in: session.documents)
        return applications.filter {
          $0.call.id == call.id && $0.year == budget.year && $0.status == .reserve
            && $0.requested <= use.left
        }.map { application in
          Finding(
            .notice,
            Text(
              en:
                "The application \"\(application.id)\" (\(application.requested)) is on the reserve list, and \(use.left) of \(budget.year) is left.",
              fr:
                "La candidature « \(application.id) » (\(application.requested)) est en liste complémentaire, et il reste \(use.left) pour \(budget.year)."
            ),
            about: application.key,
            remedy: Text(
              en: "It could be selected: \"application select \(application.id)\".",
              fr: "Elle pourrait être retenue : « candidature retenir \(application.id) »."))
        }
      }
    }
  }
}
