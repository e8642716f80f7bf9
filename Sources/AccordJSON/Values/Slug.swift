public import AccordWording

/// A short name that people choose for a document and type ever after: `demo-1`, `2024.demo`.
///
/// One to eighty small letters a–z, digits, hyphens and points, beginning and ending with a
/// letter or a digit. Never translated.
public struct Slug: Sendable, Hashable, Comparable {
  /// The name itself.
  public let name: String

  /// A slug, or `nil` when `name` is not one.
  public init?(_ name: String) {
    var text = name
    let isSlug = text.withUTF8 { bytes in
      guard (1...80).contains(bytes.count), Slug.isPlain(bytes[0]),
        Slug.isPlain(bytes[bytes.count - 1])
      else { return false }
      return bytes.allSatisfy {
        Slug.isPlain($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
    }
    guard isSlug else { return nil }
    self.name = name
  }

  /// What a slug is, as a regular expression.
  package static let pattern = "^[a-z0-9]([a-z0-9.-]{0,78}[a-z0-9])?$"

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The slug nearest to a text: `"The Old House, 2nd Floor"` gives `the-old-house-2nd-floor`;
  /// `nil` when the text holds no letter or digit.
  public init?(from text: String) {
    var name = ""
    for byte in text.folded.utf8 {
      if Slug.isPlain(byte) {
        name.append(Character(Unicode.Scalar(byte)))
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
    }
    name = String(name.prefix(80))
    while name.last == "-" { name.removeLast() }
    self.init(name)
  }

  /// The order of the bytes.
  public static func < (left: Slug, right: Slug) -> Bool { left.name < right.name }
}

extension Slug: WrittenValue {
  public static let kind = ValueKind(
    Text(en: "identity", fr: "identifiant"), examples: ["demo-1", "2024.demo"])

  public init(reading text: String) throws(ReadingFault) {
    guard let slug = Slug(text) else {
      let advice: Text
      if let near = Slug(from: text) {
        advice = Text(
          en: "Write small letters, digits and hyphens, for example \"\(near)\".",
          fr:
            "Écrivez des minuscules sans accent, des chiffres et des tirets, par exemple « \(near) »."
        )
      } else {
        advice = Text(
          en: "Write small letters, digits and hyphens.",
          fr: "Écrivez des minuscules sans accent, des chiffres et des tirets.")
      }
      throw ReadingFault(
        "reading.identity",
        Text(en: "\"\(text)\" is not an identity.", fr: "« \(text) » n’est pas un identifiant."),
        advice: advice)
    }
    self = slug
  }

  public func written(in language: Language) -> String { name }

  public var code: String { name }
}

extension Slug: Codable {
  /// Reads the name.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let slug = Slug(name) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(name) is not an identity")
    }
    self = slug
  }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
