/// One side of a `Text` literal; what is put into it is written in the language of that side.
public struct Phrase: Sendable, ExpressibleByStringInterpolation {
  let en: String
  let fr: String

  /// A literal without values; its French typography is put right.
  public init(stringLiteral value: String) {
    en = value
    fr = Typography.french(value)
  }

  /// A literal with values.
  public init(stringInterpolation: StringInterpolation) {
    en = stringInterpolation.en
    fr = stringInterpolation.fr
  }

  /// Collects the parts of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var en = ""
    var fr = ""

    /// An empty collection of parts.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds fixed words; on the French side their typography is put right.
    public mutating func appendLiteral(_ literal: String) {
      en += literal
      fr += Typography.french(literal)
    }

    /// Adds a string that is the same in both languages.
    public mutating func appendInterpolation(_ value: String) {
      en += value
      fr += value
    }

    /// Adds a part of a string that is the same in both languages.
    public mutating func appendInterpolation(_ value: Substring) {
      en += value
      fr += value
    }

    /// Adds a text, each side to its own.
    public mutating func appendInterpolation(_ value: Text) {
      en += value[.english]
      fr += value[.french]
    }

    /// Adds a value as people write it.
    public mutating func appendInterpolation(_ value: some WrittenValue) {
      en += value.written(in: .english)
      fr += value.written(in: .french)
    }

    /// Adds a number without separators: years, line numbers, ranks.
    public mutating func appendInterpolation(_ value: Int) {
      en += String(value)
      fr += String(value)
    }

    /// Adds a name, in French after "de": `of \(de: "Agnès")` becomes `of Agnès`, `d’Agnès`.
    public mutating func appendInterpolation(de name: String) {
      en += name
      fr += (Typography.elides(before: name) ? "d’" : "de ") + name
    }

    /// Adds a quantity with the separators of each language: `50,000`, `50 000`.
    public mutating func appendInterpolation(count value: Int) {
      en += Language.english.grouped(value)
      fr += Language.french.grouped(value)
    }
  }
}
