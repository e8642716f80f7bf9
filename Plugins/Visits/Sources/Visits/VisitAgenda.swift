import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of visits.
enum VisitAgenda {
  static let source = AgendaSource(each: Visit.self) { session, visit in
    guard let next = visit.next, next >= session.today else { return nil }
    let organisation = visit.organisation.id
    return AgendaEntry(
      next, Text(en: "Next visit to \(organisation)", fr: "Prochaine visite à \(organisation)"),
      about: visit.key,
      command: Text(
        en: "visit add … --organisation \(organisation)",
        fr: "visite ajouter … --structure \(organisation)"))
  }
}
