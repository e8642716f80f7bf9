import AccordJSON

/// Where the values of a path lie in the bytes of a JSON document, so that they can be replaced
/// without touching what is around them. Unlike the paths that look for values, it finds every
/// member of a name, and single elements.
struct JSONSpans {
  private var cursor: RawCursor
  /// Whether the strings within a value are looked for and not the value.
  private let isOfStrings: Bool
  private var spans: [Range<UnsafePointer<UInt8>>] = []

  /// The ranges of the values at `steps` in `bytes`, which must be sound JSON.
  static func of(_ steps: [JSONPath.Step], in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    found(steps, in: bytes, isOfStrings: false)
  }

  /// The ranges of the strings that are or lie in the values at `steps`.
  static func strings(at steps: [JSONPath.Step], in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    found(steps, in: bytes, isOfStrings: true)
  }

  private static func found(
    _ steps: [JSONPath.Step], in bytes: ArraySlice<UInt8>, isOfStrings: Bool
  ) -> [Range<Int>] {
    bytes.withUnsafeBytes { buffer in
      guard let cursor = RawCursor(buffer) else { return [] }
      let origin = cursor.position - bytes.startIndex
      var spans = JSONSpans(cursor: cursor, isOfStrings: isOfStrings)
      spans.walk(steps[...])
      return spans.spans.map { $0.lowerBound - origin..<$0.upperBound - origin }
    }
  }

  private init(cursor: RawCursor, isOfStrings: Bool) {
    self.cursor = cursor
    self.isOfStrings = isOfStrings
  }

  /// Passes the value that comes next, and notes what lies there at some steps.
  private mutating func walk(_ steps: ArraySlice<JSONPath.Step>) {
    let first = cursor.next()
    switch (steps.first, first) {
    case (nil, UInt8(ascii: "{")) where isOfStrings:
      eachMember { spans, _ in spans.walk(steps) }
    case (nil, UInt8(ascii: "[")) where isOfStrings:
      eachElement { spans, _ in spans.walk(steps) }
    case (nil, _):
      let start = cursor.position
      guard cursor.passValue(), !isOfStrings || first == UInt8(ascii: "\"") else { return }
      spans.append(start..<cursor.position)
    case (.member(let name), UInt8(ascii: "{")):
      let wanted = Array(name.utf8)
      eachMember { spans, name in
        if name.equals(wanted) { spans.walk(steps.dropFirst()) } else { spans.pass() }
      }
    case (.elements, UInt8(ascii: "[")):
      eachElement { spans, _ in spans.walk(steps.dropFirst()) }
    case (.element(let wanted), UInt8(ascii: "[")):
      eachElement { spans, index in
        if index == wanted { spans.walk(steps.dropFirst()) } else { spans.pass() }
      }
    default: pass()
    }
  }

  private mutating func pass() { _ = cursor.next(); _ = cursor.passValue() }

  /// Calls `body` with the name of each member of an object; it passes the value.
  private mutating func eachMember(_ body: (inout JSONSpans, RawName) -> Void) {
    cursor.position += 1
    while let name = cursor.member() {
      body(&self, name)
      if cursor.next() == UInt8(ascii: ",") { cursor.position += 1 }
    }
    if cursor.next() == UInt8(ascii: "}") { cursor.position += 1 }
  }

  /// Calls `body` with the number of each element of a list; it passes the element.
  private mutating func eachElement(_ body: (inout JSONSpans, Int) -> Void) {
    cursor.position += 1
    var index = 0
    while cursor.next() != 0, cursor.position.pointee != UInt8(ascii: "]") {
      let start = cursor.position
      body(&self, index)
      index += 1
      if cursor.next() == UInt8(ascii: ",") { cursor.position += 1 }
      // Of what is no JSON nothing may be passed.
      guard cursor.position > start else { return }
    }
    if cursor.next() == UInt8(ascii: "]") { cursor.position += 1 }
  }
}
