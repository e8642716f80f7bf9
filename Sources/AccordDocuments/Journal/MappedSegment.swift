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
  let place: Place
  /// Keeps the bytes where they are.
  let owner: AnyObject
}
