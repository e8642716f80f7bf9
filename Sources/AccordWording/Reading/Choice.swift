/// A value that is one of a few words, such as a status or a kind of organisation.
///
/// The raw value is the code: it goes into documents and machine outputs and is never
/// translated. Each case has its word in both languages, as it is typed and as it is read; all are
/// understood.
public protocol Choice: WrittenValue, CaseIterable, Codable, RawRepresentable<String> {
  /// What is chosen: "status", "statut".
  static var name: Text { get }
  /// The word of this case as it is typed, in lower case: `open-for-signature`.
  var word: Text { get }
  /// The word as people read it, where nothing is typed: `open for signature`. The default is the
  /// word with spaces for its hyphens.
  var shown: Text { get }
}

extension Choice {
  public static var kind: ValueKind { ValueKind(name, choices: allCases.map(\.word)) }

  public init(reading text: String) throws(ReadingFault) {
    // Mostly the code is written as it is: folding the words of all choices takes longer.
    if let exact = Self(rawValue: text) {
      self = exact
      return
    }
    let wanted = text.folded
    for each in Self.allCases
    where each.spellings.contains(where: { $0.folded == wanted }) {
      self = each
      return
    }
    throw ReadingFault.noSuchChoice(text, of: Self.kind)
  }

  public func written(in language: Language) -> String { word[language] }

  /// The word with spaces for its hyphens.
  public var shown: Text { .each { word[$0].exchanging("-", for: " ") } }

  /// How it may be written.
  private var spellings: [String] { [rawValue, word.en, word.fr, shown.en, shown.fr] }

  public var code: String { rawValue }
}

extension ReadingFault {
  /// `text` is none of the words that `kind` lists; names the nearest one, or all.
  public static func noSuchChoice(_ text: String, of kind: ValueKind) -> ReadingFault {
    let listed = Text.each { language in
      kind.choices.map { $0[language] }.joined(separator: ", ")
    }
    let words = kind.choices.flatMap { [$0.en, $0.fr] }
    let advice: Text
    // A word of either language is near; each language proposes its own.
    if let word = Spelling.nearest(to: text, among: words),
      let nearest = kind.choices.first(where: { $0.en == word || $0.fr == word })
    {
      advice = Text(
        en: "Did you mean \"\(nearest.en)\"? The choices are: \(listed).",
        fr: "Vouliez-vous dire « \(nearest.fr) » ? Les choix sont : \(listed).")
    } else {
      advice = Text(en: "The choices are: \(listed).", fr: "Les choix sont : \(listed).")
    }
    return ReadingFault(
      "reading.choice",
      Text(
        en: "\"\(text)\" is not a known \(kind.name).",
        fr: "« \(text) » n’est pas une valeur connue pour : \(kind.name)."),
      advice: advice)
  }
}
