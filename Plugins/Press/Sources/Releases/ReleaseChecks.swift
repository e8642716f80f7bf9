import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in press releases.
enum ReleaseChecks {
  static let languages = Check.languages(
    of: Release.self, "release.one-language",
    Text(
      en: "Press releases have their texts in both languages",
      fr: "Les communiqués ont leurs textes dans les deux langues")
  ) { _, _ in true }

  /// What the press was told and what the workspace holds drift apart when figures are corrected.
  static let outdated = Check(
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
