/// The gender of a French noun, with which articles and participles agree.
public enum FrenchGender: Sendable, Hashable {
  /// « un dossier ».
  case masculine
  /// « une visite ».
  case feminine
}
