/// The values of a JSON document in a row, each with the bytes where it lies: an object is
/// followed by its names and values in turn, an array by its elements. It lies in a `TapeMemory`.
struct Tape {
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
    let found = tokens[token]
    let count = Int(found.end &- found.start)
    // The memory has eight bytes more than the document.
    let more = UnsafeRawBufferPointer(start: bytes + Int(found.start), count: count + 8)
    if found.isPlain, !found.isEscaped, let text = ShortText.text(of: more, count: count) {
      return text
    }
    if found.isEscaped {
      return RawValue.text(of: UnsafeRawBufferPointer(raw(token)), isEscaped: true) ?? ""
    }
    return String(decoding: raw(token), as: UTF8.self)
  }
}
