import AccordJSON
import AccordPlatform

/// The first line of a segment, as it was read.
struct SegmentHead {
  let head: JournalLine.Head
  /// The line without its newline.
  private let line: [UInt8]

  /// Reads the first line of a segment; `nil` when it is damaged.
  ///
  /// - Throws: `WorkspaceFault.newer` when a newer program wrote it.
  init?(_ file: File, in folder: WorkspaceFolder) throws {
    var count = 1024
    while true {
      var bytes = try file.read(at: 0, count: count)
      if let end = bytes.withUnsafeBytes({ $0.newline(from: 0) }) {
        bytes.removeSubrange(end...)
        line = bytes
        guard let head = try SegmentHead.head(bytes, in: folder) else { return nil }
        self.head = head
        return
      }
      guard bytes.count == count, count < 1 << 20 else { return nil }
      count *= 4
    }
  }

  private static func head(
    _ line: [UInt8], in folder: WorkspaceFolder
  ) throws -> JournalLine.Head? {
    guard line.withUnsafeBytes({ LineChecksum.isWhole($0) }) else { return nil }
    if let head = line.withUnsafeBytes({ JournalLine.Head(plain: $0) }) { return head }
    if let json = try? JSON(parsing: line[...]), let format = json["accord"]?.integer,
      format > JournalLine.Head.currentFormat
    {
      throw WorkspaceFault(.newer(path: folder.path))
    }
    guard case .head(let head)? = JournalLine(whole: line[...]) else { return nil }
    return head
  }

  /// The number of bytes up to the next line.
  var end: Int { line.count + 1 }

  /// The digest with which the chain goes on.
  var digest: Digest { SHA256.digest(line.dropLast(LineChecksum.length)) }

  /// Whether the segment goes on where another one ended.
  func follows(_ state: JournalScan.State, of store: String) -> Bool {
    head.segment == state.end.segment + 1 && head.store == store
      && head.transaction == state.transaction
      && head.previous
        == JournalLine.Head.Previous(
          segment: state.end.segment, end: state.end.offset, sum: state.sum)
  }
}

/// A segment that was opened for its first line.
struct OpenedSegment {
  let number: Int
  let file: File
  /// `nil` when it is damaged.
  let head: SegmentHead?
}
