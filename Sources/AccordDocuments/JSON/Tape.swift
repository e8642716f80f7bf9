import Synchronization

/// The values of a JSON document in a row, each with the bytes where it lies: an object is
/// followed by its names and values in turn, an array by its elements.
final class Tape: @unchecked Sendable {  // One at a time has it; see `spare`.
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
  private(set) var bytes: UnsafePointer<UInt8>
  private(set) var tokens: UnsafeMutablePointer<Token>
  private var buffer: UnsafeMutableRawPointer
  private var capacity: Int
  private var builder: TapeBuilder
  private var names: ScannedNames

  /// The longest document that has a tape.
  static let limit = Int(UInt32.max) - 1
  /// A tape with more room than for this many bytes is not kept.
  private static let kept = 1 << 16

  private init() {
    capacity = 2048
    buffer = .allocate(byteCount: capacity + 8, alignment: 8)
    bytes = UnsafePointer(buffer.assumingMemoryBound(to: UInt8.self))
    builder = TapeBuilder()
    tokens = builder.tokens
    names = ScannedNames()
  }

  /// The tape of a document of at most `limit` bytes.
  ///
  /// - Throws: `JSONFault` when the bytes are not JSON.
  convenience init(_ document: UnsafeRawBufferPointer) throws(JSONFault) {
    self.init()
    try read(document)
  }

  deinit {
    builder.free()
    names.free()
    buffer.deallocate()
  }

  /// Reads a document of at most `limit` bytes.
  ///
  /// - Throws: `JSONFault` when the bytes are not JSON.
  private func read(_ document: UnsafeRawBufferPointer) throws(JSONFault) {
    if document.count > capacity {
      buffer.deallocate()
      capacity = document.count
      buffer = .allocate(byteCount: capacity + 8, alignment: 8)
      bytes = UnsafePointer(buffer.assumingMemoryBound(to: UInt8.self))
    }
    if let start = document.baseAddress, !document.isEmpty {
      buffer.copyMemory(from: start, byteCount: document.count)
    }
    builder.clear()
    names.clear()
    var pass = ScanningPass(
      UnsafeRawBufferPointer(start: buffer, count: document.count), sink: builder, names: names)
    defer {
      // They may have grown.
      builder = pass.sink
      names = pass.names
      tokens = builder.tokens
    }
    try pass.document()
  }

  /// One that nobody uses just now.
  private static let spare = Mutex<Tape?>(nil)

  /// Calls `body` with the tape of a document of at most `limit` bytes.
  ///
  /// - Throws: `JSONFault` when the bytes are not JSON; what `body` throws.
  @inline(__always)
  static func with<Result>(
    _ document: UnsafeRawBufferPointer, _ body: (Tape) throws -> Result
  ) throws -> Result {
    var tape = take()
    defer { giveBack(&tape) }
    try tape.read(document)
    return try body(tape)
  }

  private static func take() -> Tape {
    spare.withLock { spare in
      let tape = spare
      spare = nil
      return tape
    } ?? Tape()
  }

  /// Keeps a tape for the next document, unless somebody else kept it.
  private static func giveBack(_ tape: inout Tape) {
    guard isKnownUniquelyReferenced(&tape), tape.capacity <= kept else { return }
    let free = tape
    spare.withLock { $0 = free }
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

  func free() { tokens.deallocate() }

  mutating func clear() { count = 0 }

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
