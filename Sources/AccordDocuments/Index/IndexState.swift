import AccordPlatform

/// What a run says of the journal as a whole, at the last transaction that it covers.
struct IndexState: Sendable, Hashable {
  /// A collection that ever had a document. Its number is its position.
  struct Collection: Sendable, Hashable {
    var name: String
    /// The number of documents that it has now. The index keeps it.
    var count = 0
    /// The newest version of its schema that was told; 0 when none was.
    var form = 0
  }

  /// A field that is indexed. Its number is its position.
  struct FieldIndex: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable {
      case declared
      case unique
      case foldedUnique
      /// What people call a document, as `NameKey` writes it; another number where that changes.
      case named = "named1"
      /// All references of the workspace; it has neither collection nor path.
      case references
    }

    var collection: String
    var path: String
    var kind: Kind
    /// The version of the schema that asked for it.
    var version: Int
  }

  /// The last commit.
  struct Commit: Sendable, Hashable {
    var transaction: Int
    /// In microseconds since 1 January 1970.
    var at: Int
    var author: String
    var command: String
    /// Where its line lies.
    var place: JournalPosition
  }

  var collections: [Collection] = []
  var forms: [StoredSchema] = []
  /// `nil` in a new workspace.
  var commit: Commit?
  /// Everything before it is covered.
  var end = JournalPosition(segment: 1, offset: 0)
  /// The digest over all transactions, in hexadecimal.
  var sum = ""
  /// The numbers of transactions that ask for an erasure which is not yet carried out.
  var erasures: [Int] = []
  /// The segments of which lines were erased.
  var erasedSegments: Set<Int> = []
  var fields: [FieldIndex] = []
  /// The stamps of the full segments, from the first on, whose first lines were found right.
  var stamps: [FileStamp] = []

  /// The number of the last transaction.
  var transaction: Int { commit?.transaction ?? 0 }
}
