import AccordPlatform

/// Reads the whole journal once and verifies everything that can be verified without knowing the
/// document types: every checksum, every transaction, the chain from the first to the last, and
/// every version's pointer to the one before it.
///
/// It reads on after damage, to say all that is affected. Nothing is written, no lock is taken.
package struct JournalAudit {
  let folder: WorkspaceFolder
  /// The transactions whose digests are wanted.
  let asked: Set<Int>
  /// Where to stop; `nil` for the end of the journal.
  let limit: JournalPosition?

  init(_ folder: WorkspaceFolder, asking asked: Set<Int> = [], until limit: JournalPosition? = nil)
  {
    self.folder = folder
    self.asked = asked
    self.limit = limit
  }

  /// Audits the journal.
  ///
  /// - Throws: `WorkspaceFault` when there is none; what the system says when it cannot be read.
  func run() throws -> AuditReport { try pass().report }

  /// The same, with what was learned of the documents on the way.
  func pass() throws -> AuditPass {
    // Read before the journal, so that a commit in between cannot make it say too much.
    let tail = limit == nil ? try Tail(of: folder) : nil
    let numbers = try segmentNumbers()
    guard let newest = numbers.last else { throw WorkspaceFault(.missing(path: folder.path)) }
    var pass = AuditPass(folder: folder, asked: asked)
    pass.report.tail = tail
    for number in 1...newest {
      guard numbers.contains(number) else {
        pass.miss(number, path: folder.segment(number))
        continue
      }
      try read(number, isNewest: number == newest, into: &pass)
      if pass.report.newer != nil { break }
    }
    pass.finish()
    if let failure = pass.failure { throw failure }
    return pass
  }

  private func read(_ number: Int, isNewest: Bool, into pass: inout AuditPass) throws {
    let file = try File(folder.segment(number), .read, in: folder.system)
    var size = try file.size
    if let limit, limit.segment == number { size = min(size, limit.offset) }
    var reader = SegmentReader(file, from: 0)
    pass.begin(number, path: file.path, size: size)
    while let line = try reader.line(), line.end <= size || limit == nil {
      pass.take(line)
      if pass.report.newer != nil { return }
    }
    pass.endSegment(isNewest: isNewest, size: size)
  }

  /// The numbers of the segments that are there, in order.
  private func segmentNumbers() throws -> [Int] {
    try folder.segments().filter { $0 <= limit?.segment ?? Int.max }
  }
}
