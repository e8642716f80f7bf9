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
    guard !Placeholder.isOne(rest) else { throw .placeholder(text, RNA.kind) }
    self.code = code
  }

  /// Reads a stored code, also one that stands for no number.
  public init(stored code: String) throws(ReadingFault) {
    guard code.first == "W", Placeholder.isOne(code.dropFirst()), code.count == 10 else {
      self.code = try RNA(reading: code).code
      return
    }
    self.code = code
  }

  public func written(in language: Language) -> String { code }
}

/// A French postal code, CEDEX codes included: five digits, of which the first two or three are
/// those of a department.
public struct PostalCode: CodedValue {
  public let code: String

  public static let kind = ValueKind(
    Text(en: "postal code", fr: "code postal"), examples: ["76000", "14203"])

  public init(reading text: String) throws(ReadingFault) {
    let code = text.filter { !$0.isWhitespace }
    guard code.utf8.count == 5, code.allSatisfy(\.isASCIIDigit) else {
      throw .shape(text, mendedAs: PostalCode.self, from: code)
    }
    guard PostalCode.isOfDepartment(code) else { throw PostalCode.noDepartment(text, code) }
    self.code = code
  }

  /// Reads five digits, also those of no department.
  public init(stored code: String) throws(ReadingFault) {
    guard code.utf8.count == 5, code.allSatisfy(\.isASCIIDigit) else {
      self.code = try PostalCode(reading: code).code
      return
    }
    self.code = code
  }

  /// Whether the code may serve communes of the department. A few communes are served from the next
  /// department, so that this is never certain. `20` stands for both departments of Corsica; a
  /// department overseas is told by three digits, a collectivity by 97 or 98 alone.
  func mayServe(_ department: DepartmentCode) -> Bool {
    let own = department.code
    if code.hasPrefix("20") { return own == "2A" || own == "2B" }
    let places = [own, String(code.prefix(3))]
    if places.allSatisfy(PostalCode.overseasDepartments.contains) { return places[0] == places[1] }
    return own.prefix(2) == code.prefix(2)
  }

  /// Guadeloupe, Martinique, Guyane, La Réunion and Mayotte.
  private static let overseasDepartments: Set<String> = ["971", "972", "973", "974", "976"]

  /// The departments are 01 to 95 (20 is Corsica), those overseas begin with 97, and 98 with the
  /// collectivities.
  private static func isOfDepartment(_ code: String) -> Bool {
    let prefix = code.prefix(2)
    return ("01"..."95") ~= prefix || prefix == "97" || prefix == "98"
  }

  private static func noDepartment(_ text: String, _ code: String) -> ReadingFault {
    ReadingFault(
      "reading.postal-code",
      Text(
        en: "\"\(text)\" is no postal code: there is no department \(code.prefix(2)).",
        fr:
          "« \(text) » n’est pas un code postal\u{A0}: il n’y a pas de département \(code.prefix(2))."
      ),
      advice: Text(
        en: "A postal code begins with the number of the department: 76000.",
        fr: "Un code postal commence par le numéro du département\u{A0}: 76000."))
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
    guard !Placeholder.isOne(code.prefix(5)) else { throw .placeholder(text, MiloCode.kind) }
    self.code = code
  }

  /// Reads a stored code, also one that stands for no number.
  public init(stored code: String) throws(ReadingFault) {
    guard code.count == 8, Placeholder.isOne(code.prefix(5)) else {
      self.code = try MiloCode(reading: code).code
      return
    }
    self.code = code
  }

  public func written(in language: Language) -> String { code }
}
