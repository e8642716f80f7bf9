public import AccordWording

/// The code of a bank (ISO 9362): four letters, a country, and three or six more characters.
public struct BIC: Sendable, Hashable {
  /// The characters without spaces, in capitals.
  public let characters: String

  /// A code, or `nil` when the shape is wrong.
  public init?(_ text: String) {
    let characters = text.filter { !$0.isWhitespace }.uppercased()
    let bytes = Array(characters.utf8)
    func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    func isPlain(_ byte: UInt8) -> Bool { isLetter(byte) || (48...57).contains(byte) }
    guard [8, 11].contains(bytes.count), bytes[..<6].allSatisfy(isLetter),
      bytes[6...].allSatisfy(isPlain)
    else { return nil }
    self.characters = characters
  }
}

extension BIC: CodedValue {
  public static let kind = ValueKind(.same("BIC"), examples: ["AGRIFRPP", "BNPAFRPPXXX"])

  public init(reading text: String) throws(ReadingFault) {
    guard let bic = BIC(text) else {
      throw ReadingFault(
        "reading.bic",
        Text(
          en: "\"\(text)\" is not a BIC: it has 8 or 11 characters, the first six letters.",
          fr: "« \(text) » n’est pas un BIC : il a 8 ou 11 caractères, dont six lettres d’abord."),
        advice: Text(
          en: "Copy it from the bank details (RIB).", fr: "Recopiez-le depuis le RIB."))
    }
    self = bic
  }

  public func written(in language: Language) -> String { characters }

  public var code: String { characters }
}
