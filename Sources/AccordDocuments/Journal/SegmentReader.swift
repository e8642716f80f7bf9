import AccordPlatform

/// Reads the lines of a segment one after the other.
struct SegmentReader {
  /// A line without its newline.
  struct Line {
    /// The number of bytes before it.
    let start: Int
    let bytes: ArraySlice<UInt8>
    /// Whether a newline ends it, and not the end of the file.
    let isEnded: Bool

    /// The number of bytes before the next line.
    var end: Int { start + bytes.count + (isEnded ? 1 : 0) }
  }

  private let file: File
  private var buffer: [UInt8] = []
  private var bufferStart: Int
  private var next = 0
  private let chunk: Int

  /// A reader that begins at `offset`.
  ///
  /// - Parameter chunk: how many bytes to read at first.
  init(_ file: File, from offset: Int, chunk: Int = 1 << 20) {
    self.file = file
    bufferStart = offset
    self.chunk = chunk
  }

  /// The next line; `nil` at the end of the file.
  mutating func line() throws(SystemFault) -> Line? {
    var searched = next
    while true {
      if let end = buffer.withUnsafeBytes({ $0.newline(from: searched) }) {
        defer { next = end + 1 }
        return Line(start: bufferStart + next, bytes: buffer[next..<end], isEnded: true)
      }
      buffer.removeFirst(next)
      bufferStart += next
      next = 0
      searched = buffer.count
      let more = try file.read(
        at: bufferStart + buffer.count, count: max(chunk, buffer.count))
      if more.isEmpty {
        guard !buffer.isEmpty else { return nil }
        defer { next = buffer.count }
        return Line(start: bufferStart, bytes: buffer[...], isEnded: false)
      }
      buffer += more
    }
  }
}
