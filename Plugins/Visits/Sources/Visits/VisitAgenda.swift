import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of visits. One that was to take place stays until a visit is recorded.
enum VisitAgenda {
  static let source = AgendaSource(each: Visit.self) { session, visit in
    guard let next = visit.next else { return nil }
    let organisation = visit.organisation.id
    let later = try session.documents(Visit.where(\.organisation, is: organisation)).contains {
      $0.id != visit.id && $0.date > visit.date
    }
    guard !later else { return nil }
    return AgendaEntry(
      next, Text(en: "Next visit to \(organisation)", fr: "Prochaine visite à \(organisation)"),
      about: visit.key, duty: "next",
      command: Text(
        en: "visit add … --organisation \(organisation)",
        fr: "visite ajouter … --structure \(organisation)"), concerning: [organisation.key],
      otherwise: Text(
        en: "what was seen there is not followed up",
        fr: "ce qui a été constaté sur place reste sans suite"))
  }
}
