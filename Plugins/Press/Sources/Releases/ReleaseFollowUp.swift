import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What followed a release, as parts of its page: who received it and answered, and articles.
enum ReleaseFollowUp {
  /// The parts that have something to show, with those of other plugins.
  static func sections(of release: Release, in session: Session) throws -> [Output.Section] {
    let language = session.language
    let sent = try (release.sendings ?? []).map { sending in
      Sent(sending: sending, contact: try session.documents.document(sending.contact))
    }
    let sendings = TableShape<Sent>(
      .identity(of: PressContact.self) { $0.contact.id },
      .field("contact", fr: "contact", .text) { .text($0.contact.name) },
      .field("outlet", fr: "média", .text, rank: 3) { Value($0.contact.outlet) },
      .field("sent", fr: "envoyé", .text, heading: Text(en: "Sent", fr: "Envoyé le")) {
        .text($0.sending.at.written(in: language))
      },
      .field("answered", fr: "répondu", .date, heading: Text(en: "Answered", fr: "Répondu le")) {
        Value($0.sending.answered)
      },
      .field("answer", fr: "réponse", .text, rank: 1) { Value($0.sending.answer) })
    return [
      .init(
        Text(en: "Sent to", fr: "Destinataires"),
        sent.isEmpty ? .none : .table(sendings.table(sent))),
      .init(
        Text(en: "Coverage", fr: "Retombées"),
        (release.coverage ?? []).isEmpty ? .none : .table(coverage.table(release.coverage ?? []))),
    ].filter { $0.content != .none } + (try session.sections(on: release))
  }

  private struct Sent {
    let sending: Release.Sending
    let contact: PressContact
  }

  private static let coverage = TableShape<Release.Coverage>(
    .field("date", fr: "date", .date) { .date($0.date) },
    .field("outlet", fr: "média", .text) { .text($0.outlet) },
    .field("title", fr: "titre", .text) { .text($0.title) },
    .field("link", fr: "lien", .text, rank: 1) { $0.link.map { .text($0.code) } ?? .missing })
}
