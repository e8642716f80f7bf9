/// The text of a paragraph while its tokens are read: what it says, and where in the file each byte of it
/// stands.
struct ParagraphText {
  /// A byte of the text.
  struct Unit {
    var byte: UInt8
    /// The bytes of the file that wrote it: a byte, a reference, an element.
    var first: Int32
    var last: Int32
    var isInCharacterData: Bool
  }

  /// The element that it is, among those of the document.
  let element: Int
  /// Whether only text can stand in it, without elements.
  let isPlain: Bool
  /// What it says, once it was read.
  private(set) var units: [Unit] = []
  /// Whether something other than text stands in it.
  var hasObject = false
  /// Whether a brace may stand in it, as such or as a reference.
  private(set) var mayHoldBrace = false
  /// How far the text goes before each paragraph that stands in this one, as in a note.
  private(set) var barriers: [Int] = []
  private var parts: [Part] = []

  /// What is read where it matters: most paragraphs hold no brace.
  private enum Part {
    case text(XMLToken)
    case space(Range<Int>)
    case barrier
  }

  init(element: Int, isPlain: Bool) {
    self.element = element
    self.isPlain = isPlain
  }

  var holdsBraces: Bool { units.contains { $0.byte == UInt8(ascii: "{") } }

  /// What it says.
  var words: String { TemplatePlaceholder.normalised(units.map(\.byte)) }

  mutating func addBarrier() { parts.append(.barrier) }

  mutating func add(_ token: XMLToken) {
    if token.mayHoldBrace { mayHoldBrace = true }
    parts.append(.text(token))
  }

  /// Adds an element that is a space.
  mutating func addSpace(_ range: Range<Int>) { parts.append(.space(range)) }

  /// Reads what was added.
  mutating func read(_ bytes: [UInt8]) {
    for part in parts {
      switch part {
      case .text(let token): read(token, in: bytes)
      case .space(let range): add(0x20, range, false)
      case .barrier: barriers.append(units.count)
      }
    }
  }

  private mutating func read(_ token: XMLToken, in bytes: [UInt8]) {
    let content = token.content
    let isCharacterData = token.kind == .characterData
    var position = content.lowerBound
    units.reserveCapacity(units.count + content.count)
    while position < content.upperBound {
      let byte = bytes[position]
      if byte == UInt8(ascii: "&"), !isCharacterData {
        var end = position
        while bytes[end] != UInt8(ascii: ";") { end += 1 }
        end += 1
        let scalar = XMLReference.scalar(of: bytes[position..<end]) ?? "\u{FFFD}"
        for each in String(scalar).utf8 { add(each, position..<end, false) }
        position = end
      } else {
        add(byte, position..<(position + 1), isCharacterData)
        position += 1
      }
    }
  }

  private mutating func add(_ byte: UInt8, _ range: Range<Int>, _ isCharacterData: Bool) {
    units.append(
      Unit(
        byte: byte, first: Int32(range.lowerBound), last: Int32(range.upperBound),
        isInCharacterData: isCharacterData))
  }
}
