import AccordDocuments

extension FolderFiles: FileSaving {
  func kind(of path: String) throws(SystemFault) -> FileKind? { try Platform.kind(of: path) }

  func absolute(_ path: String) -> String { Platform.absolutePath(path) }

  /// The name begins with a point, so that nobody takes what a power cut leaves for the file. The
  /// file gets the permissions of the one that it replaces, otherwise those of the person's files.
  func prepare(_ bytes: [UInt8], for path: String) throws(SystemFault) -> PreparedFile {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = ".\(parts.last ?? "").\(Platform.processID).part"
    let temporary = (parts.dropLast() + [Substring(name)]).joined(separator: "/")
    try Platform.writeNewFile(temporary, bytes, permissionsOf: path)
    return PreparedFile(
      keep: { () throws(SystemFault) in
        do throws(SystemFault) {
          try Platform.rename(temporary, to: path)
        } catch {
          Platform.removeFile(temporary)
          throw error
        }
      }, discard: { Platform.removeFile(temporary) })
  }
}
