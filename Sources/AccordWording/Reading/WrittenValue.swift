/// A value that people write and read: an amount, a date, a SIRET, a status.
///
/// Everything that a command takes is one. A value that exists is valid: reading either gives
/// one or says what is wrong with what was written.
public protocol WrittenValue: Hashable, Sendable {
  /// What this kind of value is called and how it may be written.
  static var kind: ValueKind { get }

  /// Reads what a person wrote, surrounding spaces ignored.
  ///
  /// - Throws: `ReadingFault` when the text cannot be read or can be read in two ways.
  init(reading text: String) throws(ReadingFault)

  /// The value as people write it in `language`.
  func written(in language: Language) -> String

  /// The value as machines read it: the same in every language, read back by `init(reading:)`.
  var code: String { get }
}

extension WrittenValue {
  /// The value as people write it in both languages.
  public var text: Text { .each { written(in: $0) } }
}

/// What a kind of value is called and how it may be written: shown by help and by errors.
public struct ValueKind: Sendable, Hashable {
  /// Its name, in lower case and without an article: "amount", "montant".
  public let name: Text
  /// Ways to write one.
  public let examples: [String]
  /// The words to choose from, where there are only so many.
  public let choices: [Text]

  /// A kind of value.
  public init(_ name: Text, examples: [String] = [], choices: [Text] = []) {
    self.name = name
    self.examples = examples
    self.choices = choices
  }

  /// The ways to write one, in a row: `4M€; 100k€`, `4M€ ; 100k€`.
  public var exampleList: Text {
    .pair(
      en: examples.joined(separator: "; "),
      fr: examples.joined(separator: Typography.narrowNoBreakSpace + "; "))
  }
}

/// What a person wrote cannot be read as the kind of value that was asked for.
public struct ReadingFault: Fault, Hashable {
  public let code: String
  public let message: Text
  public let advice: Text?

  /// A fault with a stable code (`reading.date`), what is wrong, and what to write instead.
  public init(_ code: String, _ message: Text, advice: Text? = nil) {
    self.code = code
    self.message = message
    self.advice = advice
  }
}

extension ReadingFault {
  /// `text` does not have the shape of `kind`; the advice shows examples.
  public static func shape(
    _ text: String, _ kind: ValueKind, code: String = "reading.shape"
  ) -> ReadingFault {
    ReadingFault(
      code,
      Text(
        en: "\"\(text)\" cannot be read as: \(kind.name).",
        fr: "« \(text) » ne peut pas être lu comme : \(kind.name)."),
      advice: Text(
        en: "Write for example: \(kind.exampleList).",
        fr: "Écrivez par exemple : \(kind.exampleList)."))
  }
}
