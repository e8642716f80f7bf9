public import AccordWording

/// A value that documents hold as its code, a string: `SIRET`, `IBAN`, `PhoneNumber`.
public protocol CodedValue: WrittenValue, Codable {
  /// Reads a code that is stored: also one that is refused when it is typed but that earlier
  /// versions let in.
  init(stored code: String) throws(ReadingFault)
}

extension ReadingFault {
  /// `text` does not have the shape of `V`; where it has with a zero before it, the advice names
  /// that value, because spreadsheets take the zeros of numbers away.
  static func shape<V: CodedValue>(
    _ text: String, mendedAs type: V.Type, from digits: String
  ) -> ReadingFault {
    guard !digits.hasPrefix("0"), let mended = try? V(reading: "0" + digits) else {
      return .shape(text, V.kind)
    }
    return ReadingFault(
      "reading.lost-zero",
      Text(
        en: "\"\(text)\" cannot be read as: \(V.kind.name).",
        fr: "« \(text) » ne peut pas être lu comme : \(V.kind.name)."),
      advice: .lostZeros(mended.text))
  }
}

extension Text {
  /// That a value may have lost zeros, with the mended one.
  static func lostZeros(_ mended: Text) -> Text {
    Text(
      en: "A spreadsheet may have dropped leading zeros: check whether it is \(mended).",
      fr: "Un tableur a peut-être supprimé des zéros en tête : vérifiez s’il s’agit de \(mended).")
  }
}

extension CodedValue {
  /// Reads what can be typed, and nothing else.
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
