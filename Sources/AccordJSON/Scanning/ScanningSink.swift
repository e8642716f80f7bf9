/// What is told of the values that a `ScanningPass` goes over.
protocol ScanningSink {
  mutating func leaf(_ kind: Tape.Kind, from start: Int, to end: Int)
  /// A string or name, without its quotation marks.
  mutating func string(from start: Int, to end: Int, _ manner: StringManner)
  /// An object or array begins; returns a number for `close`.
  mutating func open(_ kind: Tape.Kind, at start: Int) -> Int
  mutating func close(_ token: Int, at end: Int)
}

/// How a string is written.
struct StringManner {
  var isEscaped = false
  /// All bytes are ASCII.
  var isPlain = true
}

/// Nobody wants to know.
struct NoSink: ScanningSink {
  @inline(__always)
  func leaf(_ kind: Tape.Kind, from start: Int, to end: Int) {}
  @inline(__always)
  func string(from start: Int, to end: Int, _ manner: StringManner) {}
  @inline(__always)
  func open(_ kind: Tape.Kind, at start: Int) -> Int { 0 }
  @inline(__always)
  func close(_ token: Int, at end: Int) {}
}
