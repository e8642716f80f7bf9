/// Versions that follow one another in a transaction. They are valid only as long as the bytes.
struct RecordBatch {
  /// A line that was read and found to be whole.
  struct Line: BitwiseCopyable {
    enum Kind: BitwiseCopyable {
      case record
      case form
      case erasure
      case skeleton
    }

    let kind: Kind
    /// Where it begins in the segment.
    let offset: Int
    /// Of a record, the number of its bytes without the newline; of others, which one it is.
    let number: Int
  }

  /// The bytes of the segment from `base` on.
  let bytes: UnsafeRawBufferPointer
  let base: Int
  let segment: Int
  let lines: ArraySlice<Line>

  /// Calls `body` with each version and its place, in their order.
  @inline(__always)
  func each(_ body: (Record, JournalPosition) -> Void) {
    for line in lines {
      let start = line.offset - base
      let bytes = UnsafeRawBufferPointer(rebasing: bytes[start..<start + line.number])
      guard let record = Record(bytes) else { continue }
      body(record, JournalPosition(segment: segment, offset: line.offset))
    }
  }
}
