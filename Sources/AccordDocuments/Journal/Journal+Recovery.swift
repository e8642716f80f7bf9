package import AccordWording

/// What recovery cut off the end of a journal.
package struct Recovery: Sendable, Hashable {
  /// How many bytes were cut.
  package let count: Int
  /// The file that keeps them.
  package let file: String

  /// What to tell the person.
  package var notice: Text {
    Text(
      en:
        "The last write was interrupted and was never confirmed; its \(count: count) bytes were moved to \"\(file)\".",
      fr:
        "La dernière écriture a été interrompue et n’avait pas été confirmée\u{202F}; ses \(count: count) octets ont été déplacés dans «\u{A0}\(file)\u{A0}»."
    )
  }
}

extension Journal {
  func refresh(_ declarations: Declarations, _ take: (IndexAddition) -> Void) throws {
    // After a failed sync the file shows what may not be on the disk; it is not looked at again.
    guard damage == nil, !isPoisoned else { return }
    try reporting {
      if try file.size < state.end {
        damage = WorkspaceFault(
          .lost(path: file.path, expected: state.transaction, found: state.transaction - 1))
        return
      }
      if case .newer = try scan(declarations, take) {
        throw WorkspaceFault(.newer(path: folder.path))
      }
    }
  }

  /// Reads what is new under the lock, and cuts what an interrupted write left.
  ///
  /// - Throws: `WorkspaceFault.damaged` when it is no interrupted write.
  func settle(_ declarations: Declarations, _ take: (IndexAddition) -> Void) throws {
    try refresh(declarations, take)
    if let damage { throw damage }
    try reporting {
      guard case .unfinished(let offset) = try scan(declarations, take) else { return }
      let salvage = Salvage(file: file, segment: Journal.segment, declarations: declarations)
      let isAcknowledged = readTail().map { $0.end > end } ?? false
      if try isAcknowledged || salvage.isProved(offset) {
        let fault = WorkspaceFault(.damaged(path: file.path, offset: offset))
        damage = fault
        throw fault
      }
      try cut()
    }
  }

  /// Takes the bytes after the last transaction away, and keeps them where a person can look.
  private func cut() throws {
    let size = try file.size
    var bytes = try file.read(at: state.end, count: size - state.end)
    while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }  // Filled space says nothing.
    let system = folder.system
    if try system.kind(folder.quarantine) == nil {
      try system.makeDirectory(folder.quarantine)
      try system.syncDirectory(folder.path)
    }
    let time = Timestamp(microseconds: system.now()).text.filter { $0 != ":" }
    let path = folder.quarantine + "/\(state.end)-\(time).bytes"
    let kept = try File(path, .create, in: system)
    try kept.write(bytes, at: 0)
    try kept.sync()
    try system.syncDirectory(folder.quarantine)
    // Not synced: should the bytes come back, they are cut again.
    try file.truncate(to: state.end)
    recoveries.append(Recovery(count: bytes.count, file: path))
  }

  /// Reads what is sound of a damaged journal.
  func salvage(_ declarations: Declarations, _ take: (IndexAddition) -> Void) throws {
    let salvage = Salvage(file: file, segment: Journal.segment, declarations: declarations)
    state = try salvage.read(from: state, take).state
  }
}
