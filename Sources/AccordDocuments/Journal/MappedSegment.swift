import AccordPlatform

/// A segment in memory, and which of its lines this process has verified.
final class MappedSegment {
  /// The bytes.
  let bytes: UnsafeRawBufferPointer
  private let memory: MappedBytes
  /// One bit for every 32 bytes, set where a verified line begins: no version's line is shorter.
  /// Made when somebody goes through all documents.
  private var verified: UnsafeMutablePointer<UInt64>?

  init(_ memory: MappedBytes) {
    self.memory = memory
    bytes = memory.bytes
  }

  deinit { verified?.deallocate() }

  /// The line that begins at an offset, without its newline; `nil` when it does not end here.
  @inline(__always)
  func line(at offset: Int) -> UnsafeRawBufferPointer? {
    guard UInt(bitPattern: offset) < UInt(bitPattern: bytes.count),
      let end = bytes.newline(from: offset)
    else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
  }

  /// Reads a byte here and there where a line of usual length lies, so that all of it is fetched
  /// from memory at once: who reads it from left to right would wait again and again.
  ///
  /// - Returns: not zero where a line begins.
  @inline(__always)
  func touch(_ offset: Int) -> UInt8 {
    guard UInt(bitPattern: offset) < UInt(bitPattern: bytes.count) else { return 0 }
    // Not beyond the page: the next one may be on the disk still.
    let end = min(offset &+ MappedSegment.usual, offset | 4095, bytes.count)
    var found: UInt8 = 0
    var position = offset
    while position < end {
      found |= bytes[position]
      position &+= 64
    }
    return found
  }

  /// How many bytes most lines have at most.
  private static let usual = 640

  /// The version whose line begins at an offset, if the line is sound. A line that was found to
  /// be so before is not verified again.
  @inline(__always)
  func knownRecord(_ line: UnsafeRawBufferPointer, at offset: Int) -> Record? {
    guard let record = Record(line) else { return nil }
    let bits = verified ?? makeVerified()
    let bit = 1 as UInt64 &<< UInt64(truncatingIfNeeded: offset &>> 5)
    if bits[offset &>> 11] & bit != 0 { return record }
    guard record.isSound else { return nil }
    bits[offset &>> 11] |= bit
    return record
  }

  @inline(never)
  private func makeVerified() -> UnsafeMutablePointer<UInt64> {
    let count = bytes.count >> 11 + 1
    let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
    bits.initialize(repeating: 0, count: count)
    verified = bits
    return bits
  }
}

/// A version in place, together with what its bytes lie in.
struct HeldRecord {
  let record: Record
  let place: JournalPosition
  /// Keeps the bytes where they are.
  let owner: AnyObject
}
