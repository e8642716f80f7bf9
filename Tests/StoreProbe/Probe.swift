import AccordDocuments
import AccordPlatform
import AccordWording

/// A process that works on a workspace, for tests that kill it or run several of it at once.
///
/// - `write PATH`: commits without end, and prints the number of each commit that was
///   acknowledged.
/// - `count PATH COUNTER TIMES`: adds one to a counter so often, and moves money between two
///   accounts in the same transactions; begins anew after each conflict.
/// - `watch PATH SECONDS`: reads snapshots, and ends with 1 when the accounts do not add up.
@main
struct Probe {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count >= 3 else { throw Usage() }
    switch words[1] {
    case "write": try write(words[2])
    case "count": try count(words[2], words[3], times: Int(words[4]) ?? 0)
    case "watch": try watch(words[2], seconds: Int(words[3]) ?? 1)
    default: throw Usage()
    }
  }

  private struct Usage: Error {}

  private static func open(_ path: String) throws -> Workspace {
    try Workspace.open(
      path, schemas: [Counter.schema], access: .readWrite, creating: true, lockPatience: 60_000,
      in: PosixFileSystem())
  }

  /// Commit n writes n to one document and to `n % 5` others, so that half of it would show.
  private static func write(_ path: String) throws {
    let workspace = try open(path)
    var number = try workspace.begin().document(counter("total"))?.value ?? 0
    while true {
      number += 1
      let transaction = try workspace.begin()
      try transaction.put(Counter("total", number))
      for part in 0..<number % 5 { try transaction.put(Counter("part\(part)", number)) }
      try workspace.commit(transaction, author: "probe", command: "write")
      try say("\(number)\n")
    }
  }

  private static func count(_ path: String, _ name: String, times: Int) throws {
    let workspace = try open(path)
    var done = 0
    while done < times {
      let transaction = try workspace.begin()
      let value = try transaction.document(counter(name))?.value ?? 0
      let left = try transaction.document(counter("left"))?.value ?? 1000
      let right = try transaction.document(counter("right"))?.value ?? 1000
      guard left + right == 2000 else { throw Torn() }
      try transaction.put(Counter(name, value + 1))
      try transaction.put(Counter("left", left - 1))
      try transaction.put(Counter("right", right + 1))
      do {
        try workspace.commit(transaction, author: "probe", command: "count")
        done += 1
      } catch is CommitConflict {}
    }
    try say("done\n")
  }

  private static func watch(_ path: String, seconds: Int) throws {
    let workspace = try Workspace.open(path, schemas: [Counter.schema], access: .readOnly)
    let end = Platform.now + seconds * 1_000_000
    var (snapshots, last) = (0, 0)
    while Platform.now < end {
      let snapshot = try workspace.begin()
      let left = try snapshot.document(counter("left"))?.value ?? 1000
      let right = try snapshot.document(counter("right"))?.value ?? 1000
      guard left + right == 2000, right >= last else { throw Torn() }
      last = right
      snapshots += 1
    }
    try say("\(snapshots)\n")
  }

  private struct Torn: Error {}

  private static func say(_ text: String) throws { try Platform.write(1, Array(text.utf8)) }

  private static func counter(_ name: String) throws -> ID<Counter> {
    guard let id = ID<Counter>(name) else { throw Usage() }
    return id
  }
}

/// The document of the probe.
struct Counter: Document {
  static let schema = Schema("counters", Text(en: "counter", fr: "compteur"))

  let id: ID<Counter>
  var value: Int

  init(_ name: String, _ value: Int) {
    guard let id = ID<Counter>(name) else { preconditionFailure("\(name) is no identity") }
    self.id = id
    self.value = value
  }

  var label: String { id.name }
}
