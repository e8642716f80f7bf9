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
    let late = try session.all(Convention.self).filter { convention in
      convention.status == .draft
        && CalendarDate(year: convention.year, month: 10, day: 1).map { $0 <= session.today }
          ?? false
    }
    return Set(late.map(\.envelope.id)).sorted().map { envelope in
      let drafts = late.filter { $0.envelope.id == envelope }
      return Finding(
        .warning,
        Text.each { language in
          let count = drafts.count
          return language == .french
            ? "\(count) \(language.plural(count, "convention", "conventions")) de l’enveloppe \(language.quoted(envelope.name)) \(language.plural(count, "est", "sont")) encore à l’état de brouillon."
            : "\(count) \(language.plural(count, "convention", "conventions")) of the envelope \(language.quoted(envelope.name)) \(language.plural(count, "is still a draft", "are still drafts"))."
        },
        about: envelope.key, concerning: drafts.map(\.key),
        remedy: Text(
          en: "Have them approved: \"convention approve --envelope \(envelope) --decision …\".",
          fr:
            "Faites-les approuver : « convention approuver --enveloppe \(envelope) --décision … ».")
      )
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
