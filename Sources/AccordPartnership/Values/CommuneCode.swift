public import AccordWording

/// The code of a commune (INSEE, code officiel géographique): five characters, the department
/// first. It is text (`01001` keeps its zero) and it is not a postal code.
public struct CommuneCode: CodedValue {
  public let code: String

  public static let kind = ValueKind(
    Text(en: "commune code (INSEE)", fr: "code commune (INSEE)"), examples: ["14327", "2A004"])

  public init(reading text: String) throws(ReadingFault) {
    let code = text.filter { !$0.isWhitespace }.uppercased()
    let head = code.prefix(2)
    guard code.count == 5, code.dropFirst(2).allSatisfy(\.isASCIIDigit),
      head == "2A" || head == "2B" || (head.allSatisfy(\.isASCIIDigit) && head != "00")
    else { throw .shape(text, CommuneCode.kind) }
    self.code = code
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
    let isMainland = code.count == 2 && code.allSatisfy(\.isASCIIDigit) && ("01"..."95") ~= code
    let isOverseas =
      code.count == 3 && code.allSatisfy(\.isASCIIDigit)
      && (code.hasPrefix("97") || code.hasPrefix("98"))
    guard isMainland || isOverseas || code == "2A" || code == "2B" else {
      throw .shape(text, DepartmentCode.kind)
    }
    self.code = code
  }

  init(of commune: CommuneCode) {
    let isOverseas = commune.code.hasPrefix("97") || commune.code.hasPrefix("98")
    code = String(commune.code.prefix(isOverseas ? 3 : 2))
  }

  public func written(in language: Language) -> String { code }
}
