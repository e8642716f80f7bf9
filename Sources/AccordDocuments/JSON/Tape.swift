/// The values of a JSON document in a row, each with the bytes where it lies: an object is
/// followed by its names and values in turn, an array by its elements.
final class Tape {
  enum Kind: UInt8 { case null, yes, no, number, string, array, object }

  struct Token {
    let kind: Kind
    /// Of a string: whether it holds escapes.
    var isEscaped = false
    /// Of a string: whether all of its bytes are ASCII.
    var isPlain = true
    let start: UInt32
    /// The end of the bytes; those of a string are without quotation marks.
    var end: UInt32
    /// The number of the token after this value and all that it holds.
    var next: UInt32
    /// Of an object: the token where the next member is looked for first, as types read their
    /// members in the order in which they wrote them.
    var hint: UInt32
  }

  /// A copy, so that nothing depends on how long the document's bytes live.
  let bytes: UnsafePointer<UInt8>
  let tokens: UnsafeMutablePointer<Token>

  /// The longest document that has a tape.
  static let limit = Int(UInt32.max) - 1

  /// Reads a document of at most `limit` bytes.
  ///
  /// - Throws: `JSONFault` when the bytes are not JSON.
  init(_ document: UnsafeRawBufferPointer) throws(JSONFault) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: document.count + 8, alignment: 8)
    if let start = document.baseAddress, !document.isEmpty {
      copy.copyMemory(from: start, byteCount: document.count)
    }
    var pass = ScanningPass(
      UnsafeRawBufferPointer(start: copy, count: document.count), sink: TapeBuilder())
    bytes = UnsafePointer(copy.assumingMemoryBound(to: UInt8.self))
    do {
      try pass.document()
    } catch {
      tokens = pass.sink.tokens
      throw error
    }
    tokens = pass.sink.tokens
  }

  deinit {
    tokens.deallocate()
    bytes.deallocate()
  }

  /// The bytes of a value.
  @inline(__always)
  func raw(_ token: Int) -> UnsafeBufferPointer<UInt8> {
    let found = tokens[token]
    return UnsafeBufferPointer(
      start: bytes + Int(found.start), count: Int(found.end &- found.start))
  }

  /// The text of a string.
  @inline(__always)
  func text(_ token: Int) -> String {
    if tokens[token].isEscaped {
      return RawValue.text(of: UnsafeRawBufferPointer(raw(token)), isEscaped: true) ?? ""
    }
    return String(decoding: raw(token), as: UTF8.self)
  }
}

/// Notes the values of a document as they are scanned.
struct TapeBuilder: ScanningSink {
  private(set) var tokens: UnsafeMutablePointer<Tape.Token>
  private var count = 0
  private var capacity = 64

  init() { tokens = .allocate(capacity: capacity) }

  @inline(__always)
  private mutating func add(_ token: Tape.Token) {
    if count == capacity { grow() }
    (tokens + count).initialize(to: token)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Tape.Token>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: tokens, count: count)
    tokens.deallocate()
    (tokens, capacity) = (larger, capacity * 2)
  }

  @inline(__always)
  mutating func leaf(_ kind: Tape.Kind, from start: Int, to end: Int) {
    add(token(kind, start, end))
  }

  @inline(__always)
  mutating func string(from start: Int, to end: Int, _ manner: StringManner) {
    var token = token(.string, start, end)
    token.isEscaped = manner.isEscaped
    token.isPlain = manner.isPlain
    add(token)
  }

  @inline(__always)
  mutating func open(_ kind: Tape.Kind, at start: Int) -> Int {
    add(token(kind, start, start))
    return count &- 1
  }

  @inline(__always)
  mutating func close(_ token: Int, at end: Int) {
    tokens[token].end = UInt32(truncatingIfNeeded: end)
    tokens[token].next = UInt32(truncatingIfNeeded: count)
  }

  @inline(__always)
  private func token(_ kind: Tape.Kind, _ start: Int, _ end: Int) -> Tape.Token {
    let next = UInt32(truncatingIfNeeded: count &+ 1)
    return Tape.Token(
      kind: kind, start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: end), next: next, hint: next)
  }
}
