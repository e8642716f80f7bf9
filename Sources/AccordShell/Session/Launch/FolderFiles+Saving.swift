import AccordPlatform

extension FolderFiles: FileSaving {
  func kind(of path: String) throws(SystemFault) -> FileKind? {
    // A link that leads nowhere is in the way too.
    try Platform.kind(of: path) ?? (Platform.isLink(path) ? .other : nil)
  }

  func absolute(_ path: String) -> String { Platform.absolutePath(path) }

  func prepare(
    _ bytes: [UInt8], for path: String, isPrivate: Bool
  ) throws(SystemFault) -> PreparedFile {
    let part = try PartFile(for: path, bytes, isPrivate: isPrivate)
    return PreparedFile(
      keep: { () throws(SystemFault) in try part.keep() }, discard: { part.discard() })
  }

  func prepare(_ file: NewFile, for path: String) throws(SystemFault) -> PreparedFile {
    let part = try PartFile(for: path, file.source, isPrivate: file.isPrivate)
    return PreparedFile(
      keep: { () throws(SystemFault) in try part.keep() }, discard: { part.discard() })
  }

  func isEmpty(_ path: String) throws(SystemFault) -> Bool { try Platform.isEmptyFolder(path) }

  func prepare(_ files: [NewFile], for path: String) throws(SystemFault) -> PreparedFile {
    let part = try PartFolder(for: path, files.map { ($0.name, $0.source, $0.isPrivate) })
    return PreparedFile(
      keep: { () throws(SystemFault) in try part.keep() }, discard: { part.discard() })
  }
}

extension NewFile {
  /// Where its bytes come from.
  fileprivate var source: PartSource { origin.map { .copy($0) } ?? .bytes(bytes) }
}
