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

  /// Journalists who received a release without having agreed to that.
  static let withoutConsent = Check(
    "press.without-consent",
    Text(
      en: "Whoever received a release agreed to receive it",
      fr: "Les destinataires d’un communiqué ont accepté d’en recevoir")
  ) { session in
    let received = Set(
      try session.all(Release.self).flatMap { ($0.sendings ?? []).map(\.contact.id) })
    return try session.all(PressContact.self).filter {
      received.contains($0.id) && !$0.mayReceive
    }.map { contact in
      Finding(
        .warning,
        Text(
          en: "The press contact \"\(contact.id)\" received a release and gave no consent.",
          fr: "Le contact presse « \(contact.id) » a reçu un communiqué sans consentement."),
        about: contact.key,
        remedy: Text(
          en:
            "Record it: \"press edit \(contact.id) --consent given --consent-date …\", or send nothing more.",
          fr:
            "Enregistrez-le : « presse modifier \(contact.id) --consentement donné --date-du-consentement … », ou n’envoyez plus rien."
        ))
    }
  }

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
