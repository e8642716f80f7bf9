import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of ceremonies.
enum CeremonyAgenda {
  /// Ceremonies that lie ahead.
  static let source = AgendaSource { session in
    try session.all(Ceremony.self).map { ceremony in
      let agreement = try session.documents.document(ceremony.agreement).title
      let host = try session.documents.document(ceremony.host).name
      return AgendaEntry(
        ceremony.date,
        Text(
          en: "Signing ceremony of \"\(agreement)\" at \"\(host)\"",
          fr: "Cérémonie de signature : « \(agreement) », à « \(host) »"),
        about: ceremony.key,
        command: Text(
          en: "ceremony show \(ceremony.id)", fr: "cérémonie afficher \(ceremony.id)"))
    }.filter { $0.date >= session.today }
  }
}
