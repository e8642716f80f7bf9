/// A value of a field as the index holds it: 64 bits that keep the order of values, then 32 bits
/// that tell values with the same first bits apart.
///
/// The order is never wrong, only coarse: when one value is less than another, its prefix is not
/// greater. So all values between two others lie between the `lowest` key of the one and the
/// `highest` key of the other, together with some that do not; these are found out by reading
/// the documents. Values of different kinds may share keys, and are told apart in the same way.
struct FieldKey: Sendable, Hashable, Comparable {
  /// Order-preserving.
  let prefix: UInt64
  /// A hash of the whole value; 0 where the prefix is all there is.
  let hash: UInt32

  init(prefix: UInt64, hash: UInt32) {
    self.prefix = prefix
    self.hash = hash
  }

  /// A text, in the order of its UTF-8 bytes: the first eight, padded with zeros.
  init(text: UnsafeRawBufferPointer) {
    if text.count >= 8 {
      prefix = UInt64(bigEndian: text.loadUnaligned(as: UInt64.self))
    } else {
      var start: UInt64 = 0
      for byte in text { start = start << 8 | UInt64(byte) }
      prefix = text.isEmpty ? 0 : start << UInt64(8 * (8 - text.count))
    }
    hash = UInt32(KeyHash.mix(text) >> 32)
  }

  /// A text.
  init(text: String) {
    var text = text
    self = text.withUTF8 { FieldKey(text: UnsafeRawBufferPointer($0)) }
  }

  /// A whole number. All numbers are on one scale, that of double precision, since a field may
  /// hold 2 here and 2.5 there; rounding keeps their order.
  init(integer: Int) { self.init(double: Double(integer)) }

  /// A number as JSON writes it; one beyond all doubles counts as infinite.
  init(number: String) { self.init(double: Double(number) ?? 0) }

  /// A number as JSON writes it.
  init(number: UnsafeRawBufferPointer) {
    self.init(number: String(decoding: number, as: UTF8.self))
  }

  /// `false` goes before `true`.
  init(bool: Bool) { self.init(prefix: bool ? 1 : 0, hash: 0) }

  private init(double: Double) {
    // Doubles of one sign are in the order of their bits; adding 0 makes -0 the same as 0.
    let bits = (double + 0).bitPattern
    self.init(prefix: bits >> 63 == 1 ? ~bits : bits | 1 << 63, hash: 0)
  }

  /// The least key with this prefix: where a range begins.
  var lowest: FieldKey { FieldKey(prefix: prefix, hash: 0) }
  /// The greatest key with this prefix: where a range ends.
  var highest: FieldKey { FieldKey(prefix: prefix, hash: .max) }

  /// Before all keys.
  static let first = FieldKey(prefix: 0, hash: 0)
  /// After all keys.
  static let last = FieldKey(prefix: .max, hash: .max)

  static func < (left: FieldKey, right: FieldKey) -> Bool {
    (left.prefix, left.hash) < (right.prefix, right.hash)
  }
}
