import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of mandates.
enum MandateAgenda {
  /// Mandates that end. One that gave the power to sign stays until somebody else has it, or the
  /// organisation has closed.
  static let source = AgendaSource(
    of: Mandate.self,
    concerning: { try $0.documents(Mandate.where(\.organisation, is: $1)) }
  ) { session, all in
    try all.compactMap { mandate in
      guard let until = mandate.until,
        try until >= session.today || isWaiting(for: mandate, among: all, in: session)
      else { return nil }
      let person = try session.documents.document(mandate.person).label
      let organisation = try session.documents.document(mandate.organisation).name
      return AgendaEntry(
        until,
        Text(
          en: "End of the mandate of \(person) at \"\(organisation)\"",
          fr: "Fin du mandat \(de: person) auprès de « \(organisation) »"),
        about: mandate.key, duty: "end",
        command: Text(
          en: "mandate list --organisation \(mandate.organisation.id)",
          fr: "mandat lister --structure \(mandate.organisation.id)"),
        mover: .same(organisation), movers: [mandate.organisation.id.key, mandate.person.id.key],
        otherwise: mandate.maySign
          ? Text(
            en: "nobody may sign for it any more", fr: "plus personne ne peut signer pour elle")
          : Text(en: "the office stays vacant", fr: "la fonction reste vacante"))
    }
  }

  /// Whether a past mandate is the last one that gave the power to sign for an organisation.
  private static func isWaiting(
    for mandate: Mandate, among all: [Mandate], in session: Session
  ) throws -> Bool {
    guard mandate.maySign, let until = mandate.until else { return false }
    let organisation = try session.documents.document(mandate.organisation)
    guard organisation.closed == nil, organisation.mergedInto == nil else { return false }
    return !all.contains { other in
      other.id != mandate.id && other.organisation == mandate.organisation && other.maySign
        && (other.until.map { ($0, other.id) > (until, mandate.id) } ?? true)
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
