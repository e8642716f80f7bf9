import AccordDocuments
public import AccordJSON
public import AccordWording

/// Documents as they were, for what follows how they came to be.
extension Session {
  /// A session that only reads.
  ///
  /// - Parameters:
  ///   - transaction: it sees the documents as they were right after it; as they are where `nil`.
  ///   - day: its day; that of this session where `nil`.
  public func reading(
    after transaction: Int? = nil, on day: CalendarDate? = nil
  ) throws -> Session {
    guard let transaction, let workspace = shell.workspace else {
      return session(over: self.transaction, past: past, on: day)
    }
    let past = Past(.transaction(transaction))
    let state = try workspace.begin(asOf: past.moment)
    state.watch = self.transaction.watch
    return session(over: state, past: past, on: day)
  }

  private func session(over state: Transaction, past: Past?, on day: CalendarDate?) -> Session {
    Session(
      transaction: state, effect: .read, language: language, today: day ?? today, author: author,
      isEnsuring: false, files: files, shell: shell, past: past)
  }

  /// What a closure returns, with the documents that it looked at, one by one.
  public func noting<Result>(
    _ body: () throws -> Result
  ) throws -> (result: Result, documents: Set<DocumentKey>) {
    let outer = transaction.watch
    let inner = TransactionWatch(isNoting: true) { (try? outer?.check()) == nil && outer != nil }
    transaction.watch = inner
    defer {
      transaction.watch = outer
      outer?.note(inner)
    }
    return (try body(), inner.documents)
  }

  /// Whether this run has changed one of the documents, so that no transaction has it as it is.
  public func hasChanged(_ documents: Set<DocumentKey>) -> Bool {
    transaction.changes.contains { documents.contains($0.key) }
  }

  /// The transactions that wrote one of the documents, the newest first.
  public func entries(of documents: Set<DocumentKey>) throws -> [JournalTransaction] {
    let commits = try documents.flatMap { try versions(of: $0).map(\.commit) }
    var seen: Set<Int> = []
    return commits.sorted { $0.number > $1.number }.filter { seen.insert($0.number).inserted }
      .map(JournalTransaction.init)
  }

  /// The seal of a transaction in one word, as `accord seal` compares it with a journal; `nil` where
  /// there is no such transaction.
  public func seal(of transaction: Int) throws -> String? {
    try shell.workspace?.seal(of: transaction)?.code
  }

  /// The SHA-256 of bytes, in 64 small hexadecimal digits.
  public static func digest(of bytes: [UInt8]) -> String { ContentDigest.hexadecimal(bytes) }
}
