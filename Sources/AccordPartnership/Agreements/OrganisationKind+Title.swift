public import AccordWording

extension OrganisationKind {
  /// The kind as a sentence says it: `Mission Locale`, `regional association`.
  public func title(in language: Language) -> String {
    self == .missionLocale
      ? "Mission Locale" : written(in: language).replacing("-", with: " ")
  }
}
