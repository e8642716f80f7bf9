/// How the words of a French numeral are joined.
public enum FrenchSpelling: Sendable, Hashable {
  /// Hyphens below a hundred only, where no "et" stands: « deux cent vingt et un », « vingt-deux ».
  case traditional
  /// Hyphens between all words, as the corrections of 1990 advise (Journal officiel of 6 December
  /// 1990): « deux-cent-vingt-et-un ».
  case reformed
}
