/// A text as it is looked for and compared: as Accord shows it, as it is stored, or as people type
/// it. `Saint-Lô` and `saint lo` are one, and so are `02 31 92 60 55` and `+33231926055`.
package struct SoughtText: Sendable, Hashable {
  private let folded: String
  /// The folded text, in which hyphens and apostrophes are spaces.
  private let words: String
  /// A number or an identifier without what groups its digits; `nil` for any other text.
  private let number: String?

  package init(_ text: some StringProtocol) {
    folded = text.folded
    words = SoughtText.words(of: folded)
    number = SoughtText.number(of: folded)
  }

  /// Whether people would take the two for one.
  package func isSame(as other: SoughtText) -> Bool {
    folded == other.folded || !words.isEmpty && words == other.words || hasSameNumber(as: other)
  }

  private func hasSameNumber(as other: SoughtText) -> Bool {
    guard let number, number.utf8.count >= SoughtText.shortest else { return false }
    return number == other.number
  }

  /// Whether the text holds a part that is looked for.
  package func contains(_ part: SoughtText) -> Bool {
    // Signs alone are looked for as they are.
    if part.words.isEmpty { return folded.contains(part.folded) }
    if words.contains(part.words) { return true }
    // A day or two years in a row are no number of which a part is looked for.
    guard let number, number.utf8.count > SoughtText.shortest, let wanted = part.number else {
      return false
    }
    return number.contains(wanted)
  }

  /// Fewer signs are a year, a date or a figure, whose spaces and hyphens mean something.
  static let shortest = 8

  private static func words(of folded: String) -> String {
    guard folded.utf8.contains(where: { $0 == 0x2D || $0 == 0x27 }) else { return folded }
    var result: [UInt8] = []
    result.reserveCapacity(folded.utf8.count)
    var pendingSpace = false
    for byte in folded.utf8 {
      if byte == 0x2D || byte == 0x27 || byte == 0x20 {
        pendingSpace = !result.isEmpty
        continue
      }
      if pendingSpace { result.append(0x20) }
      pendingSpace = false
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Digits and at most two letters (`FR76 …`, `14327S00`), without spaces, points, hyphens and
  /// slashes between them.
  static func number(of folded: String) -> String? {
    var result: [UInt8] = []
    var (digits, letters) = (0, 0)
    for byte in folded.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x61...0x7A:
        letters += 1
        if letters > 2 { return nil }
      case 0x2B where result.isEmpty: break
      case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F: continue
      default: return nil
      }
      result.append(byte)
    }
    guard digits > 0, letters <= 2 else { return nil }
    return FrenchNumbering.national(String(decoding: result, as: UTF8.self))
  }
}

/// French telephone numbers, at home and from abroad.
package enum FrenchNumbering {
  /// The country codes whose national numbers have nine digits after a 0 (plan de numérotation de
  /// l’Arcep).
  package static let countryCodes = ["+33", "+262", "+590", "+594", "+596"]

  /// A number without spaces as it is dialled at home, `0231926055`; any other text as it is.
  static func national(_ number: String) -> String {
    let international = number.hasPrefix("00") ? "+" + number.dropFirst(2) : number
    guard let code = countryCodes.first(where: international.hasPrefix) else { return number }
    let rest = international.dropFirst(code.count)
    // Other numbers begin with zeros too.
    if number.hasPrefix("00"), rest.count != (rest.hasPrefix("0") ? 10 : 9) { return number }
    return (rest.hasPrefix("0") ? "" : "0") + rest
  }
}
