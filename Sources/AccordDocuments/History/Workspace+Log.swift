import AccordJSON

/// A transaction of the journal with how many documents it wrote.
package struct LoggedTransaction: Sendable, Hashable {
  package let record: CommitRecord
  /// How many documents it created, changed or removed.
  package let documents: Int
}

/// What the log of a workspace is asked for.
package struct LogQuery: Sendable {
  /// Not before this time.
  package var since: Timestamp?
  /// Not after this time.
  package var until: Timestamp?
  /// Only those by which a document was written.
  package var document: DocumentKey?
  /// Only those for which it holds.
  package var isWanted: @Sendable (CommitRecord) -> Bool = { _ in true }
  /// How many at most, counted from the newest.
  package var limit: Int

  package init(limit: Int) { self.limit = limit }

  fileprivate func includes(_ record: CommitRecord) -> Bool {
    if let since, record.at < since { return false }
    if let until, record.at > until { return false }
    return isWanted(record)
  }
}

extension Workspace {
  /// The newest transactions that a query asks for, the newest first.
  ///
  /// Without a document, the journal is read backwards a block of transactions at a time, until
  /// enough of them were found or all that can be meant were seen.
  package func log(_ query: LogQuery) throws -> [LoggedTransaction] {
    try refresh()
    guard query.limit > 0 else { return [] }
    let finder = CommitFinder(journal: store.journal)
    if let key = query.document {
      let commits = try history(of: key).map(\.commit).filter(query.includes)
      return try commits.prefix(query.limit).map { commit in
        let found = try finder.transaction(commit.number)
        return LoggedTransaction(
          record: commit, documents: try found.map { try documents(of: $0, finder) } ?? 0)
      }
    }
    var found: [LoggedTransaction] = []
    var last = try newest(until: query.until, finder)
    var block = max(query.limit, 64)
    while last > 0, found.count < query.limit {
      let first = max(1, last - block + 1)
      let transactions = try transactions(first...last, finder)
      found += transactions.reversed().filter { query.includes($0.record) }
      if let since = query.since, let oldest = transactions.first, oldest.record.at < since {
        break
      }
      last = first - 1
      block = min(block * 4, 1 << 16)
    }
    return Array(found.prefix(query.limit))
  }

  /// The number of the last transaction that can be meant.
  private func newest(until time: Timestamp?, _ finder: CommitFinder) throws -> Int {
    guard let time else {
      try store.journal.requireSound(after: store.journal.end)
      return store.journal.transactionCount
    }
    return try finder.transaction(at: time)?.commit.transaction ?? 0
  }

  /// Transactions one after the other, in their order.
  private func transactions(
    _ numbers: ClosedRange<Int>, _ finder: CommitFinder
  ) throws -> [LoggedTransaction] {
    guard let first = try finder.transaction(numbers.lowerBound) else { return [] }
    var reader = try TransactionReader(store.journal, from: try finder.start(of: first))
    var logged: [LoggedTransaction] = []
    while logged.count < numbers.count {
      var documents = 0
      let found = try reader.next { line, _ in if Record(line) != nil { documents += 1 } }
      guard let found else { break }
      logged.append(LoggedTransaction(record: found.record, documents: documents))
    }
    return logged
  }

  private func documents(of found: CommitFinder.Found, _ finder: CommitFinder) throws -> Int {
    var reader = try TransactionReader(store.journal, from: try finder.start(of: found))
    var count = 0
    _ = try reader.next { line, _ in if Record(line) != nil { count += 1 } }
    return count
  }
}
