import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

enum ConventionChecks {
  /// Drafts of a year are late from 1 October of that year on: a house rule, three months before
  /// the end of the financial year.
  static let draftLate = Check(
    "convention.draft-late",
    Text(
      en: "Conventions of a year are approved before October",
      fr: "Les conventions d’une année sont approuvées avant octobre")
  ) { session in
    try session.all(Convention.self).compactMap { convention in
      guard convention.status == .draft,
        let limit = CalendarDate(year: convention.year, month: 10, day: 1), limit <= session.today
      else { return nil }
      return Finding(
        .warning,
        Text(
          en: "The convention \"\(convention.id)\" of \(convention.year) is still a draft.",
          fr: "La convention « \(convention.id) » de \(convention.year) est encore un brouillon."),
        about: convention.key,
        remedy: Text(
          en: "Have it approved: \"convention approve \(convention.id) --decision …\".",
          fr: "Faites-la approuver : « convention approuver \(convention.id) --décision … »."))
    }
  }

  static let reportLate = Check(
    "convention.report-late",
    Text(
      en: "Financial reports come within six months after the year",
      fr: "Les comptes rendus financiers arrivent dans les six mois suivant l’exercice")
  ) { session in
    try session.all(Convention.self).compactMap { convention in
      guard convention.isReportLate(on: session.today), let due = convention.reportDue else {
        return nil
      }
      return Finding(
        .warning,
        Text(
          en:
            "The financial report of the convention \"\(convention.id)\" was due on \(due) (loi 2000-321, art. 10).",
          fr:
            "Le compte rendu financier de la convention « \(convention.id) » était dû le \(due) (loi 2000-321, art. 10)."
        ),
        about: convention.key,
        remedy: Text(
          en:
            "Ask \(convention.beneficiary.id) for it, then: \"convention report \(convention.id)\".",
          fr:
            "Demandez-le à \(convention.beneficiary.id), puis : « convention justifier \(convention.id) »."
        ))
    }
  }
}
