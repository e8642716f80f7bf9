extension WorkspaceFault {
  /// The last place of the journal that is in doubt: the damaged one, or all of a segment that is
  /// missing or not what it should be.
  var reach: JournalPosition {
    func place(_ path: String, _ offset: Int) -> JournalPosition {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      return JournalPosition(segment: WorkspaceFolder.segmentNumber(name) ?? .max, offset: offset)
    }
    switch problem {
    case .damaged(let path, let offset), .damagedVersion(let path, let offset):
      return place(path, offset)
    case .missingSegment(let path), .shortSegment(let path, _, _), .strangeSegment(let path):
      return place(path, .max)
    default: return JournalPosition(segment: .max, offset: .max)
    }
  }
}
