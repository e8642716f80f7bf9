import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension Check {
  /// What the press was told and what the workspace holds drift apart when figures are corrected.
  static let languages = Check.languages(
    of: Release.self, "release.one-language",
    Text(
      en: "Press releases have their texts in both languages",
      fr: "Les communiqués ont leurs textes dans les deux langues")
  ) { _, _ in true }

  static let releasesHold = Check(
    "press.release-outdated",
    Text(
      en: "Releases say what the workspace holds",
      fr: "Les communiqués disent ce que contient l’espace de travail")
  ) { session in
    try session.all(Release.self).compactMap { release in
      guard let drift = try release.drift(from: session.documents) else { return nil }
      return Finding(
        .warning, drift, about: release.id.key,
        remedy: Text(
          en:
            "Correct the figures, or compose another release; \"release show \(release.id)\" shows what was said.",
          fr:
            "Corrigez les chiffres ou composez un autre communiqué ; « communiqué afficher \(release.id) » montre ce qui a été dit."
        ))
    }
  }
}

extension Panel {
  /// The latest release, and who answers for it.
  static let releases = Panel(
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
        "embargo", fr: "embargo", .date,
        heading: Text(en: "Under embargo until", fr: "Sous embargo jusqu’au")
      ) { Value($0.embargo) },
      .field("headline", fr: "titre", .text) { .text($0.headline[language]) },
      .field("contact", fr: "contact", .text) {
        .text(contacts[$0.contact.id] ?? $0.contact.id.name)
      })
    let table = shape.table([latest])
    return .table(latest.isUnderEmbargo(on: session.today) ? table : table.without("embargo"))
  }
}
