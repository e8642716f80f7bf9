public import AccordWording

/// Years, both ends included: 2024–2026.
public struct YearRange: Sendable, Hashable {
  /// The first year.
  public let first: Int
  /// The last year.
  public let last: Int

  /// A range, or `nil` when it is reversed or not between 1900 and 2999.
  public init?(_ first: Int, _ last: Int) {
    guard first <= last, (1900...2999).contains(first), (1900...2999).contains(last) else {
      return nil
    }
    self.first = first
    self.last = last
  }

  /// Whether it holds `year`.
  public func contains(_ year: Int) -> Bool { (first...last).contains(year) }
}

extension YearRange: Codable {
  private enum CodingKeys: String, CodingKey { case first, last }

  /// Reads `{"first": 2024, "last": 2026}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let (first, last) = try (
      container.decode(Int.self, forKey: .first), container.decode(Int.self, forKey: .last)
    )
    guard let range = YearRange(first, last) else {
      throw DecodingError.dataCorruptedError(
        forKey: .last, in: container, debugDescription: "years are out of order or out of range")
    }
    self = range
  }
}

extension YearRange: WrittenValue {
  public static let kind = ValueKind(
    Text(en: "years", fr: "années"), examples: ["2024-2026", "2024"])

  public init(reading text: String) throws(ReadingFault) {
    let parts = text.folded.split(separator: "-").map { Int($0.filter { !$0.isWhitespace }) }
    guard (1...2).contains(parts.count), let first = parts[0], let last = parts[parts.count - 1],
      let range = YearRange(first, last)
    else { throw .shape(text, YearRange.kind) }
    self = range
  }

  /// `2024–2026`, `2024`.
  public func written(in language: Language) -> String {
    first == last ? "\(first)" : "\(first)–\(last)"
  }

  public var code: String { first == last ? "\(first)" : "\(first)-\(last)" }
}
