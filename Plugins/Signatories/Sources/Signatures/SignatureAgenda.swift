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
      let count = state.missing.count { party in
        state.group(of: party).map { !state.hasEnough($0) } ?? true
      }
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
