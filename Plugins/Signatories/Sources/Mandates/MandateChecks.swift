import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in mandates.
enum MandateChecks {
  /// How long before its end a mandate is told, in days.
  static let notice = 90

  static let ending = Check(
    "mandate.ending",
    Text(
      en: "Mandates that end within \(notice) days",
      fr: "Mandats qui s’achèvent dans les \(notice) jours")
  ) { session in
    let today = session.today
    guard let horizon = today.adding(days: notice) else { return [] }
    return try session.all(Mandate.self).compactMap { mandate in
      guard let until = mandate.until, today <= until, until <= horizon else { return nil }
      let person = try session.documents.document(mandate.person).label
      return Finding(
        .warning,
        Text(
          en:
            "The mandate of \(person) at \"\(mandate.organisation.id)\" (\(mandate.title)) ends on \(until).",
          fr:
            "Le mandat \(de: person) auprès de « \(mandate.organisation.id) » (\(mandate.title)) s’achève le \(until)."
        ),
        about: mandate.key,
        remedy: Text(
          en:
            "Record the mandate that follows: \"mandate add … --person \(mandate.person.id) --organisation \(mandate.organisation.id) …\".",
          fr:
            "Enregistrez le mandat qui suit : « mandat ajouter … --personne \(mandate.person.id) --structure \(mandate.organisation.id) … »."
        ))
    }
  }
}
