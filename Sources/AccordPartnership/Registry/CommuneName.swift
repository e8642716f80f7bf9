import AccordWording

/// The name of a commune for comparing: without accents, capitals, hyphens, articles, what CEDEX
/// adds and the number of an arrondissement, `saint` for `st`. `ST LO CEDEX 9` and `Saint-Lô` are
/// one name.
struct CommuneName: Sendable, Hashable {
  private let key: NameKey

  /// The name, or `nil` where nothing is left that could name a commune.
  init?(_ name: String) {
    let words = name.folded.split { !$0.isLetter && !$0.isNumber }.filter { word in
      word != "cedex" && word != "arrondissement" && word.first?.isNumber == false
    }
    key = NameKey(words.joined(separator: " "))
    if key.isEmpty { return nil }
  }
}
