/// Where an article or "de" loses its vowel before a French name.
extension Typography {
  /// Whether "le", "la" or "de" is elided before `name`. An h is mute, but for the names of Germanic
  /// origin that Normandy is full of.
  public static func elides(before name: String) -> Bool {
    let folded = name.folded
    guard let first = folded.first else { return false }
    if first == "h" { return !aspirated.contains { folded.hasPrefix($0) } }
    return "aeiou".contains(first)
  }

  private static let aspirated = [
    "hague", "halle", "hambye", "hameau", "haut", "haye", "honfleur", "houlgate", "havre",
  ]
}
