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
          fr: "mandat lister --structure \(mandate.organisation.id)"),
        mover: .same(organisation), movers: [mandate.organisation.id.key, mandate.person.id.key],
        otherwise: Text(
          en: "nobody may sign for it any more", fr: "plus personne ne peut signer pour elle"))
    }
  }

  /// The organisations for which a person may sign today.
  static let audience = AgendaAudience { session, slug in
    guard let person = try session.documents.document(ID<Person>(slug)) else { return nil }
    let mandates = try session.documents(Mandate.where(\.person, is: person.id)).filter {
      $0.maySign && $0.from <= session.today && ($0.until ?? session.today) >= session.today
    }
    return (mandates.map(\.organisation.id.key), [])
  }
}
