import AccordJSON

/// One line of the journal. `README.md` beside this folder gives the format byte by byte.
enum JournalLine {
  case head(Head)
  case form(Form)
  /// A version of a document; `Record` reads it in place.
  case record
  case erasure(ErasureLine)
  case skeleton(SkeletonLine)
  case commit(Commit)
  /// A whole line that begins with a member which this program does not know.
  case unknown

  /// The first line of a segment.
  struct Head: Sendable, Hashable {
    /// The version of the journal's format.
    var format = Head.currentFormat
    /// The identity of the workspace, a random number.
    var store: String
    /// The number of the segment, from 1.
    var segment: Int
    /// When the segment was begun.
    var at: Timestamp
    /// The number of the last transaction before the segment.
    var transaction: Int
    /// The segment before: its number, its end and the digest that its last transaction left.
    var previous: Previous?

    struct Previous: Sendable, Hashable {
      var segment: Int
      var end: Int
      var sum: Digest
    }

    static let currentFormat = 2
  }

  /// The last line of a transaction.
  struct Commit: Sendable, Hashable {
    /// The number of the transaction, from 1.
    var transaction: Int
    var at: Timestamp
    /// Who.
    var author: String
    /// With which command.
    var command: String
    /// How many lines the transaction has before this one.
    var count: Int
    /// Everything before this offset of the segment was on the disk before this line was written.
    var sync: Int
    /// The digest over this transaction and all before it.
    var sum: Digest
  }
}

/// How every line ends: with a checksum at a fixed place, so that a line is checked without
/// being parsed.
enum LineEnding {
  /// `,"k":"01234567"}` — the bytes after those that the checksum covers, without the newline.
  static let length = 16

  /// Ends a line that begins at `start`.
  static func close(_ bytes: inout [UInt8], from start: Int) {
    let checksum = bytes.withUnsafeBytes {
      CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0[start...]))
    }
    bytes.write(",\"k\":\"")
    Hexadecimal.append(checksum, to: &bytes)
    bytes.write("\"}\n")
  }

  /// Whether a line without its newline has the checksum that fits.
  static func isWhole(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.count > length, line[0] == UInt8(ascii: "{") else { return false }
    let start = line.count - length
    let opening = line.loadUnaligned(fromByteOffset: start, as: UInt64.self)
    // `,"k":"` and two digits; six digits and `"}`.
    guard UInt64(littleEndian: opening) & 0xFFFF_FFFF_FFFF == 0x22_3A22_6B22_2C,
      line[line.count - 2] == UInt8(ascii: "\""), line[line.count - 1] == UInt8(ascii: "}")
    else { return false }
    let digits = line.loadUnaligned(fromByteOffset: start + 6, as: UInt64.self)
    let checksum = CRC32C.checksum(UnsafeRawBufferPointer(rebasing: line[..<start]))
    return Hexadecimal.spread(checksum) == UInt64(littleEndian: digits)
  }

  /// The bytes that the checksum covers, or `nil` when the line is not whole.
  static func covered(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.count > length, line.first == UInt8(ascii: "{") else { return nil }
    let ending = line.suffix(length)
    let start = ending.startIndex
    guard ending.prefix(6).elementsEqual(",\"k\":\"".utf8),
      ending.suffix(2).elementsEqual("\"}".utf8),
      let checksum = Hexadecimal.number(ending[start + 6..<start + 14])
    else { return nil }
    let covered = line[..<start]
    return CRC32C.checksum(covered) == checksum ? covered : nil
  }
}
