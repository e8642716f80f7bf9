/// The values of a JSON document in a row, each with the bytes where it lies: an object is
/// followed by its names and values in turn, an array by its elements.
///
/// Valid only as long as the bytes are.
final class Tape {
  enum Kind: UInt8 { case null, yes, no, number, string, array, object }

  struct Token {
    let kind: Kind
    let isEscaped: Bool
    /// Of an object: how far into its tokens the next member is looked for first.
    var hint: Int32 = 0
    let start: Int
    /// The end of the bytes; those of a string are without quotation marks.
    var end: Int
    /// The number of the token after this value and all that it holds.
    var next: Int
  }

  let bytes: UnsafePointer<UInt8>
  private(set) var tokens: UnsafeMutablePointer<Token>
  private(set) var count = 0
  private var capacity = 64

  private static let nothing: StaticString = " "

  /// Reads a document.
  ///
  /// - Throws: `JSONFault` when the bytes are not JSON.
  init(_ bytes: UnsafeRawBufferPointer) throws(JSONFault) {
    self.bytes = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? Tape.nothing.utf8Start
    tokens = .allocate(capacity: capacity)
    var pass = ScanningPass(bytes, tape: self)
    try pass.document()
  }

  deinit { tokens.deallocate() }

  @inline(__always)
  private func add(_ token: Token) {
    if count == capacity {
      let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity * 2)
      larger.moveInitialize(from: tokens, count: count)
      tokens.deallocate()
      tokens = larger
      capacity *= 2
    }
    (tokens + count).initialize(to: token)
    count += 1
  }

  func leaf(_ kind: Kind, from start: Int, to end: Int) {
    add(Token(kind: kind, isEscaped: false, start: start, end: end, next: count + 1))
  }

  func string(from start: Int, to end: Int, isEscaped: Bool) {
    add(Token(kind: .string, isEscaped: isEscaped, start: start, end: end, next: count + 1))
  }

  /// Begins an object or array; returns the number of its token.
  func open(_ kind: Kind, at start: Int) -> Int {
    add(Token(kind: kind, isEscaped: false, start: start, end: start, next: count + 1))
    return count - 1
  }

  /// Ends the object or array whose token has that number.
  func close(_ token: Int, at end: Int) {
    tokens[token].end = end
    tokens[token].next = count
  }

  /// The bytes of a value.
  func raw(_ token: Int) -> UnsafeRawBufferPointer {
    let found = tokens[token]
    return UnsafeRawBufferPointer(start: bytes + found.start, count: found.end - found.start)
  }

  /// The text of a string.
  func text(_ token: Int) -> String {
    let found = tokens[token]
    if found.isEscaped { return RawValue.text(of: raw(token), isEscaped: true) ?? "" }
    return String(decoding: raw(token), as: UTF8.self)
  }
}
