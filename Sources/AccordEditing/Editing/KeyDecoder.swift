/// Turns the bytes that a terminal sends into keys, as they come: UTF-8, the control characters,
/// the sequences of xterm and its kin, and bracketed paste.
///
/// Bytes that are no UTF-8 become U+FFFD, whatever the locale says. A sequence that nobody knows
/// is swallowed whole, so that none of its letters lands in the text.
struct KeyDecoder {
  private var pending: [UInt8] = []
  /// What was pasted so far, while a paste is under way.
  private var pasted: [UInt8]?

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
  /// A paste that never ends is cut here, in bytes.
  private static let longestPaste = 16 << 20

  /// Whether bytes are held back that may be the beginning of something.
  var isWaiting: Bool { !pending.isEmpty }

  /// Whether a paste is under way.
  var isPasting: Bool { pasted != nil }

  /// The keys that some more bytes complete.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    pending += bytes
    return decode(isFinal: false)
  }

  /// The keys that the held bytes are, when nothing more came after them for a moment: a lone
  /// Escape is a key of its own.
  mutating func flush() -> [Key] { decode(isFinal: true) }

  private mutating func decode(isFinal: Bool) -> [Key] {
    var keys: [Key] = []
    var text = ""
    func endText() {
      if !text.isEmpty { keys.append(.text(text)) }
      text = ""
    }
    var position = 0
    while position < pending.count {
      if pasted != nil {
        guard takePaste(&position, &keys, isFinal: isFinal) else { break }
        continue
      }
      let rest = pending[position...]
      guard let (unit, length) = KeyDecoder.unit(rest, isFinal: isFinal) else { break }
      position += length
      switch unit {
      case .character(let scalar): text.unicodeScalars.append(scalar)
      case .key(let key):
        endText()
        keys.append(key)
      case .pasteStart:
        endText()
        pasted = []
      case .nothing: break
      }
    }
    endText()
    pending.removeFirst(position)
    return keys
  }

  /// Takes bytes up to the end of the paste.
  ///
  /// - Returns: whether something can come after it now.
  private mutating func takePaste(
    _ position: inout Int, _ keys: inout [Key], isFinal: Bool
  ) -> Bool {
    let rest = pending[position...]
    let end = rest.firstRange(of: KeyDecoder.pasteEnd)
    // The last bytes may be the beginning of the end.
    let held = isFinal ? 0 : KeyDecoder.pasteEnd.count - 1
    let stop = end?.lowerBound ?? max(rest.startIndex, rest.endIndex - held)
    pasted?.append(contentsOf: rest[rest.startIndex..<stop])
    position = end?.upperBound ?? stop
    guard end != nil || (pasted?.count ?? 0) > KeyDecoder.longestPaste else { return false }
    let text = String(decoding: pasted ?? [], as: UTF8.self)
    keys.append(.paste(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")))
    pasted = nil
    return true
  }

  private enum Unit {
    case character(Unicode.Scalar)
    case key(Key)
    case pasteStart
    /// A sequence without a meaning here.
    case nothing
  }

  /// What the bytes begin with and how many they are; `nil` when more must come to know.
  private static func unit(
    _ bytes: ArraySlice<UInt8>, isFinal: Bool
  ) -> (Unit, Int)? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B: return sequence(bytes, isFinal: isFinal)
    case 0x0D, 0x0A: return (.key(.enter), 1)
    case 0x09: return (.key(.tab), 1)
    case 0x08, 0x7F: return (.key(.backspace), 1)
    case 0x00: return (.key(.control("@")), 1)
    case 0x01...0x1A: return (.key(.control(letter(first))), 1)
    case 0x1C...0x1F: return (.key(.control(Character(Unicode.Scalar(first + 0x40)))), 1)
    case 0x20..<0x7F: return (.character(Unicode.Scalar(first)), 1)
    default: return scalar(bytes, isFinal: isFinal)
    }
  }

  private static func letter(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte + 0x60)) }

  /// One scalar of UTF-8.
  private static func scalar(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> (Unit, Int)? {
    let first = bytes[bytes.startIndex]
    let length = first >= 0xF0 && first < 0xF8 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    let replacement = Unit.character("\u{FFFD}")
    guard length > 1, first < 0xF8 else { return (replacement, 1) }
    let found = bytes.prefix(length)
    if let broken = found.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return (replacement, broken - bytes.startIndex)
    }
    guard found.count == length else { return isFinal ? (replacement, found.count) : nil }
    guard let text = String(validating: found, as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return (replacement, 1) }
    // C1 control characters are none that anybody types.
    return (0x80..<0xA0).contains(scalar.value) ? (.nothing, length) : (.character(scalar), length)
  }

  /// What begins with Escape.
  private static func sequence(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> (Unit, Int)? {
    let start = bytes.startIndex
    guard bytes.count > 1 else { return isFinal ? (.key(.escape), 1) : nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "["): return controlSequence(bytes, isFinal: isFinal)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return isFinal ? (.key(.alt("O")), 2) : nil }
      return (named(final: bytes[start + 2], modifier: 1).map(Unit.key) ?? .nothing, 3)
    case 0x1B: return (.key(.escape), 1)
    case 0x0D, 0x0A: return (.key(.newLine), 2)
    case 0x7F, 0x08: return (.key(.wordBackspace), 2)
    case 0x00..<0x20: return (.key(.escape), 1)
    default:
      guard let (unit, length) = unit(bytes.dropFirst(), isFinal: isFinal) else { return nil }
      guard case .character(let scalar) = unit else { return (.nothing, length + 1) }
      return (.key(.alt(Character(scalar))), length + 1)
    }
  }

  /// `ESC [`, parameters, one last byte.
  private static func controlSequence(
    _ bytes: ArraySlice<UInt8>, isFinal: Bool
  ) -> (Unit, Int)? {
    let start = bytes.startIndex
    var end = start + 2
    while end < bytes.endIndex, (0x20..<0x40).contains(bytes[end]) { end += 1 }
    guard end < bytes.endIndex else {
      return isFinal || end - start > 64 ? (.nothing, end - start) : nil
    }
    let final = bytes[end]
    let length = end - start + 1
    // The console of Linux sends a second bracket for the function keys.
    if final == UInt8(ascii: "["), end == start + 2 {
      return bytes.count > 3 || isFinal ? (.nothing, min(4, bytes.count)) : nil
    }
    let numbers = bytes[(start + 2)..<end].split(separator: UInt8(ascii: ";")).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
    let modifier = numbers.count > 1 ? numbers[1] : 1
    if final == UInt8(ascii: "~") {
      if numbers.first == 200 { return (.pasteStart, length) }
      return (numbered(numbers.first ?? 0, modifier: modifier).map(Unit.key) ?? .nothing, length)
    }
    return (named(final: final, modifier: modifier).map(Unit.key) ?? .nothing, length)
  }

  /// The key that a last letter names. `modifier` counts from 1: 2 is Shift, 3 Alt, 5 Ctrl.
  private static func named(final: UInt8, modifier: Int) -> Key? {
    let isWord = modifier > 2
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return isWord ? .wordRight : .right
    case UInt8(ascii: "D"): return isWord ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "M"): return .enter
    default: return nil
    }
  }

  /// The key that a number before `~` names.
  private static func numbered(_ number: Int, modifier: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 3: modifier > 2 ? .wordDelete : .delete
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }
}
