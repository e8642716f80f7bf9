import AccordDocuments
import AccordWording

/// Rules over a release and the ceremony that it reports.
extension Release {
  /// A release is not dated before its ceremony, whatever wrote it, and whichever of the two
  /// changes.
  static let notBeforeItsCeremony: Guard = Guard(
    "press.release-before-ceremony",
    Text(
      en: "A release is not dated before its ceremony",
      fr: "Un communiqué n’est pas daté d’avant sa cérémonie"), over: [Release.self, Ceremony.self]
  ) { state, changed in
    try state.all(Release.self).compactMap { release in
      guard let key = release.ceremony?.id.key,
        let touched = [release.key, key].first(where: changed.contains),
        let ceremony = try release.ceremony.flatMap({ try state.document($0.id) }),
        release.date < ceremony.date
      else { return nil }
      let error = PressError.releaseBeforeCeremony(release.date, ceremony.date)
      return Violation(error.code, error.message, advice: error.advice, document: touched)
    }
  }
}
