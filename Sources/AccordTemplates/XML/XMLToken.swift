/// A piece of an XML file, by the places of its bytes. Small, as a file has many.
struct XMLToken {
  enum Kind: UInt8 {
    case start, empty, end, text, characterData, comment, instruction
  }

  var kind: Kind
  /// Whether a text holds a brace, written as such or as a reference to a character.
  var mayHoldBrace = false
  /// Whether a text holds anything but spaces.
  var hasInk = false
  var first: Int32
  var last: Int32
  /// Where the name of a tag ends; it begins after `<` or `</`.
  var nameEnd: Int32 = 0

  /// All its bytes.
  var range: Range<Int> { Int(first)..<Int(last) }

  /// The bytes of the name of a tag.
  var name: Range<Int> { (Int(first) + (kind == .end ? 2 : 1))..<Int(nameEnd) }

  /// What a text says: all of it, or what stands between the marks of CDATA.
  var content: Range<Int> {
    kind == .characterData ? (Int(first) + 9)..<(Int(last) - 3) : range
  }
}
