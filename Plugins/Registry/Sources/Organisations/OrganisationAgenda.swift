import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of structures.
enum OrganisationAgenda {
  /// Openings and closings that lie ahead: those who follow the structure for the office prepare
  /// them.
  static let source = AgendaSource(
    of: Organisation.self,
    concerning: { session, id in try [session.documents.document(id)].compactMap(\.self) }
  ) { session, organisations in
    try organisations.flatMap { organisation -> [AgendaEntry] in
      let (id, name) = (organisation.id, organisation.name)
      let show = Text(en: "organisation show \(id)", fr: "structure afficher \(id)")
      let officer = try organisation.officer.map { try session.documents.document($0) }
      func entry(
        _ day: CalendarDate?, _ duty: String, _ what: Text, otherwise: Text
      ) -> AgendaEntry? {
        guard let day, day >= session.today else { return nil }
        return AgendaEntry(
          day, what, about: organisation.key, duty: duty, command: show,
          mover: officer.map { .same($0.label) }, movers: officer.map { [$0.key] } ?? [],
          otherwise: otherwise)
      }
      return [
        entry(
          organisation.opened, "opening",
          Text(en: "Opening of \"\(name)\"", fr: "Ouverture de « \(name) »"),
          otherwise: Text(
            en: "it has no mandate and no convention yet",
            fr: "elle n’a encore ni mandat ni convention")),
        entry(
          organisation.closed, "closing",
          Text(en: "Closing of \"\(name)\"", fr: "Fermeture de « \(name) »"),
          otherwise: Text(
            en: "its conventions have no successor",
            fr: "ses conventions restent sans successeur")),
      ].compactMap(\.self)
    }
  }

  /// The organisations that a person follows for the office.
  static let audience = AgendaAudience { session, slug in
    let person = ID<Person>(slug)
    let followed = try session.all(Organisation.self).filter { $0.officer?.id == person }
    guard !followed.isEmpty else { return nil }
    return ([], followed.map(\.key))
  }
}
