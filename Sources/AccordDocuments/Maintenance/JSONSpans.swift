import AccordJSON

/// Where the values of a path lie in the bytes of a JSON document, so that they can be replaced
/// without touching what is around them.
struct JSONSpans {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var spans: [Range<Int>] = []

  /// The ranges of the values at `steps` in `bytes`, which must be sound JSON.
  static func of(_ steps: [JSONPath.Step], in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var spans = JSONSpans(bytes: bytes, position: bytes.startIndex)
    spans.walk(steps[...])
    return spans.spans
  }

  /// The ranges of the strings that are or lie in the values at `steps`.
  static func strings(at steps: [JSONPath.Step], in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    of(steps, in: bytes).flatMap { range in
      guard bytes[range.lowerBound] != UInt8(ascii: "\"") else { return [range] }
      var spans = JSONSpans(bytes: bytes[range], position: range.lowerBound)
      spans.walkStrings()
      return spans.spans
    }
  }

  private init(bytes: ArraySlice<UInt8>, position: Int) {
    self.bytes = bytes
    self.position = position
  }

  private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func walk(_ steps: ArraySlice<JSONPath.Step>) {
    skipSpace()
    guard let step = steps.first else {
      let start = position
      skipValue()
      spans.append(start..<position)
      return
    }
    switch (step, current) {
    case (.member(let name), UInt8(ascii: "{")):
      eachItem(until: UInt8(ascii: "}")) { spans in
        let start = spans.position
        spans.skipString()
        let isMeant = spans.name(start..<spans.position) == name
        spans.skipSpace()
        spans.position += 1  // The colon.
        if isMeant { spans.walk(steps.dropFirst()) } else { spans.skipValue() }
      }
    case (.elements, UInt8(ascii: "[")):
      eachItem(until: UInt8(ascii: "]")) { $0.walk(steps.dropFirst()) }
    case (.element(let wanted), UInt8(ascii: "[")):
      var index = 0
      eachItem(until: UInt8(ascii: "]")) { spans in
        if index == wanted { spans.walk(steps.dropFirst()) } else { spans.skipValue() }
        index += 1
      }
    default: skipValue()
    }
  }

  private mutating func walkStrings() {
    skipSpace()
    switch current {
    case UInt8(ascii: "\""):
      let start = position
      skipString()
      spans.append(start..<position)
    case UInt8(ascii: "{"):
      eachItem(until: UInt8(ascii: "}")) { spans in
        spans.skipString()
        spans.skipSpace()
        spans.position += 1  // The colon.
        spans.walkStrings()
      }
    case UInt8(ascii: "["): eachItem(until: UInt8(ascii: "]")) { $0.walkStrings() }
    default: skipValue()
    }
  }

  /// Calls `body` at the beginning of each member or element.
  private mutating func eachItem(until close: UInt8, _ body: (inout JSONSpans) -> Void) {
    position += 1
    skipSpace()
    while let byte = current, byte != close {
      body(&self)
      skipSpace()
      if current == UInt8(ascii: ",") { position += 1 }
      skipSpace()
    }
    position += 1
  }

  private func name(_ range: Range<Int>) -> String? {
    (try? JSON(parsing: bytes[range]))?.string
  }

  private mutating func skipSpace() {
    while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func skipString() {
    position += 1
    while let byte = current, byte != UInt8(ascii: "\"") {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    position += 1
  }

  private mutating func skipValue() {
    skipSpace()
    switch current {
    case UInt8(ascii: "\""): skipString()
    case UInt8(ascii: "{"):
      eachItem(until: UInt8(ascii: "}")) { spans in
        spans.skipString()
        spans.skipSpace()
        spans.position += 1
        spans.skipValue()
      }
    case UInt8(ascii: "["): eachItem(until: UInt8(ascii: "]")) { $0.skipValue() }
    default:
      while let byte = current, !JSONSpans.ends.contains(byte) { position += 1 }
    }
  }

  private static let ends: Set<UInt8> = [
    UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x20, 0x09, 0x0A, 0x0D,
  ]
}
