public import AccordWording

/// The code of a commune (INSEE, code officiel géographique): five characters, the department
/// first. It is text (`01001` keeps its zero) and it is not a postal code.
public struct CommuneCode: CodedValue {
  public let code: String

  public static let kind = ValueKind(
    Text(en: "commune code (INSEE)", fr: "code commune (INSEE)"), examples: ["14327", "2A004"])

  public init(reading text: String) throws(ReadingFault) {
    let code = text.filter { !$0.isWhitespace }.uppercased()
    // 96 and 99 are no departments: 99 stands for countries abroad.
    guard CommuneCode.hasShape(code), DepartmentCode.exists(CommuneCode.department(of: code))
    else { throw .shape(text, mendedAs: CommuneCode.self, from: code) }
    self.code = code
  }

  /// Reads the code, also one of a department that there is not: earlier versions stored such.
  public init(stored code: String) throws(ReadingFault) {
    guard CommuneCode.hasShape(code) else {
      self.code = try CommuneCode(reading: code).code
      return
    }
    self.code = code
  }

  /// Whether it is two characters that could be a department, and three digits.
  private static func hasShape(_ code: String) -> Bool {
    code.count == 5 && code.dropFirst(2).allSatisfy(\.isASCIIDigit)
      && DepartmentCode.hasShape(String(code.prefix(2)))
  }

  /// The characters of a code that name its department.
  fileprivate static func department(of code: String) -> String {
    let isOverseas = code.hasPrefix("97") || code.hasPrefix("98")
    return String(code.prefix(isOverseas ? 3 : 2))
  }

  /// The department, or the overseas collectivity, that the commune is in.
  public var department: DepartmentCode { DepartmentCode(of: self) }

  public func written(in language: Language) -> String { code }
}

/// The code of a department: two characters (`14`, `2A`), three overseas (`974`).
public struct DepartmentCode: CodedValue {
  public let code: String

  public static let kind = ValueKind(
    Text(en: "department", fr: "département"), examples: ["14", "2A", "974"])

  public init(reading text: String) throws(ReadingFault) {
    let code = text.filter { !$0.isWhitespace }.uppercased()
    guard DepartmentCode.exists(code) else {
      throw .shape(text, mendedAs: DepartmentCode.self, from: code)
    }
    self.code = code
  }

  /// Reads the code, also one that there is not: earlier versions took it from a commune's.
  public init(stored code: String) throws(ReadingFault) {
    guard DepartmentCode.hasShape(code) else {
      self.code = try DepartmentCode(reading: code).code
      return
    }
    self.code = code
  }

  /// Whether there is such a department, or overseas collectivity.
  fileprivate static func exists(_ code: String) -> Bool {
    let isMainland = code.count == 2 && code.allSatisfy(\.isASCIIDigit) && ("01"..."95") ~= code
    let isOverseas =
      code.count == 3 && code.allSatisfy(\.isASCIIDigit)
      && (code.hasPrefix("97") || code.hasPrefix("98"))
    return isMainland || isOverseas || code == "2A" || code == "2B"
  }

  /// Whether it is two characters as those that a commune's code begins with.
  fileprivate static func hasShape(_ code: String) -> Bool {
    code == "2A" || code == "2B"
      || (code.count == 2 && code.allSatisfy(\.isASCIIDigit) && code != "00")
  }

  init(of commune: CommuneCode) {
    code = CommuneCode.department(of: commune.code)
  }

  public func written(in language: Language) -> String { code }
}
