import AccordJSON

/// A SHA-256 digest.
struct Digest: Sendable, Hashable {
  /// Its 32 bytes as numbers, the first byte on top of the first number.
  let words: (UInt64, UInt64, UInt64, UInt64)

  /// 32 zero bytes: a digest of nothing.
  static let zero = Digest(words: (0, 0, 0, 0))

  init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// A digest from 64 small hexadecimal digits.
  init?(hexadecimal text: String) {
    let bytes = Hexadecimal.bytes(text)
    guard let bytes, bytes.count == 32 else { return nil }
    self.init(bytes: bytes)
  }

  /// A digest from the bytes of 64 small hexadecimal digits.
  init?(hexadecimal digits: UnsafeRawBufferPointer) {
    guard digits.count == 64 else { return nil }
    func word(_ index: Int) -> UInt64? {
      Hexadecimal.number(UnsafeRawBufferPointer(rebasing: digits[index * 16..<index * 16 + 16]))
    }
    guard let first = word(0), let second = word(1), let third = word(2), let fourth = word(3)
    else { return nil }
    words = (first, second, third, fourth)
  }

  /// A digest from 32 bytes; missing ones are zero.
  init(bytes: [UInt8]) {
    func word(_ index: Int) -> UInt64 {
      bytes.dropFirst(index * 8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// Its 32 bytes.
  var bytes: [UInt8] {
    var words = (
      words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
    )
    return withUnsafeBytes(of: &words) { Array($0) }
  }

  /// The number of its bytes.
  static let length = 32

  /// Puts its bytes into memory.
  @inline(__always)
  func store(to bytes: UnsafeMutableRawBufferPointer, at offset: Int) {
    bytes.storeBytes(of: words.0.bigEndian, toByteOffset: offset, as: UInt64.self)
    bytes.storeBytes(of: words.1.bigEndian, toByteOffset: offset + 8, as: UInt64.self)
    bytes.storeBytes(of: words.2.bigEndian, toByteOffset: offset + 16, as: UInt64.self)
    bytes.storeBytes(of: words.3.bigEndian, toByteOffset: offset + 24, as: UInt64.self)
  }

  /// 64 small hexadecimal digits.
  var hexadecimal: String {
    var digits: [UInt8] = []
    append(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Appends the 64 small hexadecimal digits.
  func append(to bytes: inout [UInt8]) {
    Hexadecimal.append(words.0, to: &bytes)
    Hexadecimal.append(words.1, to: &bytes)
    Hexadecimal.append(words.2, to: &bytes)
    Hexadecimal.append(words.3, to: &bytes)
  }

  static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
  }
}
