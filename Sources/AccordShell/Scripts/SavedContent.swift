import AccordJSON

/// What lies in what a run writes.
enum SavedContent: Sendable {
  case text(String)
  case bytes([UInt8])
  case folder([NewFile])
  /// One file, which may be a copy, and never replaces another.
  case single(NewFile)
}

/// How a saved plan keeps it: texts as they are, other bytes in hexadecimal digits.
extension SavedContent {
  var members: [JSON.Member] {
    switch self {
    case .text(let text): [JSON.Member("text", .string(text))]
    case .bytes(let bytes): [SavedContent.member(bytes)]
    case .folder(let files):
      [
        JSON.Member(
          "folder",
          .array(
            files.map { file in
              .object([
                JSON.Member("name", .string(file.name)), SavedContent.member(file),
                JSON.Member("private", .bool(file.isPrivate)),
              ])
            }))
      ]
    case .single(let file): [SavedContent.member(file)]
    }
  }

  /// What members say; `nil` where they say nothing that can be written.
  init?(_ json: JSON) {
    if let files = json["folder"] {
      let files = files.list { json in
        guard let name = json["name"]?.string else { return NewFile?.none }
        let file =
          json["copy"]?.string.map { NewFile(name, copying: $0) }
          ?? SavedContent.bytes(of: json).map { NewFile(name, $0) }
        return json["private"] == .bool(true) ? file?.keptPrivate : file
      }
      guard let files else { return nil }
      self = .folder(files)
    } else if let origin = json["copy"]?.string {
      self = .single(NewFile("", copying: origin))
    } else if let text = json["text"]?.string {
      self = .text(text)
    } else if let bytes = SavedContent.bytes(of: json) {
      self = .bytes(bytes)
    } else {
      return nil
    }
  }

  private static func member(_ file: NewFile) -> JSON.Member {
    file.origin.map { JSON.Member("copy", .string($0)) } ?? member(file.bytes)
  }

  private static func member(_ bytes: [UInt8]) -> JSON.Member {
    if let text = String(validating: bytes, as: UTF8.self), Array(text.utf8) == bytes {
      return JSON.Member("text", .string(text))
    }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return JSON.Member("hexadecimal", .string(String(decoding: text, as: UTF8.self)))
  }

  private static func bytes(of json: JSON) -> [UInt8]? {
    if let text = json["text"]?.string { return Array(text.utf8) }
    guard let digits = json["hexadecimal"]?.string.map({ Array($0.utf8) }), digits.count % 2 == 0
    else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
