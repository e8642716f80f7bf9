/// What other processes do for the benchmark: those that are killed, and those whose memory is
/// measured.
enum Chores {
  struct Unknown: Error {}

  /// Runs a chore: its name, the folder that it works in, how many documents are there.
  static func run(_ words: [String], _ library: SQLiteLibrary) throws {
    guard words.count == 3, let count = Int(words[2]) else { throw Unknown() }
    let path = words[1]
    switch words[0] {
    case "fill-store": try fillStore(path, from: count)
    case "fill-database": try fillDatabase(path, from: count, library)
    case "memory-store":
      let store = try Store(in: path)
      for key in keys(count) { _ = try store.lookUp([key]) }
      tellMemory()
      try store.close()
    case "memory-database":
      let database = try Database(in: path, library)
      for key in keys(count) { _ = try database.lookUp([key]) }
      tellMemory()
    case "memory-none": tellMemory()
    default: throw Unknown()
    }
  }

  private static func keys(_ count: Int) -> [Key] {
    var random = Generator(seed: 2)
    return (0..<1000).map { _ in Key(random.below(count)) }
  }

  private static func tellMemory() {
    if let memory = Machine.memory { tell("\(memory.priv) \(memory.anonymous)") } else { tell("") }
  }

  private static func tell(_ line: String) {
    print(line)
    Machine.flushOutput()
  }

  /// Writes until the tail is as full as it gets: finds how many transactions go by from one
  /// checkpoint to the next, then stops just before the one after.
  private static func fillStore(_ path: String, from count: Int) throws {
    let store = try Store(in: path)
    let size = 16
    var next = count
    func write() throws {
      try store.insert((next..<next + size).map { Sample($0) })
      next += size
    }
    func untilCheckpoint() throws -> Int? {
      let runs = Store.runs(in: path)
      for number in 1...4000 {
        try write()
        if Store.runs(in: path) != runs { return number }
      }
      return nil
    }
    if try untilCheckpoint() != nil, let distance = try untilCheckpoint() {
      for _ in 1..<distance { try write() }
      tell("ready \((distance - 1) * size) documents after the last checkpoint")
    } else {
      tell("ready \(next - count) documents, and no checkpoint was seen")
    }
    withExtendedLifetime(store) { Machine.waitForEver() }
  }

  /// Writes until SQLite is about to copy its WAL back, which it does at 1000 pages.
  private static func fillDatabase(
    _ path: String, from count: Int, _ library: SQLiteLibrary
  ) throws {
    let database = try Database(in: path, library)
    var next = count
    while Machine.bytesOnDisk("\(path)/\(Database.fileName)-wal") < 980 * 4120 {
      try database.insert([Sample(next)])
      next += 1
    }
    tell("ready \(next - count) documents in the WAL")
    withExtendedLifetime(database) { Machine.waitForEver() }
  }
}
