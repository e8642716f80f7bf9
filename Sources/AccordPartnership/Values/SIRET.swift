public import AccordWording

/// The number of an establishment in the French register (INSEE): the nine digits of the company
/// (SIREN) and five of the establishment, both with a Luhn key. One that exists is valid.
public struct SIRET: Sendable, Hashable {
  /// The fourteen digits.
  public let digits: String

  /// The company's number: the first nine digits.
  public var siren: String { String(digits.prefix(9)) }

  /// A SIRET, or `nil` when `digits` are not fourteen digits with sound keys. Establishments of
  /// La Poste (SIREN 356000000) follow their own rule: the sum of the digits is a multiple of 5.
  public init?(_ digits: String) {
    guard digits.utf8.count == 14, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    guard SIRET.hasLuhnKey(digits.prefix(9)) else { return nil }
    let isPostOffice =
      digits.hasPrefix("356000000") && SIRET.values(digits).reduce(0, +) % 5 == 0
    guard isPostOffice || SIRET.hasLuhnKey(digits[...]) else { return nil }
    self.digits = digits
  }

  private static func values(_ digits: some StringProtocol) -> [Int] {
    digits.utf8.map { Int($0) - 48 }
  }

  static func hasLuhnKey(_ digits: Substring) -> Bool {
    let sum = values(digits).reversed().enumerated().reduce(0) { sum, digit in
      let value = digit.offset % 2 == 1 ? digit.element * 2 : digit.element
      return sum + (value > 9 ? value - 9 : value)
    }
    return sum % 10 == 0
  }
}

extension SIRET: CodedValue {
  public static let kind = ValueKind(
    .same("SIRET"), examples: ["20005340300057", "200 053 403 00057"])

  public init(reading text: String) throws(ReadingFault) {
    let written = text.filter { !$0.isWhitespace }
    let digits = written.filter { $0 != "." }
    guard let siret = SIRET(digits), !written.hasSuffix(".0") else {
      throw SIRET.fault(text, written: written, digits: digits)
    }
    guard !Placeholder.isOne(siret.siren) else { throw .placeholder(text, SIRET.kind) }
    self = siret
  }

  public init(stored code: String) throws(ReadingFault) {
    guard let siret = SIRET(code) else {
      try self.init(reading: code)
      return
    }
    self = siret
  }

  /// `200 053 403 00057`.
  public func written(in language: Language) -> String {
    let all = Array(digits)
    let groups = [all[0..<3], all[3..<6], all[6..<9], all[9..<14]]
    return groups.map { String($0) }.joined(separator: Typography.noBreakSpace)
  }

  public var code: String { digits }
}
