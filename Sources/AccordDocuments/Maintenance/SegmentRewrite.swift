import AccordPlatform

/// Replaces lines of a segment by others of the same length. The segment is copied and takes the
/// place of the old one in one step, so that after a crash there is the old one or the new one.
struct SegmentRewrite {
  let folder: WorkspaceFolder
  /// The number of the segment, which nobody may be writing to.
  let segment: Int
  /// The new lines, without their newlines, by offset.
  let lines: [Int: [UInt8]]

  /// The name of the copy while it is being made. Nothing of what is erased is written to it.
  static func draft(_ folder: WorkspaceFolder) -> String { folder.log + "/erase.tmp" }

  private static let chunk = 1 << 20

  func run() throws(SystemFault) {
    let system = folder.system
    let path = folder.segment(segment)
    let draft = SegmentRewrite.draft(folder)
    if try system.kind(draft) != nil { try system.remove(draft) }
    try copy(path, to: draft)
    // Only a segment that is full is written anew.
    try system.protect(draft)
    try system.rename(draft, to: path)
    try system.syncDirectory(folder.log)
  }

  private func copy(_ path: String, to draft: String) throws(SystemFault) {
    let system = folder.system
    let old = try File(path, .read, in: system)
    let new = try File(draft, .create, in: system)
    let offsets = lines.keys.sorted()
    var next = 0
    var offset = 0
    while true {
      var bytes = try old.read(at: offset, count: SegmentRewrite.chunk)
      if bytes.isEmpty { break }
      let end = offset + bytes.count
      while next < offsets.count, offsets[next] < end {
        let start = offsets[next]
        let line = lines[start, default: []]
        // A line may begin in the chunk before or end in the one after.
        let from = max(start, offset)
        let to = min(start + line.count, end)
        bytes.replaceSubrange(from - offset..<to - offset, with: line[from - start..<to - start])
        if start + line.count > end { break }
        next += 1
      }
      try new.write(bytes, at: offset)
      offset = end
    }
    try new.sync()
  }
}
