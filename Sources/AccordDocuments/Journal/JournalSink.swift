import AccordJSON

/// What takes in the transactions that the journal reads. It is called for whole transactions
/// only: their lines in order, then their commit.
protocol JournalSink: AnyObject {
  func take(_ form: StoredSchema)
  /// - Parameter record: valid only during the call.
  func take(_ record: Record, at place: JournalPosition)
  /// Versions that follow one another, all at once.
  ///
  /// - Parameter batch: valid only during the call.
  func take(_ batch: RecordBatch)
  func take(_ erasure: ErasureLine, at place: JournalPosition)
  /// - Parameter state: the state of the journal after the transaction.
  func take(_ commit: JournalLine.Commit, state: JournalScan.State)
  /// A line that is damaged and still shows its document. It takes that document's place, so
  /// that reading the document is an error and does not give the version before.
  func takeDamaged(_ key: DocumentKey, at place: JournalPosition)
}

extension JournalSink {
  func take(_ batch: RecordBatch) { batch.each { take($0, at: $1) } }
  func take(_ erasure: ErasureLine, at place: JournalPosition) {}
  func takeDamaged(_ key: DocumentKey, at place: JournalPosition) {}
}
