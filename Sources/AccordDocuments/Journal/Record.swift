import AccordJSON

/// The line of a version read in place. It is valid only as long as the bytes are.
///
/// Only the one form in which Accord writes such lines is read: the members in their order and
/// without spaces. The checksum is not verified; see `isSound`.
struct Record {
  /// The line without its newline.
  let line: UnsafeRawBufferPointer
  /// Whether the version is the document's removal.
  let isRemoval: Bool
  /// The version of the schema that the document was written with.
  let form: Int
  /// How often the document has been written or removed, this time included.
  let revision: Int
  /// The version before this one.
  let previous: Place?
  /// Where the values lie that can be erased by themselves, each with its salt and digest;
  /// `PersonalSpans` reads them.
  let personal: Range<Int>?
  private let keyEnd: Int
  private let slash: Int
  private let bodyStart: Int?

  /// `{"put":"` and `{"del":"` are of one length.
  private static let keyStart = 8

  /// A line, or `nil` when it is not of the form of a version.
  init?(_ line: UnsafeRawBufferPointer) {
    guard LineChecksum.isPresent(in: line) else { return nil }
    let end = LineChecksum.start(in: line)
    var reader = Reader(line: line)
    if reader.take("{\"put\":\"") {
      isRemoval = false
    } else if reader.take("{\"del\":\"") {
      isRemoval = true
    } else {
      return nil
    }
    guard let slash = reader.collection(), let keyEnd = reader.identity(after: slash),
      reader.take("\",\"v\":"), let form = reader.number(),
      reader.take(",\"rev\":"), let revision = reader.number(), revision > 0
    else { return nil }
    if reader.take(",\"prev\":[") {
      guard let segment = reader.number(), reader.take(","), let offset = reader.number(),
        reader.take("]")
      else { return nil }
      previous = Place(segment: segment, offset: offset)
    } else {
      previous = nil
    }
    if reader.take(",\"salt\":\"") {
      guard reader.pass(16), reader.take("\"") else { return nil }
    }
    if reader.take(",\"personal\":[") {
      let start = reader.position
      guard reader.passSpans() else { return nil }
      personal = start..<reader.position
      guard reader.take("]") else { return nil }
    } else {
      personal = nil
    }
    if isRemoval {
      bodyStart = nil
      guard reader.position == end else { return nil }
    } else {
      guard reader.take(",\"doc\":"), reader.position < end else { return nil }
      bodyStart = reader.position
    }
    self.line = line
    self.form = form
    self.revision = revision
    self.keyEnd = keyEnd
    self.slash = slash
  }

  /// The bytes of `collection/identity`.
  var key: UnsafeRawBufferPointer { bytes(Record.keyStart..<keyEnd) }

  /// The bytes of the collection's name.
  var collection: UnsafeRawBufferPointer { bytes(Record.keyStart..<slash) }

  /// The bytes of the name within the collection.
  var identity: UnsafeRawBufferPointer { bytes(slash + 1..<keyEnd) }

  /// The bytes of the document; `nil` when this is its removal.
  var body: UnsafeRawBufferPointer? {
    bodyStart.map { bytes($0..<LineChecksum.start(in: line)) }
  }

  /// Whether the checksum of the line fits.
  var isSound: Bool { LineChecksum.fits(line) }

  private func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: line[range])
  }
}

/// Reads the members of a line in their order.
private struct Reader {
  let line: UnsafeRawBufferPointer
  var position = 0

  /// Passes a text when it stands here.
  @inline(__always)
  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard line.count &- position >= count else { return false }
    // The length is known where this is compiled, so that two or three comparisons are left.
    var index = 0
    while count &- index >= 8 {
      if differs(text, index, as: UInt64.self) { return false }
      index &+= 8
    }
    if count &- index >= 4 {
      if differs(text, index, as: UInt32.self) { return false }
      index &+= 4
    }
    if count &- index >= 2 {
      if differs(text, index, as: UInt16.self) { return false }
      index &+= 2
    }
    if count &- index >= 1, differs(text, index, as: UInt8.self) { return false }
    position &+= count
    return true
  }

  @inline(__always)
  private func differs<Word: FixedWidthInteger & BitwiseCopyable>(
    _ text: StaticString, _ index: Int, as type: Word.Type
  ) -> Bool {
    line.loadUnaligned(fromByteOffset: position &+ index, as: Word.self)
      != UnsafeRawPointer(text.utf8Start + index).loadUnaligned(as: Word.self)
  }

  /// Passes `[9,5,"salt","digest"]`, one or several.
  mutating func passSpans() -> Bool {
    repeat {
      guard take("["), number() != nil, take(","), number() != nil, take(",\""), pass(16),
        take("\",\""), pass(64), take("\"]")
      else { return false }
    } while take(",")
    return true
  }

  /// Passes some bytes whatever they are.
  mutating func pass(_ count: Int) -> Bool {
    guard line.count - position >= count else { return false }
    position += count
    return true
  }

  /// A whole number that is not negative.
  @inline(__always)
  mutating func number() -> Int? {
    var value = 0
    let start = position
    while position < line.count, case let digit = line[position] &- UInt8(ascii: "0"), digit < 10 {
      value = value &* 10 &+ Int(digit)
      position += 1
    }
    // Eighteen digits always fit.
    guard (1...18).contains(position - start) else { return nil }
    return value
  }

  /// Passes the name of a collection; where the oblique stroke after it stands.
  @inline(__always)
  mutating func collection() -> Int? {
    let start = position
    while position < line.count {
      let byte = line[position]
      if byte == UInt8(ascii: "/") {
        guard position > start else { return nil }
        position += 1
        return position - 1
      }
      guard byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { return nil }
      position += 1
    }
    return nil
  }

  /// Passes a slug; where it ends.
  @inline(__always)
  mutating func identity(after slash: Int) -> Int? {
    let start = slash + 1
    while position < line.count {
      let byte = line[position]
      guard Reader.isPlain(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      else { break }
      position += 1
    }
    guard (1...80).contains(position - start), Reader.isPlain(line[start]),
      Reader.isPlain(line[position - 1])
    else { return nil }
    return position
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }
}
