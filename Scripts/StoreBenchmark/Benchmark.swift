/// One run: the folder it works in, what it has prepared, and the lines it has measured.
final class Benchmark {
  let options: Options
  let library: SQLiteLibrary
  /// Where all files of the run lie.
  let folder: String
  private(set) var rows: [Row] = []
  private var folders = 0
  private var prepared: Prepared?

  /// Many documents on both sides, closed.
  struct Prepared {
    let store: String
    let database: String
    /// The bytes of all documents.
    let bytes: Int
  }

  /// The two sides disagree, so nothing that was measured means anything.
  struct Disagreement: Error, CustomStringConvertible {
    let description: String
  }

  init(_ options: Options, _ library: SQLiteLibrary) throws {
    self.options = options
    self.library = library
    folder = try Machine.makeFolder(in: options.folder)
  }

  /// Measures all lines that were asked for.
  func run() throws {
    let sample = Invoice(4711)
    try agree(try Store.bytes(of: sample), sample.bytes, "the JSON of an invoice")
    for line in options.lines {
      let start = Machine.now
      switch line {
      case .commits: try commits()
      case .bulk: try bulk()
      case .lookup: try lookup()
      case .equality: try equality()
      case .scan: try scan()
      case .open: try opening()
      case .kill: try openingAfterKill()
      case .rebuild: try rebuild()
      case .disk: try disk()
      case .memory: try memory()
      }
      Machine.tell("\(line.rawValue): took \(Quantity.time(Machine.now - start))")
    }
  }

  func add(_ row: Row) {
    rows.append(row)
    Machine.tell("  " + row.cells.filter { !$0.isEmpty }.joined(separator: "  "))
  }

  /// A path in the folder where nothing is yet.
  func freshPath() -> String {
    folders += 1
    return "\(folder)/\(folders)"
  }

  /// An empty folder.
  func freshFolder() throws -> String {
    let path = freshPath()
    try Machine.makeFolder(path)
    return path
  }

  /// An empty store.
  func freshStore() throws -> Store { try Store(in: freshPath(), creating: true) }

  /// An empty database.
  func freshDatabase(history: Bool = false) throws -> Database {
    try Database(in: freshFolder(), library, creating: true, history: history)
  }

  /// Requires both sides to have found the same.
  func agree<Value: Equatable>(_ ours: Value, _ peer: Value, _ what: String) throws {
    guard ours == peer else {
      throw Disagreement(description: "\(what): ours is \(ours), the other \(peer)")
    }
  }

  /// As many documents as were asked for on both sides.
  func many() throws -> Prepared {
    if let prepared { return prepared }
    let result = try prepare(options.documents)
    prepared = result
    return result
  }

  /// So many documents on both sides, written in transactions of 100,000, closed.
  func prepare(_ count: Int) throws -> Prepared {
    let (storePath, databasePath) = (freshPath(), try freshFolder())
    var (bytes, ours, peer) = (0, 0.0, 0.0)
    do {
      let store = try Store(in: storePath, creating: true)
      let database = try Database(in: databasePath, library, creating: true)
      var first = 0
      while first < count {
        let samples = (first..<min(first + 100_000, count)).map { Sample($0) }
        bytes += samples.reduce(0) { $0 + $1.bytes.count }
        ours += try Machine.seconds { try store.insert(samples) }
        peer += try Machine.seconds { try database.insert(samples) }
        first += samples.count
      }
      ours += try Machine.seconds { try store.close() }
    }
    Machine.settle()
    Machine.tell(
      "  prepared \(count) documents of \(bytes / count) bytes: ours \(Quantity.time(ours)), "
        + "SQLite \(Quantity.time(peer))")
    return Prepared(store: storePath, database: databasePath, bytes: bytes)
  }
}
