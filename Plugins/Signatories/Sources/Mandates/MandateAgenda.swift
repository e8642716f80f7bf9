import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of mandates.
enum MandateAgenda {
  /// Mandates that end.
  static let source = AgendaSource { session in
    try session.all(Mandate.self).compactMap { mandate in
      guard let until = mandate.until, until >= session.today else { return nil }
      let person = try session.documents.document(mandate.person).label
      let organisation = try session.documents.document(mandate.organisation).name
      return AgendaEntry(
        until,
        Text(
          en: "End of the mandate of \(person) at \"\(organisation)\"",
          fr: "Fin du mandat \(de: person) auprès de « \(organisation) »"),
        about: mandate.key,
        command: Text(
          en: "mandate list --organisation \(mandate.organisation.id)",
          fr: "mandat lister --structure \(mandate.organisation.id)"))
    }
  }
}
