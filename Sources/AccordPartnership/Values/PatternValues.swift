public import AccordWording

/// The number of an association in the national register (RNA): W and nine characters, digits
/// but for a letter that overseas numbers carry.
public struct RNA: CodedValue {
  public let code: String

  public static let kind = ValueKind(.same("RNA"), examples: ["W123456789"])

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

/// The code of a commune (INSEE): five characters, the department first; not a postal code.
public struct CommuneCode: CodedValue {
  public let code: String

  public static let kind = ValueKind(
    Text(en: "commune code (INSEE)", fr: "code commune (INSEE)"), examples: ["14327", "2A004"])

  public init(reading text: String) throws(ReadingFault) {
    let code = text.filter { !$0.isWhitespace }.uppercased()
    let head = code.prefix(2)
    guard code.count == 5, code.dropFirst(2).allSatisfy(\.isASCIIDigit),
      head == "2A" || head == "2B" || head.allSatisfy(\.isASCIIDigit), head != "00"
    else { throw .shape(text, CommuneCode.kind) }
    self.code = code
  }

  /// The department's code: two characters, three overseas (97x).
  public var department: String { String(code.prefix(code.hasPrefix("97") ? 3 : 2)) }

  public func written(in language: Language) -> String { code }
}

/// A French postal code, CEDEX codes included: five digits.
public struct PostalCode: CodedValue {
  public let code: String

  public static let kind = ValueKind(
    Text(en: "postal code", fr: "code postal"), examples: ["76000", "14203"])

  public init(reading text: String) throws(ReadingFault) {
    let code = text.filter { !$0.isWhitespace }
    guard code.count == 5, code.allSatisfy(\.isASCIIDigit) else {
      throw .shape(text, PostalCode.kind)
    }
    self.code = code
  }

  public func written(in language: Language) -> String { code }
}

/// An e-mail address: something, an @, and a domain with a point.
public struct EmailAddress: CodedValue {
  public let code: String

  public static let kind = ValueKind(
    Text(en: "e-mail address", fr: "adresse électronique"), examples: ["presse@exemple.fr"])

  public init(reading text: String) throws(ReadingFault) {
    let address = text.filter { !$0.isWhitespace }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, address.utf8.count <= 254,
      parts[1].split(separator: ".", omittingEmptySubsequences: false).count >= 2,
      parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ label in
        !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isASCIIDigit || $0 == "-" }
      }),
      !address.contains(where: { ",;:<>()[]\"\\".contains($0) })
    else { throw .shape(text, EmailAddress.kind) }
    code = address
  }

  public func written(in language: Language) -> String { code }
}

/// A telephone number, held in the international form (E.164): `+33231069885`.
public struct PhoneNumber: CodedValue {
  public let code: String

  public static let kind = ValueKind(
    Text(en: "telephone number", fr: "numéro de téléphone"),
    examples: ["02 31 06 98 85", "+33 2 31 06 98 85"])

  public init(reading text: String) throws(ReadingFault) {
    var number = text.filter { !$0.isWhitespace && !".-()/".contains($0) }
    if number.hasPrefix("00") { number = "+" + number.dropFirst(2) }
    if number.hasPrefix("0"), number.count == 10 { number = "+33" + number.dropFirst() }
    let digits = number.dropFirst()
    guard number.first == "+", (8...15).contains(digits.count), digits.allSatisfy(\.isASCIIDigit),
      digits.first != "0",
      !number.hasPrefix("+33") || (digits.count == 11 && !number.hasPrefix("+330"))
    else { throw .shape(text, PhoneNumber.kind) }
    code = number
  }

  /// French numbers in pairs, `02 31 06 98 85`; others in the international form.
  public func written(in language: Language) -> String {
    guard code.hasPrefix("+33") else { return code }
    let national = Array("0" + code.dropFirst(3))
    return stride(from: 0, to: national.count, by: 2)
      .map { String(national[$0..<min($0 + 2, national.count)]) }
      .joined(separator: Typography.noBreakSpace)
  }
}

extension ReadingFault {
  static func shape(_ text: String, _ kind: ValueKind) -> ReadingFault {
    let examples = kind.examples.joined(separator: "; ")
    return ReadingFault(
      "reading.shape",
      Text(
        en: "\"\(text)\" cannot be read as: \(kind.name).",
        fr: "« \(text) » ne peut pas être lu comme : \(kind.name)."),
      advice: Text(en: "Write for example: \(examples).", fr: "Écrivez par exemple : \(examples)."))
  }
}
