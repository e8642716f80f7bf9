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
  let previous: JournalPosition?
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
    var cursor = ByteCursor(line)
    if cursor.skip("{\"put\":\"") {
      isRemoval = false
    } else if cursor.skip("{\"del\":\"") {
      isRemoval = true
    } else {
      return nil
    }
    guard let slash = cursor.collection(), let keyEnd = cursor.identity(after: slash),
      cursor.skip("\",\"v\":"), let form = cursor.integer(),
      cursor.skip(",\"rev\":"), let revision = cursor.integer(), revision > 0
    else { return nil }
    if cursor.skip(",\"prev\":[") {
      guard let segment = cursor.integer(), cursor.skip(","), let offset = cursor.integer(),
        cursor.skip("]")
      else { return nil }
      previous = JournalPosition(segment: segment, offset: offset)
    } else {
      previous = nil
    }
    if cursor.skip(",\"salt\":\"") {
      guard cursor.pass(16), cursor.skip("\"") else { return nil }
    }
    if cursor.skip(",\"personal\":[") {
      let start = cursor.position
      guard cursor.passSpans() else { return nil }
      personal = start..<cursor.position
      guard cursor.skip("]") else { return nil }
    } else {
      personal = nil
    }
    if isRemoval {
      bodyStart = nil
      guard cursor.position == end else { return nil }
    } else {
      guard cursor.skip(",\"doc\":"), cursor.position < end else { return nil }
      bodyStart = cursor.position
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

extension ByteCursor {
  /// Passes `[9,5,"salt","digest"]`, one or several.
  fileprivate mutating func passSpans() -> Bool {
    repeat {
      guard skip("["), integer() != nil, skip(","), integer() != nil, skip(",\""), pass(16),
        skip("\",\""), pass(64), skip("\"]")
      else { return false }
    } while skip(",")
    return true
  }

  /// Passes the name of a collection; where the oblique stroke after it stands.
  @inline(__always)
  fileprivate mutating func collection() -> Int? {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
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
  fileprivate mutating func identity(after slash: Int) -> Int? {
    let start = slash + 1
    while position < bytes.count {
      let byte = bytes[position]
      guard ByteCursor.isPlain(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      else { break }
      position += 1
    }
    guard (1...80).contains(position - start), ByteCursor.isPlain(bytes[start]),
      ByteCursor.isPlain(bytes[position - 1])
    else { return nil }
    return position
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }
}
