import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The latest release, and who answers for it.
enum ReleasePanel {
  static let panel = Panel(
    Text(en: "Latest press release", fr: "Dernier communiqué de presse"), order: 60
  ) { session in
    let latest = try session.all(Release.self).max { ($0.date, $0.id) < ($1.date, $1.id) }
    guard let latest else { return .none }
    let contacts = Dictionary(
      try session.all(PressContact.self).map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first })
    let language = session.language
    let shape = TableShape<Release>(
      .field("date", fr: "date", .date) { .date($0.date) },
      .field(
        "embargo", fr: "embargo", .text,
        heading: Text(en: "Under embargo until", fr: "Sous embargo jusqu’au")
      ) { release in release.embargo.map { .text($0.full(in: language)) } ?? .missing },
      .field("headline", fr: "titre", .text) { .text($0.shownHeadline[language]) },
      .field("contact", fr: "contact", .text) {
        .text(contacts[$0.contact.id] ?? $0.contact.id.name)
      })
    let table = shape.table([latest])
    return .table(latest.isUnderEmbargo(at: session.now) ? table : table.without("embargo"))
  }
}
