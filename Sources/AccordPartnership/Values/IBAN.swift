public import AccordWording

/// An international bank account number (ISO 13616): its key checked (modulo 97), and its length
/// for the countries whose length is known here; a French one has 27 characters.
public struct IBAN: Sendable, Hashable {
  /// The characters without spaces, in capitals.
  public let characters: String

  /// An IBAN, or `nil` when the shape, the length or the key is wrong.
  public init?(_ text: String) {
    let characters = text.filter { !$0.isWhitespace }.uppercased()
    let bytes = Array(characters.utf8)
    guard (15...34).contains(bytes.count),
      bytes[0..<2].allSatisfy({ (65...90).contains($0) }),
      bytes[2..<4].allSatisfy({ (48...57).contains($0) }),
      bytes.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }),
      IBAN.lengths[String(characters.prefix(2))].map({ $0 == bytes.count }) ?? true
    else { return nil }
    var remainder = 0
    for byte in bytes[4...] + bytes[..<4] {
      let value = byte < 65 ? Int(byte) - 48 : Int(byte) - 55
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
    }
    guard remainder == 1 else { return nil }
    self.characters = characters
  }

  /// The last four characters: what lists show of an account.
  public var lastCharacters: String { String(characters.suffix(4)) }

  /// The lengths of the countries that French associations bank in (register of ISO 13616).
  private static let lengths: [String: Int] = [
    "FR": 27, "MC": 27, "BE": 16, "LU": 20, "DE": 22, "CH": 21, "ES": 24, "IT": 27, "PT": 25,
    "NL": 18, "GB": 22, "IE": 22,
  ]
}

extension IBAN: CodedValue {
  public static let kind = ValueKind(
    .same("IBAN"), examples: ["FR76 3000 6000 0112 3456 7890 189"])

  public init(reading text: String) throws(ReadingFault) {
    guard let iban = IBAN(text) else {
      throw ReadingFault(
        "reading.iban",
        Text(
          en: "\"\(text)\" is not a valid IBAN: its length or its key is wrong.",
          fr: "« \(text) » n’est pas un IBAN valide : sa longueur ou sa clé est fausse."),
        advice: Text(
          en: "Copy it from the bank details (RIB); a French IBAN has 27 characters.",
          fr: "Recopiez-le depuis le RIB ; un IBAN français compte 27 caractères."))
    }
    guard !Placeholder.isOne(iban.characters.dropFirst(4)) else {
      throw .placeholder(text, IBAN.kind)
    }
    self = iban
  }

  /// Reads a stored code, also one that stands for no number.
  public init(stored code: String) throws(ReadingFault) {
    guard let iban = IBAN(code) else {
      try self.init(reading: code)
      return
    }
    self = iban
  }

  /// In groups of four.
  public func written(in language: Language) -> String {
    var result = ""
    for (index, character) in characters.enumerated() {
      if index > 0, index % 4 == 0 { result += Typography.noBreakSpace }
      result.append(character)
    }
    return result
  }

  public var code: String { characters }
}
