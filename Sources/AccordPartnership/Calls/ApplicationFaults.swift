import AccordDocuments
import AccordJSON
public import AccordWording

/// What the rules of applications refuse, in words.
extension Failure {
  static func notEligible(_ call: CallForProjects, _ applicant: Organisation) -> Failure {
    let kinds = Text.each { language in
      language.list(call.eligibleKinds.map { $0.title(in: language) })
    }
    return Failure(
      "applications.not-eligible",
      Text(
        en:
          "\(applicant.name) cannot apply to the call \"\(call.id)\": it is not a \(kinds).",
        fr:
          "\(applicant.name) ne peut pas candidater à l’appel « \(call.id) » : cette structure n’est pas de type \(kinds)."
      ),
      about: "applicant",
      advice: Text(
        en:
          "The call is reserved to this kind of organisation: \(kinds). Its own kind is \(applicant.kind.shown).",
        fr:
          "L’appel est réservé à ce type de structure : \(kinds). Le sien est : \(applicant.kind.shown)."
      ))
  }

  /// An application under way whose applicant is of another kind than its call admits.
  public static func noLongerEligible(
    _ application: Application, _ call: CallForProjects, _ applicant: Organisation
  ) -> Failure {
    let kinds = Text.each { language in
      language.list(call.eligibleKinds.map { $0.shown[language] })
    }
    let canWithdraw = Application.lifeCycle.next(after: application.status, on: .withdraw) != nil
    return Failure(
      "applications.not-eligible",
      Text(
        en:
          "The application \"\(application.id)\" to the call \"\(call.id)\" is under way, and its applicant \"\(applicant.id)\" is not eligible as \"\(applicant.kind.shown)\": the call admits \(kinds).",
        fr:
          "La candidature « \(application.id) » à l’appel « \(call.id) » est en cours, et son candidat « \(applicant.id) » n’est pas admis comme « \(applicant.kind.shown) » : l’appel admet \(kinds)."
      ),
      about: "kind",
      advice: canWithdraw
        ? Text(
          en:
            "Keep an admitted kind, or record first that it withdraws: \"application withdraw \(application.id) --reason …\".",
          fr:
            "Conservez un type admis, ou enregistrez d’abord son retrait : « candidature retirer \(application.id) --motif … »."
        )
        : Text(
          en: "Keep an admitted kind until the report on the project is received.",
          fr: "Conservez un type admis jusqu’à la réception du bilan du projet."))
  }

  static func closingMoved(
    _ call: CallForProjects, _ closing: CalendarDate, _ count: Int
  ) -> Failure {
    Failure(
      "calls.closing-moved",
      Text.each { language in
        language == .french
          ? "La clôture de l’appel « \(call.id.name) », le \(closing.written(in: language)), ne change plus sans motif\u{A0}: "
            + (count == 0
              ? "l’appel est ouvert."
              : "\(count) \(language.plural(count, "candidature est déposée", "candidatures sont déposées")).")
          : "The closing of the call \"\(call.id.name)\", \(closing.written(in: language)), no longer moves without a reason: "
            + (count == 0
              ? "the call is open."
              : "\(count) \(language.plural(count, "application is", "applications are")) filed.")
      },
      about: "closes",
      advice: Text(
        en: "Say why: \"--reason …\". It is kept with the call.",
        fr: "Dites pourquoi\u{A0}: «\u{A0}--motif …\u{A0}». Le motif est conservé avec l’appel."))
  }

  static func noTheme(_ call: CallForProjects, _ code: Slug) -> Failure {
    let themes = call.themes.map(\.code.name).joined(separator: ", ")
    return Failure(
      "applications.theme",
      Text(
        en: "The call \"\(call.id)\" has no theme \"\(code)\".",
        fr: "L’appel « \(call.id) » n’a pas de thématique « \(code) »."),
      about: "theme",
      advice: themes.isEmpty
        ? Text(
          en: "It has no theme yet: \"call theme \(call.id) …\".",
          fr: "Il n’en a encore aucune : « appel thématique \(call.id) … ».")
        : Text(en: "Its themes are: \(themes).", fr: "Ses thématiques sont : \(themes)."))
  }

  static func noBudget(_ call: CallForProjects, _ year: Int) -> Failure {
    let years = call.budgets.map { "\($0.year)" }.joined(separator: ", ")
    return Failure(
      "applications.year",
      Text(
        en: "The call \"\(call.id)\" has no budget for \(year).",
        fr: "L’appel « \(call.id) » n’a pas de budget pour \(year)."),
      about: "year",
      advice: years.isEmpty
        ? Text(
          en: "Give it one: \"call budget \(call.id) \(year) AMOUNT\".",
          fr: "Donnez-lui-en un : « appel budget \(call.id) \(year) MONTANT ».")
        : Text(en: "It has one for: \(years).", fr: "Il en a un pour : \(years)."))
  }

  static func beforeOpening(
    _ call: CallForProjects, _ day: CalendarDate, _ opens: CalendarDate
  ) -> Failure {
    Failure(
      "applications.early",
      Text(
        en: "An application of \(day) comes too early: the call \"\(call.id)\" opens on \(opens).",
        fr: "Une candidature du \(day) arrive trop tôt : l’appel « \(call.id) » ouvre le \(opens)."),
      about: "on",
      advice: filingDays(call))
  }

  static func afterClosing(
    _ call: CallForProjects, _ day: CalendarDate, _ closes: CalendarDate
  ) -> Failure {
    Failure(
      "applications.late",
      Text(
        en: "An application of \(day) comes too late: the call \"\(call.id)\" closed on \(closes).",
        fr:
          "Une candidature du \(day) arrive trop tard : l’appel « \(call.id) » a fermé le \(closes)."
      ),
      about: "on",
      advice: filingDays(call))
  }

  /// When applications may be filed, and what changes it.
  private static func filingDays(_ call: CallForProjects) -> Text {
    Text(
      en:
        "Give the day on which it was filed: \"--on …\". The days of the call change with \"call open \(call.id) --opens … --closes …\".",
      fr:
        "Donnez la date de son dépôt : « --le … ». Les dates de l’appel se modifient avec « appel ouvrir \(call.id) --ouverture … --clôture … »."
    )
  }

  static func noReasonOfApplication(_ event: ApplicationEvent, _ id: ID<Application>) -> Failure {
    Failure(
      "applications.reason",
      Text(
        en: "The event \"\(event)\" needs a reason for the application \"\(id)\".",
        fr: "L’événement « \(event) » demande un motif pour la candidature « \(id) »."),
      about: "reason",
      advice: Text(en: "Give \"--reason\".", fr: "Donnez « --motif »."))
  }

  static func cost(_ application: Application) -> Failure {
    Failure(
      "applications.cost",
      Text(
        en:
          "The eligible cost of the application \"\(application.id)\" must be above zero: \(application.cost).",
        fr:
          "Le coût éligible de la candidature « \(application.id) » doit être supérieur à zéro : \(application.cost)."
      ),
      about: "cost",
      advice: application.budget == nil
        ? Text(
          en: "Give the eligible cost of the project: \"--cost 95000\".",
          fr: "Donnez le coût éligible du projet : « --coût 95000 ».")
        : Text(
          en:
            "It follows from its budget: \"application cost \(application.id) CATEGORY AMOUNT\".",
          fr:
            "Il découle de son budget : « candidature dépense \(application.id) CATÉGORIE MONTANT »."
        ))
  }

  static func otherTermsOfApplication(_ application: Application, _ differing: [Text]) -> Failure {
    let list = differing.joined(separator: ", ")
    return Failure(
      "applications.other-terms",
      Text(
        en:
          "The application \"\(application.id)\" exists with other terms (status: \(application.status.shown)): \(list).",
        fr:
          "La candidature « \(application.id) » existe avec d’autres termes (statut : \(application.status.shown)) : \(list)."
      ),
      about: "id",
      advice: Text(
        en: "Compare with \"application show \(application.id)\".",
        fr: "Comparez avec « candidature afficher \(application.id) »."))
  }
}
