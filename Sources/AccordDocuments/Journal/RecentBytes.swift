/// The bytes that this process wrote last to the newest segment and the disk has confirmed, one
/// after the other. What went past the system's cache would have to be fetched from the disk.
struct RecentBytes {
  /// So many are kept at most.
  private static let limit = 4 << 20

  /// Where they begin in the segment.
  private var start = 0
  private var bytes: [UInt8] = []

  /// Where they end in the segment.
  private var end: Int { start + bytes.count }

  /// Takes in what was written at an offset. It takes the place of all else when it does not
  /// follow it.
  mutating func append(_ more: [UInt8], at offset: Int) {
    if offset != end || more.count > RecentBytes.limit {
      bytes.removeAll(keepingCapacity: more.count <= RecentBytes.limit)
      start = offset
    }
    if bytes.count + more.count > RecentBytes.limit {
      let count = min(bytes.count, RecentBytes.limit / 2)
      bytes.removeFirst(count)
      start += count
    }
    bytes.append(contentsOf: more.suffix(RecentBytes.limit))
    start = offset + more.count - bytes.count
  }

  /// Appends so many bytes from an offset on to others; `false` when not all of them are here.
  func append(from offset: Int, _ count: Int, to others: inout [UInt8]) -> Bool {
    guard start <= offset, count >= 0, offset + count <= end else { return false }
    others += bytes[offset - start..<offset - start + count]
    return true
  }

  /// Calls `body` with the bytes from an offset on; `nil` when it lies outside.
  func withBytes<Result>(
    from offset: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result? {
    guard start <= offset, offset < end else { return nil }
    return try bytes.withUnsafeBytes {
      try body(UnsafeRawBufferPointer(rebasing: $0[(offset - start)...]))
    }
  }
}
