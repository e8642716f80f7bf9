/// Versions kept in memory, for tests and for a workspace that is not there yet.
final class MemoryEngine: Engine {
  private var versions: [Version] = []
  private(set) var lastCommit: CommitRecord?

  init(isReadOnly: Bool) { self.isReadOnly = isReadOnly }

  let isReadOnly: Bool
  var transactionCount: Int { lastCommit?.number ?? 0 }
  var end: Place { Place(segment: 1, offset: versions.count) }

  func version(at place: Place) -> Version { versions[place.offset] }

  func refresh(_ declarations: Declarations, _ take: (IndexAddition) -> Void) {}

  func settle(_ declarations: Declarations, _ take: (IndexAddition) -> Void) {}

  func exclusively<Result>(by author: String, _ body: () throws -> Result) rethrows -> Result {
    try body()
  }

  func append(_ batch: Batch) -> [Place] {
    let start = versions.count
    versions += batch.versions
    lastCommit = CommitRecord(
      number: transactionCount + 1, at: Timestamp(microseconds: Platform.now),
      author: batch.author, command: batch.command)
    return (start..<versions.count).map { Place(segment: 1, offset: $0) }
  }
}
