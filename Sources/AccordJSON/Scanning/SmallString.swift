/// Short texts made without the library, which looks once more whether they are UTF-8.
///
/// A `String` of up to 15 bytes of ASCII holds them itself, followed by their number: a document
/// is full of such texts, and to make one like this takes a fifth of the time. The library does
/// not promise that layout, so it is compared with what the library makes before it is used.
enum SmallString {
  /// The two words of a text.
  private typealias Words = (low: UInt64, high: UInt64)

  /// The most bytes that a text holds itself.
  private static let limit = 15

  /// Whether texts have this layout: what is below is of use only then.
  static let isKnown: Bool = {
    guard MemoryLayout<String>.size == MemoryLayout<Words>.size else { return false }
    return (0...limit).allSatisfy { count in
      var bytes = (0..<limit + 9).map { UInt8(ascii: "a") + UInt8($0) }
      let made = bytes.withUnsafeBytes { bytes in
        bytes.baseAddress.map { words(of: $0, count: count) } ?? (0, 0)
      }
      bytes.removeSubrange(count...)
      return unsafeBitCast(String(decoding: bytes, as: UTF8.self), to: Words.self) == made
    }
  }()

  /// The text of some ASCII bytes; `nil` when it is not short.
  ///
  /// - Parameter bytes: at least eight more than `count`.
  @inline(__always)
  static func text(of bytes: UnsafeRawPointer, count: Int) -> String? {
    guard count <= limit else { return nil }
    return unsafeBitCast(words(of: bytes, count: count), to: String.self)
  }

  /// Whether a text is that of some ASCII bytes. `false` does not say that it is not.
  ///
  /// - Parameter bytes: at least eight more than `count`.
  @inline(__always)
  static func isText(_ text: String, of bytes: UnsafeRawPointer, count: Int) -> Bool {
    guard count <= limit else { return false }
    return unsafeBitCast(text, to: Words.self) == words(of: bytes, count: count)
  }

  @inline(__always)
  private static func words(of bytes: UnsafeRawPointer, count: Int) -> Words {
    let first = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    let mark = UInt64(truncatingIfNeeded: 0xE0 | count) << 56
    guard count > 8 else {
      return (first & lowest(count), mark)
    }
    let second = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    return (first, UInt64(littleEndian: second) & lowest(count - 8) | mark)
  }

  /// The lowest bytes of a word, at most eight.
  @inline(__always)
  private static func lowest(_ bytes: Int) -> UInt64 {
    bytes == 8 ? ~0 : 1 &<< UInt64(truncatingIfNeeded: bytes &* 8) &- 1
  }
}
