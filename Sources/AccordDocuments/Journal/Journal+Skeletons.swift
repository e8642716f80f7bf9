import AccordPlatform

extension Journal {
  /// What stays of the lines of format 1 when their personal values are erased. All segments but
  /// the newest are read for it, once in the life of a workspace.
  func makeSkeletons() throws -> [SkeletonLine] {
    let personal = personalPaths()
    var entries: [(place: JournalPosition, digest: Digest)] = []
    try reporting {
      for number in 1..<max(1, state.end.segment) {
        let file = try File(folder.segment(number), .read, in: folder.system)
        var reader = SegmentReader(file, from: 0)
        while let line = try reader.line() {
          guard let digest = SkeletonLine.digest(of: line.bytes, personal: personal) else {
            continue
          }
          entries.append((JournalPosition(segment: number, offset: line.start), digest))
        }
      }
    }
    return stride(from: 0, to: entries.count, by: SkeletonLine.limit).map { start in
      let end = min(start + SkeletonLine.limit, entries.count)
      return SkeletonLine(personal: personal, digests: Array(entries[start..<end]))
    }
  }
}
