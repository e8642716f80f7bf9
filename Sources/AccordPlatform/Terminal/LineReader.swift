#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// Reads lines from a descriptor, such as standard input, as they come.
package final class LineReader {
  /// What came.
  package enum Line: Sendable, Hashable {
    /// A line without its end.
    case text(String)
    /// A line that is not UTF-8.
    case notText
    /// A signal came while waiting; what was typed of the line is kept.
    case interrupted
    /// Nothing more will come.
    case end
  }

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// A reader of a descriptor.
  package init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// The next line. A `\r` before the end of the line belongs to the end.
  ///
  /// - Throws: `SystemFault` when reading fails, or a line has more than `FileBound.line` bytes.
  package func next() throws(SystemFault) -> Line {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return line(buffer[start..<end])
      }
      if isAtEnd {
        guard start < buffer.count else { return .end }
        defer { start = buffer.count }
        return line(buffer[start...])
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 {
        guard buffer.count + count <= FileBound.line else {
          (buffer, isAtEnd) = ([], true)
          throw SystemFault("read", "", problem: .beyondBound(FileBound.line))
        }
        buffer.append(contentsOf: chunk[..<count])
      } else if count == 0 {
        isAtEnd = true
      } else if errno == EINTR {
        return .interrupted
      } else {
        throw SystemFault("read", "", errno)
      }
    }
  }

  /// Forgets what was read of further lines.
  package func forget() { (buffer, start) = ([], 0) }

  private func line(_ bytes: ArraySlice<UInt8>) -> Line {
    let whole = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    return String(validating: whole, as: UTF8.self).map(Line.text) ?? .notText
  }
}
