public import AccordWording

/// Ages in whole years, both ends included. One that exists is in order.
public struct AgeRange: Sendable, Hashable {
  /// The youngest age.
  public let from: Int
  /// The greatest age.
  public let to: Int

  /// A range, or `nil` when it is reversed or not between 0 and 120.
  public init?(from: Int, to: Int) {
    guard from <= to, (0...120).contains(from), (0...120).contains(to) else { return nil }
    self.from = from
    self.to = to
  }
}

extension AgeRange: WrittenValue {
  public static let kind = ValueKind(Text(en: "ages", fr: "âges"), examples: ["16-25"])

  public init(reading text: String) throws(ReadingFault) {
    let parts = text.folded.split(separator: "-", omittingEmptySubsequences: false)
      .map { Int($0.filter { !$0.isWhitespace }) }
    guard parts.count == 2, let from = parts[0], let to = parts[1],
      let range = AgeRange(from: from, to: to)
    else { throw .shape(text, AgeRange.kind) }
    self = range
  }

  /// `16–25`.
  public func written(in language: Language) -> String { "\(from)–\(to)" }

  public var code: String { "\(from)-\(to)" }
}

extension AgeRange: Codable {
  private enum CodingKeys: String, CodingKey { case from, to }

  /// Reads `{"from": 16, "to": 25}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let (from, to) = try (
      container.decode(Int.self, forKey: .from), container.decode(Int.self, forKey: .to)
    )
    guard let range = AgeRange(from: from, to: to) else {
      throw DecodingError.dataCorruptedError(
        forKey: .to, in: container, debugDescription: "ages are out of order")
    }
    self = range
  }

  /// Writes `{"from": 16, "to": 25}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(from, forKey: .from)
    try container.encode(to, forKey: .to)
  }
}
