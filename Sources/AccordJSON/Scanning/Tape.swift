/// The values of a JSON document in a row, each with the bytes where it lies: an object is
/// followed by its names and values in turn, an array by its elements. It lies in a `TapeMemory`.
struct Tape {
  enum Kind: UInt8 {
    case null, yes, no, number
    /// A string of ASCII without escapes.
    case plain
    /// Another string without escapes.
    case string
    /// A string with escapes.
    case escaped
    case array, object

    @inline(__always)
    var isString: Bool { self == .plain || self == .string || self == .escaped }
  }

  struct Token: BitwiseCopyable {
    let kind: Kind
    /// The beginning of the bytes; those of a string are without quotation marks.
    let start: UInt32
    /// The end of the bytes. Of an object: the token where the next member is looked for first,
    /// as types read their members in the order in which they wrote them.
    var end: UInt32
    /// The number of the token after this value and all that it holds.
    var next: UInt32

    /// How many bytes there are.
    @inline(__always)
    var count: Int { Int(end &- start) }
  }

  /// A copy, so that nothing depends on how long the document's bytes live.
  let bytes: UnsafePointer<UInt8>
  let tokens: UnsafeMutablePointer<Token>
  /// Whether short texts can be made; asked for once, as this takes a call.
  let hasShortTexts: Bool

  /// The bytes of a value.
  @inline(__always)
  func raw(_ token: Int) -> UnsafeBufferPointer<UInt8> {
    let found = tokens[token]
    return UnsafeBufferPointer(start: bytes + Int(found.start), count: found.count)
  }

  /// How many elements an array has.
  func elements(of array: Int) -> Int {
    var count = 0
    var element = array + 1
    while element < Int(tokens[array].next) {
      count += 1
      element = Int(tokens[element].next)
    }
    return count
  }

  /// The text of a string.
  @inline(__always)
  func text(_ token: Int) -> String {
    let found = tokens[token]
    if found.kind == .plain, hasShortTexts,
      let text = SmallString.text(of: room(of: found), count: found.count)
    {
      return text
    }
    return longText(token)
  }

  @inline(never)
  private func longText(_ token: Int) -> String {
    if tokens[token].kind == .escaped {
      return RawValue.text(of: UnsafeRawBufferPointer(raw(token)), isEscaped: true) ?? ""
    }
    return String(decoding: raw(token), as: UTF8.self)
  }

  /// The bytes of a value and what follows: the memory has eight bytes more than the document.
  @inline(__always)
  func room(of token: Token) -> UnsafeRawPointer { UnsafeRawPointer(bytes + Int(token.start)) }
}
