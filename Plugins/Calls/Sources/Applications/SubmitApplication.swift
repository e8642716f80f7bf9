import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ApplicationCommands {
  static var submit: Command {
    Command(
      "application submit", fr: "candidature déposer", .write,
      Text(en: "File an application to a call", fr: "Déposer une candidature à un appel"),
      discussion: Text(
        en:
          "The applicant must be of an eligible kind, the theme one of the call’s, the year one with a budget, and the day between opening and closing where these are fixed. What is asked for is the eligible cost at the call’s rate, rounded down to the cent.\n\n\(Application.lifeCycle.description)",
        fr:
          "Le candidat doit être d’un type admis, la thématique doit exister dans l’appel, l’année avoir un budget, et le jour tomber entre l’ouverture et la clôture si elles sont fixées. Le montant demandé est le coût éligible au taux de l’appel, arrondi au centime inférieur.\n\n\(Application.lifeCycle.description)"
      ),
      takes: Argument<Slug>(
        "id", fr: "identifiant", Text(en: "its identity", fr: "son identifiant")),
      call,
      applicant,
      theme,
      budgetYear,
      RequiredOption<Money>(
        "cost", fr: "coût", Text(en: "the eligible cost", fr: "le coût éligible")),
      CommonOption.titleInEnglish,
      CommonOption.titleInFrench,
      day, firstDay, lastDay, partners, inadmissible,
      examples: [
        Example(
          "application submit 2024.rouen-new --call fse-2024 --applicant ml-rouen --theme school-drop-out --year 2024 --cost 95000 --title-en \"Back to school\" --title-fr \"Retour en formation\" --on 2024-03-15",
          Text(en: "File an application", fr: "Déposer une candidature"))
      ]
    ) {
      session, id, call, applicant, theme, year, cost, english, french, date, starts, ends,
      partners,
      keeps in
      let call = try session.find(call)
      guard cost > .zero else { throw Failure.costNotAboveZero(cost) }
      var draft = Application(
        id: ID(id), call: call.id.reference, applicant: applicant.reference, theme: theme,
        year: year.number,
        title: try .either(en: english, fr: french, of: Text(en: "title", fr: "titre")), cost: cost,
        requested: call.requested(for: cost))
      (draft.starts, draft.ends) = (starts, ends)
      draft.partners = partners.isEmpty ? nil : partners.map(\.reference)
      let filed = try session.filingDay(of: draft.id, given: date)
      let application = try session.filing(draft, on: filed, keeping: keeps)
      return try session.recordNew(
        application,
        saying: application.status == .inadmissible
          ? Text(
            en:
              "Kept the application \"\(id)\" of \(filed) on record as inadmissible: \(application.steps.last?.note ?? "")",
            fr:
              "La candidature « \(id) » du \(filed) est conservée comme irrecevable : \(application.steps.last?.note ?? "")"
          )
          : Text(
            en:
              "Filed the application \"\(id)\" on \(filed): \(application.requested) requested.",
            fr:
              "La candidature « \(id) » a été déposée le \(filed) : \(application.requested) demandés."
          ))
    }.askingForTitle()
  }
}

extension Session {
  /// The day given, or today; under `ensure` and without a day, the one on which an application
  /// that exists was filed.
  fileprivate func filingDay(
    of id: ID<Application>, given date: CalendarDate?
  ) throws -> CalendarDate {
    if let date { return date }
    guard isEnsuring, let existing = try documents.document(id) else { return today }
    return existing.date(of: .submit) ?? today
  }
}

extension Failure {
  static func costNotAboveZero(_ cost: Money) -> Failure {
    Failure(
      "applications.cost",
      Text(
        en: "The eligible cost must be above zero: \(cost).",
        fr: "Le coût éligible doit être supérieur à zéro : \(cost)."),
      about: "cost",
      advice: Text(
        en: "Give the eligible cost of the project: \"--cost 95000\".",
        fr: "Donnez le coût éligible du projet : « --coût 95000 »."))
  }
}
