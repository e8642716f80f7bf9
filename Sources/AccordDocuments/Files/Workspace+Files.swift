import AccordJSON
import AccordPlatform
import AccordWording

/// A file that the workspace keeps, and what its documents say of it.
package struct KeptFile: Sendable, Hashable {
  /// The SHA-256 of its bytes.
  package let digest: String
  /// What it was called where it came from; empty where no document says it.
  package let name: String
  /// The documents that refer to it as they are now.
  package let documents: [DocumentKey]
  /// How many bytes it has; `nil` where it is not there.
  package let size: Int?
}

extension Workspace {
  private var folder: WorkspaceFolder { store.journal.folder }
  private var files: FileFolder { FileFolder(of: folder) }

  /// The files that the documents of a state say are kept, by digest.
  ///
  /// - Throws: `WorkspaceFault` when the folder of the files cannot be read.
  package func keptFiles(in transaction: Transaction) throws -> [KeptFile] {
    var named: [String: NamedFile] = [:]
    for schema in schemas where !schema.keptFiles.isEmpty {
      for key in try transaction.keys(in: schema.collection) {
        guard let body = try transaction.stored(key)?.raw, FoundFile.mayBe(in: body.bytes) else {
          continue
        }
        for file in FoundFile.all(in: try JSON(parsing: body.bytes[...])) {
          named[file.digest, default: NamedFile()].note(file.name, by: key)
        }
      }
    }
    return try reportingSystem {
      try named.sorted { $0.key < $1.key }.map { digest, file in
        KeptFile(
          digest: digest, name: file.name, documents: file.documents.sorted(),
          size: try files.has(digest) ? try files.size(of: digest) : nil)
      }
    }
  }

  /// Where a file that is kept lies: nobody writes to it. `nil` where it is not there, and for a
  /// workspace in memory.
  package func placeOfFile(_ digest: String) throws -> String? {
    guard path != nil, FoundFile.isDigest(digest) else { return nil }
    return try reportingSystem { try files.has(digest) ? files.place(of: digest) : nil }
  }

  /// The bytes of a file that is kept, from an offset on, some of them; none at the end.
  package func block(ofFile digest: String, at offset: Int) throws -> [UInt8] {
    try reportingSystem {
      try File(files.place(of: digest), .read, in: folder.system)
        .read(at: offset, count: FileFolder.chunk)
    }
  }

  /// Whether a file that is kept is there with the bytes that it had; `nil` where it is not there.
  package func isWhole(file digest: String) throws -> Bool? {
    try reportingSystem { try files.has(digest) ? try files.isWhole(digest) : nil }
  }

  /// Writes the files of a transaction that its changes name, beside their places.
  func parts(for transaction: Transaction) throws -> [FilePart] {
    guard !transaction.files.isEmpty else { return [] }
    let named = try Set(transaction.drafts.changed.flatMap { try FoundFile.all(of: $0.after) })
    let wanted = Dictionary(transaction.files.map { ($0.digest, $0) }) { first, _ in first }
    var parts: [FilePart] = []
    do {
      for digest in Set(named.map(\.digest)).sorted() {
        guard let file = wanted[digest] else { continue }
        try files.make(in: folder)
        parts.append(try FilePart(digest, in: files, from: file.block))
      }
    } catch {
      parts.forEach { $0.discard() }
      if let fault = error as? SystemFault { throw WorkspaceFault(.notWritten(fault)) }
      throw error
    }
    return parts
  }

  /// Gives files their places.
  func keep(_ parts: [FilePart]) throws {
    do throws(SystemFault) {
      for part in parts { try part.keep() }
    } catch {
      throw WorkspaceFault(.notWritten(error))
    }
  }

  /// Refuses documents that say of a file that it is kept which is not, unless they said so before.
  func requireFiles(of drafts: [Draft]) throws {
    var violations: [Violation] = []
    for draft in drafts {
      guard store.declarations.schemas[draft.key.collection]?.keptFiles.isEmpty == false else {
        continue
      }
      let before = Set(try FoundFile.all(of: draft.before).map(\.digest))
      for file in try FoundFile.all(of: draft.after) where !before.contains(file.digest) {
        guard try reportingSystem({ try !files.has(file.digest) }) else { continue }
        violations.append(.missingFile(file, of: draft.key))
      }
    }
    guard violations.isEmpty else { throw CommitRefused(violations) }
  }

  private func reportingSystem<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let fault as SystemFault {
      throw WorkspaceFault(.system(fault))
    }
  }
}

extension FoundFile {
  fileprivate static func all(of raw: RawJSON?) throws -> [FoundFile] {
    guard let raw, mayBe(in: raw.bytes) else { return [] }
    return all(in: try JSON(parsing: raw.bytes[...]))
  }
}

extension Violation {
  fileprivate static func missingFile(_ file: FoundFile, of key: DocumentKey) -> Violation {
    let name = file.name.isEmpty ? "\(file.digest.prefix(12))…" : file.name
    return Violation(
      "store.file-missing",
      Text(
        en:
          "\"\(key.slug.name)\" says that the file \"\(name)\" is kept in the workspace, and it is not there.",
        fr:
          "«\u{A0}\(key.slug.name)\u{A0}» indique que le fichier «\u{A0}\(name)\u{A0}» est conservé dans l’espace de travail, mais il n’y est pas."
      ),
      advice: Text(
        en:
          "Give the command that records the file, with \"--keep\": a plan or an import carries none.",
        fr:
          "Lancez la commande qui enregistre le fichier, avec «\u{A0}--conserver\u{A0}»\u{A0}: un plan ou une importation n’en contient aucun."
      ),
      document: key)
  }
}
