/// A word that begins with two hyphens: `--name` or `--name=value`. Word processors turn two
/// hyphens into a dash; that is understood too.
package struct OptionWord {
  package let name: String
  /// What stands after the `=`.
  package let value: Word?
  /// Whether there is a `=`.
  package let hasSign: Bool
  /// Where the name stands.
  package let place: SourcePlace

  package init?(_ word: Word) {
    let start = word.bareStart
    let isDashed = start.first == "—" || start.first == "–"
    guard start.hasPrefix("--") || isDashed else { return nil }
    let hyphens = start.prefix { "-–—".contains($0) }.count
    let text = start.dropFirst(hyphens)
    guard text.first?.isLetter == true else { return nil }
    name = String(text.prefix { $0 != "=" })
    hasSign = name.count < text.count
    if hasSign {
      let (before, after) = word.cut(after: hyphens + name.count + 1)
      value = after
      place = before?.place ?? word.place
    } else {
      // A variable or a quote glued to the name would be lost.
      guard word.pieces.count == 1 else { return nil }
      value = nil
      place = word.place
    }
  }
}

extension Word {
  /// One hyphen and a letter, which other programs read as an option.
  package var isShortOption: Bool {
    let start = bareStart
    return start.first == "-" && start.dropFirst().first?.isLetter == true
  }
}
