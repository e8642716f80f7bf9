public import AccordDocuments
import AccordJSON
import AccordRendering
public import AccordWording

/// What the journal tells of a version of a document: who wrote it, when and with which command.
public struct JournalVersion<D: Document>: Sendable {
  /// What the document became; `nil` when it was removed, and where the version cannot be read any
  /// more.
  public let document: D?
  /// Whether it was removed.
  public let isRemoval: Bool
  /// The transaction.
  public let transaction: JournalTransaction
}

/// A transaction as the journal keeps it.
public struct JournalTransaction: Sendable, Hashable {
  /// Its number.
  public let number: Int
  /// The day, by the clocks of the person.
  public let date: CalendarDate?
  /// The time of the day, by the same clocks.
  public let clock: String
  /// Who wrote it.
  public let author: String
  /// The command, on one line.
  public let command: String

  init(_ commit: CommitRecord) {
    number = commit.number
    date = commit.at.localDate
    clock = commit.at.localClock
    author = commit.author
    command = commit.command
  }
}

extension Session {
  /// The versions of a document in the journal, the oldest first, up to the moment that the session
  /// looks at; empty when there never was one.
  public func journal<D: Document>(of id: ID<D>) throws -> [JournalVersion<D>] {
    try versions(of: id.key).reversed().map { version in
      let document = version.after.flatMap { after in
        try? DocumentDecoder.decode(
          D.self, from: StoredDocument(key: id.key, revision: version.revision, body: after))
      }
      return JournalVersion(
        document: document, isRemoval: version.after == nil,
        transaction: JournalTransaction(version.commit))
    }
  }

  /// The lines of the journal on some documents as JSON, one version a line, the oldest first: the
  /// transaction, its author and command, and the document before and after.
  public func journalLines(of keys: [DocumentKey]) throws -> String {
    var lines: [(commit: Int, document: String, json: JSON)] = []
    for key in keys {
      for version in try versions(of: key) {
        let commit = version.commit
        lines.append(
          (
            commit.number, key.description,
            .object([
              JSON.Member("transaction", .integer(commit.number)),
              JSON.Member("at", .string(commit.at.text)),
              JSON.Member("author", .string(commit.author)),
              JSON.Member("command", .string(commit.command)),
              JSON.Member("document", .string(key.description)),
              JSON.Member("revision", .integer(version.revision)),
              JSON.Member("before", version.before ?? .null),
              JSON.Member("after", version.after ?? .null),
            ])
          ))
      }
    }
    return lines.sorted { ($0.commit, $0.document) < ($1.commit, $1.document) }
      .map { JSONText.line($0.json) + "\n" }.joined()
  }

  /// What was erased of some documents: the document, and who erased it and when.
  public func erased(of keys: Set<DocumentKey>) throws -> [(DocumentKey, JournalTransaction)] {
    guard let path = shell.workspace?.summary.path else { return [] }
    return try ErasedLineEntry.all(path).compactMap { entry in
      guard let document = entry.document, keys.contains(document) else { return nil }
      return (document, JournalTransaction(entry.erasure))
    }
  }

  /// An output as a page that stands alone, in the style of the report.
  public func page(_ output: Output, titled title: Text) -> String {
    RenderingContext(language: language).render(output, as: .html, titled: title).data
  }
}
