/// A line that tells of an erasure: that it was decided, or that it was carried out.
struct ErasureLine: Sendable, Hashable {
  /// The bytes that the checksum covers.
  let covered: [UInt8]

  /// Reads the line without its newline; `nil` when it is another line or not whole.
  init?(_ line: ArraySlice<UInt8>) {
    guard let covered = LineEnding.covered(line),
      covered.starts(with: "{\"erase\":[".utf8) || covered.starts(with: "{\"erased\":".utf8)
    else { return nil }
    self.covered = Array(covered)
  }

  /// Appends the line up to its checksum.
  func writeCovered(into bytes: inout [UInt8]) { bytes += covered }
}
