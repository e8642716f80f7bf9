extension Benchmark {
  /// What the documents take on the disk, all versions kept.
  func disk() throws {
    let prepared = try many()
    let ours = Double(Machine.bytesOnDisk(prepared.store)) / Double(prepared.bytes)
    let peer = Double(Machine.bytesOnDisk(prepared.database)) / Double(prepared.bytes)
    func row(_ work: String, _ peer: Double, _ goal: Row.Goal) -> Row {
      Row(
        work: work, ours: Quantity.times(ours), peer: Quantity.times(peer), ratio: ours / peer,
        goal: goal, amount: ours)
    }
    add(row("disk ÷ JSON, history kept (SQLite: none)", peer, .limit(1.4, "1.40×")))
    let samples = (0..<min(options.documents, 100_000)).map { Sample($0) }
    let path = try freshFolder()
    do { try Database(in: path, library, creating: true, history: true).insert(samples) }
    let bytes = samples.reduce(0) { $0 + $1.bytes.count }
    let historical = Double(Machine.bytesOnDisk(path)) / Double(bytes)
    add(row("· SQLite with history, \(samples.count) documents", historical, .none))
    Machine.remove(path)
  }

  /// The memory of a new process that opens the documents and looks a thousand up.
  func memory() throws {
    let prepared = try many()
    func ask(_ chore: String, _ path: String) throws -> (priv: Int, anonymous: Int)? {
      let child = try Machine.spawnSelf(["--chore", chore, path, String(options.documents)])
      let told = Machine.line(from: child)
      guard try Machine.wait(for: child) == 0 else { throw Disagreement(description: told) }
      let numbers = told.split(separator: " ").compactMap { Int($0) }
      return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }
    guard let ours = try ask("memory-store", prepared.store),
      let peer = try ask("memory-database", prepared.database),
      let none = try ask("memory-none", prepared.store)
    else { return Machine.tell("  this system does not tell what memory is private") }
    func row(_ work: String, _ ours: Int, _ peer: Int, _ goal: Row.Goal) -> Row {
      Row(
        work: work, ours: Quantity.size(ours), peer: Quantity.size(peer),
        ratio: Double(ours) / Double(peer), goal: goal, amount: Double(ours))
    }
    add(
      row(
        "private memory, a thousand lookups", ours.anonymous, peer.anonymous, .limit(30e6, "30 MB"))
    )
    add(row("· with mapped pages of files that no other process has", ours.priv, peer.priv, .none))
    add(row("· a process that opens nothing", none.priv, none.priv, .none))
  }
}
