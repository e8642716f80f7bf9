package import AccordPlatform
package import AccordWording

/// What is written in the minutes to fix the journal as it is: the number of its last
/// transaction and the digest that seals it and everything before it.
package struct Seal: Sendable, Hashable {
  /// The number of the transaction.
  package let transaction: Int
  let digest: Digest
  /// When the transaction was made; not part of the seal.
  package let at: Timestamp?
  /// The identity of the workspace; not part of the seal.
  package let store: String?

  /// The 64 hexadecimal digits.
  package var digits: String { digest.hexadecimal }

  /// One word: `42-9f3a…`, the number, a hyphen and 64 hexadecimal digits.
  package var code: String { "\(transaction)-\(digest.hexadecimal)" }

  /// The same in groups of eight digits, to be read aloud or typed.
  package var grouped: String {
    let digits = Array(digest.hexadecimal)
    let groups = stride(from: 0, to: digits.count, by: 8).map { String(digits[$0..<$0 + 8]) }
    return "\(transaction)-" + groups.joined(separator: " ")
  }

  /// A seal as a person typed it: capitals, spaces, line breaks and further hyphens do not
  /// matter.
  ///
  /// - Throws: `SealFault` when it is none.
  package init(reading text: String) throws(SealFault) {
    let parts = text.lowercased().split(separator: "-", maxSplits: 1)
    let digits = parts.last?.filter { !$0.isWhitespace && $0 != "-" } ?? ""
    let number = parts.first.map { String($0.filter { !$0.isWhitespace }) } ?? ""
    guard parts.count == 2, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let transaction = Int(number), transaction > 0,
      let digest = Digest(hexadecimal: String(digits))
    else { throw SealFault(text: text) }
    self.transaction = transaction
    self.digest = digest
    at = nil
    store = nil
  }

  init(transaction: Int, digest: Digest, at: Timestamp?, store: String?) {
    self.transaction = transaction
    self.digest = digest
    self.at = at
    self.store = store
  }

  /// The seal of a workspace as it is now. The journal is read through and verified, so that
  /// nothing is sealed that does not fit.
  ///
  /// - Throws: `MaintenanceFault.damaged` with the first place that does not fit,
  ///   `MaintenanceFault.empty` when there is no transaction yet, `WorkspaceFault` when there is
  ///   no workspace.
  package static func current(
    _ path: String, in system: any FileSystem = PosixFileSystem()
  ) throws -> Seal {
    let report = try JournalAudit.report(on: path, in: system)
    if let misfit = report.firstMisfit { throw MaintenanceFault(.damaged(misfit)) }
    if report.newer != nil { throw WorkspaceFault(.newer(path: path)) }
    guard let last = report.last, let digest = report.seal else {
      throw MaintenanceFault(.empty(path: path))
    }
    return Seal(
      transaction: report.transactions, digest: digest, at: last.at, store: report.store)
  }
}

/// A text that is no seal.
package struct SealFault: Fault, Hashable {
  /// The text.
  package let text: String

  package var code: String { "seal.unreadable" }

  package var message: Text {
    Text(en: "\"\(text)\" is not a seal.", fr: "«\u{A0}\(text)\u{A0}» n’est pas un sceau.")
  }

  package var advice: Text? {
    Text(
      en:
        "A seal is the number of a transaction, a hyphen and 64 digits from 0 to 9 and a to f, in groups or not.",
      fr:
        "Un sceau est le numéro d’une transaction, un tiret et 64 caractères de 0 à 9 et de a à f, groupés ou non."
    )
  }
}

extension JournalAudit {
  /// Audits the workspace of a folder.
  static func report(
    on path: String, asking asked: Set<Int> = [], in system: any FileSystem
  ) throws -> AuditReport {
    do {
      return try JournalAudit(WorkspaceFolder(path: path, system: system), asking: asked).run()
    } catch let fault as SystemFault {
      throw WorkspaceFault(.system(fault))
    }
  }
}

extension ErasedLineEntry {
  /// The lines of the journal that were erased.
  package static func all(
    _ path: String, in system: any FileSystem = PosixFileSystem()
  ) throws -> [ErasedLineEntry] {
    try JournalAudit.report(on: path, in: system).erasedLines
  }
}
