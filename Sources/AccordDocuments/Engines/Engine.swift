/// What keeps the versions: the journal of a folder, or memory.
protocol Engine: VersionLog {
  /// Whether writing is refused.
  var isReadOnly: Bool { get }
  /// The number of the newest transaction; 0 before the first.
  var transactionCount: Int { get }
  /// Who wrote the newest transaction, when and how.
  var lastCommit: CommitRecord? { get }

  /// Takes in what other processes have committed, oldest first.
  func refresh(_ declarations: Declarations, _ take: (IndexAddition) -> Void) throws

  /// The same within `exclusively`, where what an interrupted write left is cleared away.
  func settle(_ declarations: Declarations, _ take: (IndexAddition) -> Void) throws

  /// Runs `body` while no other process may write.
  func exclusively<Result>(by author: String, _ body: () throws -> Result) throws -> Result

  /// Makes versions durable; called within `exclusively`, after `settle`.
  ///
  /// - Returns: where each version lies.
  func append(_ batch: Batch) throws -> [Place]
}

/// What one commit writes.
struct Batch {
  /// The forms that the journal does not tell yet.
  let forms: [Form]
  let versions: [Version]
  let author: String
  let command: String
}

/// Who committed, when and with which command.
package struct CommitRecord: Sendable, Hashable {
  /// The number of the transaction.
  package let number: Int
  package let at: Timestamp
  package let author: String
  package let command: String

  package init(number: Int, at: Timestamp, author: String, command: String) {
    self.number = number
    self.at = at
    self.author = author
    self.command = command
  }
}
