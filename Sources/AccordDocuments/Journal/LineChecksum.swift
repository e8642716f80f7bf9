import AccordJSON

/// How every line of the journal ends: `,"k":"01234567"}`, the CRC-32C of all bytes before it in
/// small hexadecimal digits. It stands at a fixed place, so that a line is checked without being
/// parsed.
///
/// Whoever writes, looks for or verifies a checksum does it here. A line is always one without
/// its newline.
enum LineChecksum {
  /// How many bytes the ending has.
  static let length = 16

  /// The ending of a line whose checksum is not known yet, with the newline.
  private static let room: StaticString = ",\"k\":\"00000000\"}\n"
  /// Where the digits stand in the ending.
  private static let digits = 6

  /// Where the ending of a line begins: how many bytes its checksum covers.
  @inline(__always)
  static func start(in line: UnsafeRawBufferPointer) -> Int { line.count &- length }

  /// The part of a line that its checksum covers; `nil` when the line is not whole.
  static func covered(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    line.withUnsafeBytes(isWhole) ? line.dropLast(length) : nil
  }

  /// Whether a line has a checksum, and the one that fits.
  static func isWhole(_ line: UnsafeRawBufferPointer) -> Bool {
    line.count > length && line[0] == UInt8(ascii: "{") && isPresent(in: line) && fits(line)
  }

  /// Whether a line has an ending, whatever its digits are.
  @inline(__always)
  static func isPresent(in line: UnsafeRawBufferPointer) -> Bool {
    guard line.count >= length else { return false }
    // `,"k":"` and two digits; six digits and `"}`.
    let opening = line.loadUnaligned(fromByteOffset: start(in: line), as: UInt64.self)
    let closing = line.loadUnaligned(fromByteOffset: line.count &- 2, as: UInt16.self)
    return UInt64(littleEndian: opening) & 0xFFFF_FFFF_FFFF == 0x22_3A22_6B22_2C
      && UInt16(littleEndian: closing) == 0x7D22
  }

  /// Whether the digits of a line that has an ending are those of its checksum.
  static func fits(_ line: UnsafeRawBufferPointer) -> Bool {
    let start = start(in: line)
    let told = line.loadUnaligned(fromByteOffset: start &+ digits, as: UInt64.self)
    return Hexadecimal.spread(CRC32C.checksum(UnsafeRawBufferPointer(rebasing: line[..<start])))
      == UInt64(littleEndian: told)
  }
}

extension LineChecksum {
  /// Ends the line that begins at `start` and goes on to the end of the bytes.
  static func close(_ bytes: inout [UInt8], from start: Int) {
    leaveRoom(in: &bytes)
    let end = bytes.count - 1
    bytes.withUnsafeMutableBytes {
      _ = set(in: UnsafeMutableRawBufferPointer(rebasing: $0[start..<end]))
    }
  }

  /// Ends a line but for its checksum, which `set` writes later.
  static func leaveRoom(in bytes: inout [UInt8]) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: room.utf8Start, count: room.utf8CodeUnitCount))
  }

  /// Writes the checksum of a line that has an ending.
  ///
  /// - Returns: the bytes that it covers.
  static func set(in line: UnsafeMutableRawBufferPointer) -> UnsafeRawBufferPointer {
    let start = start(in: UnsafeRawBufferPointer(line))
    let covered = UnsafeRawBufferPointer(rebasing: line[..<start])
    line.storeBytes(
      of: Hexadecimal.spread(CRC32C.checksum(covered)).littleEndian,
      toByteOffset: start + digits, as: UInt64.self)
    return covered
  }

  /// Writes the checksum of a line anew after some of its bytes were changed.
  static func renew(in line: inout [UInt8]) {
    line.withUnsafeMutableBytes { _ = set(in: $0) }
  }
}
