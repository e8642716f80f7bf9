import AccordPlatform

extension Workspace {
  /// The files of the journal, byte by byte, by their names: what must stay as it is where nothing
  /// was kept.
  ///
  /// - Throws: `SystemFault` when they cannot be read.
  package func journalBytes() throws -> [String: [UInt8]] {
    let folder = store.journal.folder
    var bytes: [String: [UInt8]] = [:]
    for name in try folder.system.list(folder.log) {
      bytes[name] = try WholeFile.read(folder.log + "/" + name, in: folder.system)
    }
    return bytes
  }
}
