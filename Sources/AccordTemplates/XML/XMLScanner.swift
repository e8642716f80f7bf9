/// Cuts an XML file into tokens and checks that it is well formed. It has no document type, so that no
/// entity can be declared and none grows.
///
/// It goes over the bytes once and calls nothing recursively: neither depth nor length can hurt it.
struct XMLScanner {
  /// How deep elements may stand in one another; office programs write some 30 levels.
  static let greatestDepth = 256
  /// How many attributes a tag may have; office programs write some 50 at the root.
  static let mostAttributes = 512

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var tokens: [XMLToken] = []
  /// The start tags that are open.
  private var open: [Int] = []
  private var hasRoot = false

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The tokens of a file, in their order; together they are all its bytes but a byte order mark.
  static func tokens(of bytes: [UInt8]) throws(XMLProblem) -> [XMLToken] {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    let result: Result<[XMLToken], XMLProblem> = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(XMLProblem) -> [XMLToken] in
        var scanner = XMLScanner(buffer)
        try scanner.scan()
        return scanner.tokens
      }
    }
    return try result.get()
  }

  private mutating func scan() throws(XMLProblem) {
    if starts(with: "\u{FEFF}") { position = 3 }
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        try text()
      } else if position + 1 < bytes.count {
        switch bytes[position + 1] {
        case UInt8(ascii: "/"): try endTag()
        case UInt8(ascii: "!"): try declaration()
        case UInt8(ascii: "?"): try section(.instruction, opening: "<?", closing: "?>")
        default: try startTag()
        }
      } else {
        throw malformed
      }
    }
    guard hasRoot, open.isEmpty else { throw malformed }
  }

  var line: Int {
    1 + bytes[..<min(position, bytes.count)].count { $0 == UInt8(ascii: "\n") }
  }

  var malformed: XMLProblem { .malformed(line: line) }

  func starts(with word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
    return true
  }

  private mutating func declaration() throws(XMLProblem) {
    if starts(with: "<!--") {
      try section(.comment, opening: "<!--", closing: "-->")
    } else if starts(with: "<![CDATA[") {
      guard !open.isEmpty else { throw malformed }
      try section(.characterData, opening: "<![CDATA[", closing: "]]>")
    } else if starts(with: "<!DOCTYPE") {
      throw .documentType
    } else {
      throw malformed
    }
  }

  /// Something that goes on to a mark of its own.
  private mutating func section(
    _ kind: XMLToken.Kind, opening: StaticString, closing: StaticString
  ) throws(XMLProblem) {
    let first = position
    position += opening.utf8CodeUnitCount
    while position < bytes.count, !starts(with: closing) {
      try checkCharacter()
      position += 1
    }
    guard position < bytes.count else {
      position = first
      throw malformed
    }
    position += closing.utf8CodeUnitCount
    tokens.append(
      XMLToken(
        kind: kind, mayHoldBrace: true, hasInk: kind == .characterData, first: Int32(first),
        last: Int32(position)))
  }

  private mutating func text() throws(XMLProblem) {
    var token = XMLToken(kind: .text, first: Int32(position), last: 0)
    while position < bytes.count {
      let byte = bytes[position]
      // Letters and most marks, without a call.
      if byte > 0x3C, byte < 0x7B, byte != UInt8(ascii: "]") {
        token.hasInk = true
        position += 1
        continue
      }
      if byte == UInt8(ascii: "<") { break }
      if byte > 0x20 {
        token.hasInk = true
        if byte == UInt8(ascii: "&") {
          token.mayHoldBrace = true
          try reference()
          continue
        }
        if byte == UInt8(ascii: "{") { token.mayHoldBrace = true }
        if byte == UInt8(ascii: "]"), starts(with: "]]>") { throw malformed }
      }
      try checkCharacter()
      position += 1
    }
    token.last = Int32(position)
    guard !open.isEmpty || !token.hasInk else { throw malformed }
    tokens.append(token)
  }

  /// Control characters, U+FFFE and U+FFFF may stand nowhere.
  @inline(__always)
  func checkCharacter() throws(XMLProblem) {
    let byte = bytes[position]
    if byte >= 0x20, byte != 0xEF { return }
    if byte == 0x09 || byte == 0x0A || byte == 0x0D { return }
    if byte == 0xEF {
      guard bytes[position + 1] == 0xBF, bytes[position + 2] >= 0xBE else { return }
    }
    throw .forbiddenCharacter(line: line)
  }

  private mutating func startTag() throws(XMLProblem) {
    guard !open.isEmpty || !hasRoot else { throw malformed }
    var token = XMLToken(kind: .start, first: Int32(position), last: 0)
    position += 1
    try name()
    token.nameEnd = Int32(position)
    if try attributes() { token.kind = .empty }
    token.last = Int32(position)
    tokens.append(token)
    hasRoot = true
    guard token.kind == .start else { return }
    guard open.count < XMLScanner.greatestDepth else { throw .tooDeep(line: line) }
    open.append(tokens.count - 1)
  }

  private mutating func endTag() throws(XMLProblem) {
    let first = position
    position += 2
    try name()
    let nameEnd = position
    skipSpaces()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">"),
      let opening = open.popLast(),
      bytes[tokens[opening].name].elementsEqual(bytes[(first + 2)..<nameEnd])
    else {
      position = first
      throw malformed
    }
    position += 1
    tokens.append(
      XMLToken(kind: .end, first: Int32(first), last: Int32(position), nameEnd: Int32(nameEnd)))
  }
}
