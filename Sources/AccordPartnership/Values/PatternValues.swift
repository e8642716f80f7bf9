public import AccordWording

/// The number of an association in the national register (RNA): W and nine characters, digits
/// but for a letter that overseas numbers carry in the third place.
public struct RNA: CodedValue {
  public let code: String

  public static let kind = ValueKind(.same("RNA"), examples: ["W123456789", "W9R1234567"])

  public init(reading text: String) throws(ReadingFault) {
    let code = text.filter { !$0.isWhitespace }.uppercased()
    let rest = code.dropFirst()
    guard code.first == "W", rest.count == 9,
      rest.enumerated().allSatisfy({ index, character in
        character.isASCIIDigit || (index == 1 && ("A"..."Z").contains(character))
      })
    else { throw .shape(text, RNA.kind) }
    self.code = code
  }

  public func written(in language: Language) -> String { code }
}

/// A French postal code, CEDEX codes included: five digits.
public struct PostalCode: CodedValue {
  public let code: String

  public static let kind = ValueKind(
    Text(en: "postal code", fr: "code postal"), examples: ["76000", "14203"])

  public init(reading text: String) throws(ReadingFault) {
    let code = text.filter { !$0.isWhitespace }
    guard code.utf8.count == 5, code.allSatisfy(\.isASCIIDigit) else {
      throw .shape(text, mendedAs: PostalCode.self, from: code)
    }
    self.code = code
  }

  public func written(in language: Language) -> String { code }
}

/// The number of a structure in the information system of the Missions Locales (i-milo): five
/// characters, S and two digits.
public struct MiloCode: CodedValue {
  public let code: String

  public static let kind = ValueKind(
    Text(en: "Milo code", fr: "code Milo"), examples: ["14327S00"])

  public init(reading text: String) throws(ReadingFault) {
    let code = text.filter { !$0.isWhitespace }.uppercased()
    let characters = Array(code)
    guard characters.count == 8, characters[5] == "S",
      characters[6...].allSatisfy(\.isASCIIDigit),
      characters[..<5].allSatisfy({ $0.isASCIIDigit || ("A"..."Z").contains($0) })
    else { throw .shape(text, MiloCode.kind) }
    self.code = code
  }

  public func written(in language: Language) -> String { code }
}
