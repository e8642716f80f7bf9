import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of mandates and ceremonies.
enum SignatoryAgenda {
  /// Mandates that end, and ceremonies that take place.
  static let source = AgendaSource { session in
    let mandates = try session.all(Mandate.self).compactMap { mandate in
      mandate.until.map { until in
        AgendaEntry(
          until,
          Text(
            en: "End of the mandate of \(mandate.person.id) at \(mandate.organisation.id)",
            fr: "Fin du mandat de \(mandate.person.id) à \(mandate.organisation.id)"),
          about: mandate.key)
      }
    }
    let ceremonies = try session.all(Ceremony.self).map { ceremony in
      AgendaEntry(
        ceremony.date,
        Text(
          en: "Signing ceremony of \"\(ceremony.agreement.id)\"",
          fr: "Cérémonie de signature de « \(ceremony.agreement.id) »"),
        about: ceremony.key)
    }
    return (mandates + ceremonies).filter { $0.date >= session.today }
  }
}
