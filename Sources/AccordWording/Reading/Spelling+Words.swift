extension Spelling {
  /// The word nearest to what was typed, of words in both languages: the French one for a French
  /// reader, otherwise the one that was found.
  public static func nearest(to word: String, amongWords words: [Text]) -> Text? {
    guard let near = nearest(to: word, among: words.flatMap { [$0.en, $0.fr] }) else {
      return nil
    }
    let pair = words.first { $0.en == near || $0.fr == near }
    return .pair(en: near, fr: pair?.fr ?? near)
  }
}
