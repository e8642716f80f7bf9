public import AccordWording

/// A value that documents hold as its code, a string: `SIRET`, `IBAN`, `PhoneNumber`.
public protocol CodedValue: WrittenValue, Codable {
  /// Reads a code that is stored: also one that is refused when it is typed but that earlier
  /// versions let in.
  init(stored code: String) throws(ReadingFault)
}

extension CodedValue {
  public init(stored code: String) throws(ReadingFault) { try self.init(reading: code) }

  /// Reads the code.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(stored: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.message.en)
    }
  }

  /// Writes the code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
