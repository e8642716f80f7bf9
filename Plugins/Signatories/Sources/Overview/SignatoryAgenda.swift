import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of mandates, ceremonies and signatures.
enum SignatoryAgenda {
  /// Mandates that end, ceremonies that take place, and what was to be signed there and is not.
  static let source = AgendaSource { session in
    let ahead = try mandates(in: session) + ceremonies(in: session)
    return try ahead.filter { $0.date >= session.today } + missingSignatures(in: session)
  }

  private static func mandates(in session: Session) throws -> [AgendaEntry] {
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

  private static func ceremonies(in session: Session) throws -> [AgendaEntry] {
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
    }
  }

  /// Who has still to sign an agreement: due at its last ceremony, and overdue after it.
  private static func missingSignatures(in session: Session) throws -> [AgendaEntry] {
    let open = try session.all(FrameworkAgreement.self).filter {
      $0.status(on: session.today) == .openForSignature
    }
    guard !open.isEmpty else { return [] }
    let ceremonies = try session.all(Ceremony.self)
    return try open.compactMap { agreement in
      let days = ceremonies.filter { $0.agreement.id == agreement.id }.map(\.date)
      let count = try SignatureState(of: agreement, in: session.documents).missing.count
      guard let day = days.max(), count > 0 else { return nil }
      return AgendaEntry(
        day,
        Text.each { language in
          let name = language.quoted(agreement.title[language])
          return language == .french
            ? "\(count) \(language.plural(count, "signature manque", "signatures manquent")) à l’accord-cadre \(name)"
            : "\(count) \(language.plural(count, "signature", "signatures")) missing on the agreement \(name)"
        },
        about: agreement.key,
        command: Text(
          en: "signature missing \(agreement.id)", fr: "signature manquante \(agreement.id)"))
    }
  }
}
