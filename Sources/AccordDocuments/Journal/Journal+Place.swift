import AccordPlatform

/// Which folder and files a journal was opened with.
struct JournalPlace {
  /// The folder; `nil` where files bear no identity.
  let folder: FileIdentity?
  let lock: FileIdentity?
  /// The segment that is written to, with its identity, as far as it was asked for.
  var newest: (file: File, identity: FileIdentity?)?

  /// Taken when the journal was opened for writing.
  init(_ folder: WorkspaceFolder, lock: File?) throws(SystemFault) {
    self.folder = try folder.system.identity(folder.path)
    self.lock = lock.flatMap { folder.system.identity(of: $0.number) }
  }
}

extension Journal {
  /// Makes sure that the folder, the lock and the newest segment are still the ones at the path.
  /// What was moved away, or replaced by a backup, takes writes as before; but nobody would find
  /// them again.
  ///
  /// - Throws: `WorkspaceFault.moved` when another file or folder lies there, or none.
  func requireSamePlace() throws {
    guard place.folder != nil else { return }
    let system = folder.system
    if place.newest?.file !== file {
      place.newest = (file, system.identity(of: file.number))
    }
    // Not the path of the file: one that this process began was opened under another name.
    let newest = folder.segment(state.end.segment)
    guard try system.identity(folder.path) == place.folder,
      try system.identity(folder.lock) == place.lock,
      try system.identity(newest) == place.newest?.identity
    else { throw WorkspaceFault(.moved(path: folder.path)) }
  }
}
