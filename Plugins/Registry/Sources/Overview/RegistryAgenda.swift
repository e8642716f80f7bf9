import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of structures.
enum RegistryAgenda {
  /// Openings and closings that lie ahead.
  static let source = AgendaSource { session in
    try session.all(Organisation.self).flatMap { organisation -> [AgendaEntry] in
      let id = organisation.id
      let show = Text(en: "organisation show \(id)", fr: "structure afficher \(id)")
      return [
        organisation.opened.map {
          AgendaEntry(
            $0, Text(en: "Opening of \"\(id)\"", fr: "Ouverture de « \(id) »"),
            about: organisation.key, command: show)
        },
        organisation.closed.map {
          AgendaEntry(
            $0, Text(en: "Closing of \"\(id)\"", fr: "Fermeture de « \(id) »"),
            about: organisation.key, command: show)
        },
      ].compactMap { $0 }.filter { $0.date >= session.today }
    }
  }
}
