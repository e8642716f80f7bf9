/// A language that Accord speaks.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  /// English.
  case english = "en"
  /// French.
  case french = "fr"

  /// The language that a set of environment variables asks for: the first of `ACCORD_LANG`,
  /// `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty; French for `fr…`, English
  /// for anything else and when nothing is set.
  public init(environment: [String: String]) {
    for name in ["ACCORD_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      self = value.lowercased().hasPrefix("fr") ? .french : .english
      return
    }
    self = .english
  }
}
