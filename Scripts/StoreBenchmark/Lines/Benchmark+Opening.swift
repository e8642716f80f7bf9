extension Benchmark {
  /// Opening and the first lookup, in this process.
  func opening() throws {
    let prepared = try many()
    let small = min(options.documents, 10_000)
    let few = try prepare(small)
    let rounds = options.rounds * 20
    func ours(_ path: String, _ count: Int) -> () throws -> Double {
      {
        let key = [Key(count / 2)]
        var store: Store?
        let seconds = try Machine.seconds {
          store = try Store(in: path)
          _ = try store?.lookUp(key)
        }
        try store?.close()
        return seconds
      }
    }
    let times = try Rounds.medians(
      rounds,
      [
        ours(prepared.store, options.documents), ours(few.store, small),
        {
          let key = [Key(self.options.documents / 2)]
          var database: Database?
          let seconds = try Machine.seconds {
            database = try Database(in: prepared.database, self.library)
            _ = try database?.lookUp(key)
          }
          database = nil
          return seconds
        },
      ])
    add(
      .times(
        "open at \(options.documents), first lookup", ours: times[0], peer: times[2], .atMost(1))
    )
    add(
      .times(
        "· beside our own time at \(small)", ours: times[0], peer: times[1], .atMost(1.2)))
  }

  /// Opening what a process left that was killed with as much in its tail as can be.
  func openingAfterKill() throws {
    let count = min(options.documents, 100_000)
    let prepared = try prepare(count)
    func kill(_ chore: String, _ path: String) throws {
      let child = try Machine.spawnSelf(["--chore", chore, path, String(count)])
      let told = Machine.line(from: child)
      try Machine.kill(child)
      guard told.hasPrefix("ready") else { throw Disagreement(description: "\(chore): \(told)") }
      Machine.tell("  \(chore):\(told.dropFirst(5))")
    }
    try kill("fill-store", prepared.store)
    try kill("fill-database", prepared.database)
    let key = [Key(count / 2)]
    // Opening cleans up, so each round opens a copy of its own. It is closed before it is removed
    // and before the next is opened, so that neither is measured.
    func opening(
      _ source: String, _ open: @escaping (String) throws -> Void, _ close: @escaping () -> Void
    ) -> () throws -> Double {
      {
        let path = self.freshPath()
        try Machine.copy(source, to: path)
        Machine.settle()
        defer {
          close()
          Machine.remove(path)
        }
        return try Machine.seconds { try open(path) }
      }
    }
    var (store, database): (Store?, Database?)
    let times = try Rounds.medians(
      options.rounds,
      [
        opening(prepared.store) {
          store = try Store(in: $0)
          _ = try store?.lookUp(key)
        } _: {
          store = nil
        },
        opening(prepared.database) {
          database = try Database(in: $0, self.library)
          _ = try database?.lookUp(key)
        } _: {
          database = nil
        },
      ])
    add(
      .times(
        "open after a kill with a full tail", ours: times[0], peer: times[1], .limit(0.025, "25 ms")
      ))
  }

  /// All indexes made anew, beside a plain read of the journal.
  func rebuild() throws {
    let prepared = try many()
    let log = Store.journal(in: prepared.store)
    var bytes = 0
    let key = [Key(options.documents / 2)]
    let database = try Database(in: prepared.database, library)
    let times = try Rounds.medians(
      min(options.rounds, 3),
      [
        {
          Store.forgetIndex(in: prepared.store)
          var store: Store?
          let seconds = try Machine.seconds {
            store = try Store(in: prepared.store)
            _ = try store?.lookUp(key)
          }
          try store?.close()
          return seconds
        },
        { try Machine.seconds { bytes = try Machine.readAll(in: log) } },
      ])
    let peer = try Machine.seconds { try database.rebuild() }
    let limit = 1.5 * Double(options.documents) / 1_000_000
    add(
      .times(
        "rebuild of every index (SQLite: REINDEX)", ours: times[0], peer: peer,
        .limit(limit, Quantity.time(limit))))
    for (work, seconds) in [("· its rate", times[0]), ("· a plain read of the journal", times[1])] {
      let rate = Quantity.rounded(Double(bytes) / seconds / 1e6, 0) + " MB/s"
      add(Row(work: work, ours: rate, peer: "", ratio: nil, goal: .none, amount: seconds))
    }
  }
}
