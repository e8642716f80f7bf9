extension JSONPath {
  /// Calls `body` with every value that lies there in the bytes of a valid JSON document, without
  /// building any value. What comes after the last one is not looked at.
  package func each(
    inRaw document: UnsafeRawBufferPointer, _ body: (RawValue) throws -> Void
  ) rethrows {
    guard let cursor = RawCursor(document) else { return }
    try each(after: 0, at: cursor, body)
  }

  /// The same for the value at the cursor, which lies where the first steps lead.
  func each(
    after count: Int, at cursor: RawCursor, _ body: (RawValue) throws -> Void
  ) rethrows {
    try rawSteps.withUnsafeBufferPointer { steps in
      try rawNames.withUnsafeBufferPointer { names in
        try RawSearch(steps: steps, names: names).each(from: count, at: cursor, body)
      }
    }
  }
}

/// A step of a path as the search in raw bytes needs it.
struct RawStep: Sendable, Hashable {
  /// Where the member's name lies in the names of the path; `nil` for the elements of an array.
  let name: Range<Int>?
}

/// The search for a path in raw bytes.
private struct RawSearch {
  let steps: UnsafeBufferPointer<RawStep>
  let names: UnsafeBufferPointer<UInt8>

  func each(
    from index: Int, at start: RawCursor, _ body: (RawValue) throws -> Void
  ) rethrows {
    var cursor = start
    var index = index
    while index < steps.count, let range = steps[index].name {
      guard find(names[range], at: &cursor) else { return }
      index += 1
    }
    guard index < steps.count else {
      if let value = cursor.value() { try body(value) }
      return
    }
    guard cursor.next() == UInt8(ascii: "[") else { return }
    cursor.position += 1
    while cursor.next() != 0, cursor.position.pointee != UInt8(ascii: "]") {
      try each(from: index + 1, at: cursor, body)
      guard cursor.passValue() else { return }
      if cursor.next() == UInt8(ascii: ",") { cursor.position += 1 }
    }
  }

  /// Moves to the value of the member with that name.
  @inline(__always)
  private func find(_ name: Slice<UnsafeBufferPointer<UInt8>>, at cursor: inout RawCursor) -> Bool {
    let wanted = UnsafeBufferPointer(rebasing: name)
    guard cursor.next() == UInt8(ascii: "{") else { return false }
    cursor.position += 1
    while let member = cursor.member() {
      if member.equals(wanted) { return cursor.next() != 0 }
      guard cursor.passValue(), cursor.next() == UInt8(ascii: ",") else { return false }
      cursor.position += 1
    }
    return false
  }
}

/// The name of a member in raw bytes.
package struct RawName {
  private let start: UnsafePointer<UInt8>
  private let count: Int
  private let isEscaped: Bool

  init(_ start: UnsafePointer<UInt8>, count: Int, isEscaped: Bool) {
    self.start = start
    self.count = count
    self.isEscaped = isEscaped
  }

  /// Whether it is the name that some bytes are, without escapes.
  @inline(__always)
  package func equals(_ wanted: [UInt8]) -> Bool {
    wanted.withUnsafeBufferPointer { equals($0) }
  }

  /// Whether it is the name that some bytes are, without escapes.
  @inline(__always)
  func equals(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    if isEscaped {
      let name = RawValue.unescaped(UnsafeRawBufferPointer(start: start, count: count))
      return name?.elementsEqual(wanted) ?? false
    }
    guard count == wanted.count else { return false }
    var index = 0
    while index < count {
      if start[index] != wanted[index] { return false }
      index += 1
    }
    return true
  }
}

extension RawCursor {
  /// Passes the name of a member and moves to its value; `nil` when there is none.
  @inline(__always)
  package mutating func member() -> RawName? {
    guard next() == UInt8(ascii: "\"") else { return nil }
    position += 1
    let start = position
    guard let isEscaped = passString() else { return nil }
    let count = position - start - 1
    guard next() == UInt8(ascii: ":") else { return nil }
    position += 1
    _ = next()
    return RawName(start, count: count, isEscaped: isEscaped)
  }
}
