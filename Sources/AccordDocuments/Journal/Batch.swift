import AccordJSON

/// What one commit writes.
struct Batch {
  /// The forms that the journal does not tell yet.
  var forms: [StoredSchema] = []
  var versions: [NewVersion] = []
  var erasures: [ErasureLine] = []
  var author: String
  var command: String
}

/// A version of a document that is to be written.
struct NewVersion {
  let key: DocumentKey
  /// The version of the schema that it is written with.
  let form: Int
  /// How often the document was written or removed, this time included.
  let revision: Int
  /// Where the version before it lies.
  let previous: JournalPosition?
  /// The document as JSON; `nil` when this is its removal.
  let body: [UInt8]?
  /// Where in it the values lie that can be erased by themselves, in their order.
  var personal: [Personal] = []

  /// A value that can be erased by itself.
  struct Personal: Sendable, Hashable {
    let range: Range<Int>
    /// A random number that goes into its digest.
    let salt: UInt64
  }
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
