import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What was to be signed and is not.
enum SignatureAgenda {
  /// Who has still to sign an agreement: due at its last ceremony, and overdue after it.
  static let source = AgendaSource { session in
    let open = try session.all(FrameworkAgreement.self).filter {
      $0.status(on: session.today) == .openForSignature
    }
    guard !open.isEmpty else { return [] }
    let ceremonies = try session.all(Ceremony.self)
    return try open.compactMap { agreement in
      let days = ceremonies.filter { $0.agreement.id == agreement.id }.map(\.date)
      let state = try SignatureState(of: agreement, in: session.documents)
      // Of a group that has enough, nobody is missed.
      let missing = state.missing.filter { party in
        state.group(of: party).map { !state.hasEnough($0) } ?? true
      }
      guard let day = days.max(), !missing.isEmpty else { return nil }
      return try entry(of: agreement, missing, on: day, in: session)
    }
  }

  private static func entry(
    of agreement: FrameworkAgreement, _ missing: [Reference<Organisation>], on day: CalendarDate,
    in session: Session
  ) throws -> AgendaEntry {
    let names = try missing.map { try session.documents.document($0).name }
    let count = missing.count
    let command = Text(
      en: "signature missing \(agreement.id)", fr: "signature manquante \(agreement.id)")
    let otherwise = Text(
      en: "the agreement does not enter into force", fr: "l’accord-cadre n’entre pas en vigueur")
    return AgendaEntry(
      day,
      Text.each { language in
        let name = language.quoted(agreement.title[language])
        return language == .french
          ? "\(count) \(language.plural(count, "signature manque", "signatures manquent")) à l’accord-cadre \(name)"
          : "\(count) \(language.plural(count, "signature", "signatures")) missing on the agreement \(name)"
      },
      about: agreement.key, duty: "signatures", command: command,
      mover: count == 1
        ? .same(names[0]) : Text(en: "\(count) structures", fr: "\(count) structures"),
      movers: missing.map(\.id.key), otherwise: otherwise,
      parts: count == 1
        ? []
        : zip(missing, names).map { party, name in
          AgendaEntry(
            day,
            Text(
              en: "Signature of \(name) missing on \(agreement.id)",
              fr: "Signature attendue de \(name) sur \(agreement.id)"),
            about: agreement.key, duty: "signature-\(party.id.name)", command: command,
            mover: .same(name), movers: [party.id.key],
            otherwise: otherwise)
        })
  }
}
