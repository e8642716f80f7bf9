/// A text in both languages, side by side, so that neither can be missing.
///
/// Values put into the literals are written in the language of their side:
///
/// ```swift
/// Text(en: "\(amount) is left", fr: "il reste \(amount)")
/// ```
public struct Text: Sendable, Hashable, Codable {
  /// The English wording.
  public let en: String
  /// The French wording.
  public let fr: String

  /// A text with both wordings.
  public init(en: Phrase, fr: Phrase) {
    self.en = en.en
    self.fr = fr.fr
  }

  private init(_ en: String, _ fr: String) {
    self.en = en
    self.fr = fr
  }

  /// A text that reads the same in both languages, such as a name or a code.
  public static func same(_ text: String) -> Text { Text(text, text) }

  /// A text from two strings made elsewhere.
  public static func pair(en: String, fr: String) -> Text { Text(en, fr) }

  /// A text built by the same code for each language.
  public static func each(_ build: (Language) throws -> String) rethrows -> Text {
    try Text(build(.english), build(.french))
  }

  /// One of two texts for a quantity, in each language by its own rule: in French 0 and 1 are
  /// singular.
  public static func plural(_ count: Int, _ one: Text, _ many: Text) -> Text {
    .each { $0.plural(count, one[$0], many[$0]) }
  }

  /// The wording in `language`, or that of the other one where it has none: an office that works in
  /// one language enters its titles in that one.
  public subscript(language: Language) -> String {
    switch language {
    case .english: en.isEmpty ? fr : en
    case .french: fr.isEmpty ? en : fr
    }
  }

  /// Whether both wordings are empty.
  public var isEmpty: Bool { en.isEmpty && fr.isEmpty }

  /// Both texts, one after the other.
  public static func + (left: Text, right: Text) -> Text {
    Text(left.en + right.en, left.fr + right.fr)
  }
}

extension [Text] {
  /// The texts one after the other with `separator` between them.
  public func joined(separator: String) -> Text {
    .each { language in map { $0[language] }.joined(separator: separator) }
  }
}
