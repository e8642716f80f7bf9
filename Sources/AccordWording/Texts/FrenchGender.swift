/// The gender of a French noun, with which articles and participles agree.
public enum FrenchGender: Sendable, Hashable {
  /// « un dossier ».
  case masculine
  /// « une visite ».
  case feminine
}

extension FrenchGender {
  /// A participle or an adjective that agrees with a noun of this gender, from its masculine form.
  /// Only the first word agrees: `mis en vigueur`, `mise en vigueur`, `mises en vigueur`.
  ///
  /// - Parameters:
  ///   - masculine: the masculine form.
  ///   - count: how many; in French 0 and 1 are singular.
  public func agreeing(_ masculine: String, _ count: Int = 1) -> String {
    let first = masculine.prefix { $0 != " " }
    var word = String(first)
    if self == .feminine, word.last != "e" { word += "e" }
    if word.last != "s", word.last != "x" { word = Language.french.plural(count, word, word + "s") }
    return word + masculine.dropFirst(first.count)
  }
}
