/// What is done to names at each start. The library does it for texts of any kind, which takes many
/// times as long.
extension String {
  /// The text with another character in the place of each of one kind, both of ASCII.
  package func exchanging(_ old: Unicode.Scalar, for new: Unicode.Scalar) -> String {
    let (old, new) = (UInt8(ascii: old), UInt8(ascii: new))
    guard utf8.contains(old) else { return self }
    return String(decoding: utf8.map { $0 == old ? new : $0 }, as: UTF8.self)
  }

  /// The parts between characters of ASCII, those that are empty left out.
  package func parts(between separator: Unicode.Scalar) -> [Substring] {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(separator: Character(separator)) }
    return utf8.split(separator: UInt8(ascii: separator)).map { Substring($0) }
  }
}
