/// Versions kept in memory, for workspaces that touch no disk.
final class MemoryEngine: Engine {
  private var versions: [Version] = []
  private(set) var lastCommit: CommitRecord?

  var isReadOnly: Bool { false }
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
