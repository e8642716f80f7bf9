/// The lines of a file that are not blank, one at a time.
package struct JSONLines {
  private let source: any ByteSource
  private var offset: Int
  /// What was read and not handed out yet begins at `start`.
  private var bytes: [UInt8] = []
  private var start = 0
  private var number = 0
  private var isAtEnd = false

  /// - Parameter start: where the text begins.
  init(_ source: any ByteSource, from start: Int) {
    self.source = source
    offset = start
  }

  /// The next line that is not blank, and its number; `nil` at the end.
  ///
  /// - Throws: `JSONTableFault` when it is longer than 16 MiB.
  mutating func next() throws -> (number: Int, bytes: ArraySlice<UInt8>)? {
    while let line = try nextLine() {
      if line.contains(where: { !JSONLines.isSpace($0) }) { return (number, line) }
    }
    return nil
  }

  private mutating func nextLine() throws -> ArraySlice<UInt8>? {
    number += 1
    var searched = start
    while true {
      let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n"))
      guard (end ?? bytes.count) - start <= CSVReader.greatestRecord else {
        throw JSONTableFault.longLine(number)
      }
      if let end {
        defer { start = end + 1 }
        return bytes[start..<end]
      }
      guard !isAtEnd else {
        defer { start = bytes.count }
        return start < bytes.count ? bytes[start...] : nil
      }
      bytes.removeFirst(start)
      (searched, start) = (bytes.count, 0)
      let block = try source.block(at: offset)
      offset += block.count
      isAtEnd = block.isEmpty
      bytes += block
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
