import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of ceremonies.
enum CeremonyAgenda {
  /// Ceremonies that lie ahead, and past ones of an agreement that is open for signature, until a
  /// signature that was given there is recorded.
  static let source = AgendaSource(each: Ceremony.self) { session, ceremony in
    let agreement = try session.documents.document(ceremony.agreement)
    let isPast = ceremony.date < session.today
    if isPast {
      guard agreement.status == .openForSignature,
        try session.documents(Signature.where(\.ceremony, is: ceremony.id)).isEmpty
      else { return nil }
    }
    let (title, host) = (agreement.title, try session.documents.document(ceremony.host).name)
    return AgendaEntry(
      ceremony.date,
      Text(
        en: "Signing ceremony of \"\(title)\" at \"\(host)\"",
        fr: "Cérémonie de signature : « \(title) », à « \(host) »"),
      about: ceremony.key, duty: "ceremony",
      command: isPast
        ? Text(
          en:
            "agreement sign \(agreement.id) --party … --person … --ceremony \(ceremony.id)",
          fr: "accord signer \(agreement.id) --partie … --personne … --cérémonie \(ceremony.id)")
        : Text(
          en: "ceremony show \(ceremony.id)", fr: "cérémonie afficher \(ceremony.id)"),
      mover: isPast ? nil : .same(host), movers: isPast ? [] : [ceremony.host.id.key],
      concerning: (isPast ? [ceremony.host.id.key] : []) + agreement.parties.map(\.id.key),
      otherwise: isPast
        ? Text(
          en: "what was signed there does not count, or the ceremony is to be removed",
          fr: "ce qui y a été signé ne compte pas, ou la cérémonie est à supprimer")
        : Text(en: "nothing is signed that day", fr: "rien n’est signé ce jour-là"))
  }
}
