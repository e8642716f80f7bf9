import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of structures.
enum OrganisationAgenda {
  /// Openings and closings that lie ahead.
  static let source = AgendaSource { session in
    try session.all(Organisation.self).flatMap { organisation -> [AgendaEntry] in
      let (id, name) = (organisation.id, organisation.name)
      let show = Text(en: "organisation show \(id)", fr: "structure afficher \(id)")
      return [
        organisation.opened.map {
          AgendaEntry(
            $0, Text(en: "Opening of \"\(name)\"", fr: "Ouverture de « \(name) »"),
            about: organisation.key, command: show)
        },
        organisation.closed.map {
          AgendaEntry(
            $0, Text(en: "Closing of \"\(name)\"", fr: "Fermeture de « \(name) »"),
            about: organisation.key, command: show)
        },
      ].compactMap { $0 }.filter { $0.date >= session.today }
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
