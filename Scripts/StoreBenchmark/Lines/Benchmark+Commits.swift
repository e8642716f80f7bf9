extension Benchmark {
  /// Durable commits of one document each, beside SQLite without and with the same history, and
  /// beside what the disk gives.
  func commits() throws {
    let count = 1000
    let base = 10_000
    let store = try freshStore()
    let plain = try freshDatabase()
    let historical = try freshDatabase(history: true)
    let start = (0..<base).map { Sample($0) }
    try store.insert(start)
    try plain.insert(start)
    try historical.insert(start)
    Machine.settle()

    // Each contender writes the same documents, one for each turn.
    var turns = [0, 0, 0]
    func contender(
      _ number: Int, insert: @escaping (Sample) throws -> Void,
      update: @escaping (Sample) throws -> Void, _ isUpdate: Bool
    ) -> () throws -> Double {
      {
        let turn = turns[number] / 2
        turns[number] += 1
        let samples: [Sample]
        if isUpdate {
          var random = Generator(seed: UInt64(turn))
          samples = (0..<count).map { Sample(random.below(base), revision: 2 + turn * count + $0) }
        } else {
          samples = (0..<count).map { Sample(base + turn * count + $0) }
        }
        // No longer than half a second, for a disk that others use too.
        let start = Machine.now
        var written = 0
        while written < count, Machine.now < start + 0.5 {
          try (isUpdate ? update : insert)(samples[written])
          written += 1
        }
        return Double(written) / (Machine.now - start)
      }
    }
    func one(_ write: @escaping ([Sample]) throws -> Void) -> (Sample) throws -> Void {
      { try write([$0]) }
    }
    let sides: [(insert: ([Sample]) throws -> Void, update: ([Sample]) throws -> Void)] = [
      (store.insert, store.update), (plain.insert, plain.update),
      (historical.insert, historical.update),
    ]
    let contenders = [false, true].flatMap { isUpdate in
      sides.enumerated().map { number, side in
        contender(number, insert: one(side.insert), update: one(side.update), isUpdate)
      }
    }
    let kinds: [Machine.Append] = [.growing, .prefilled, .direct]
    let disk = kinds.map { kind in
      {
        let count = 300
        let seconds = try Machine.appends(kind, count: count, in: self.folder)
        return Double(count) / (seconds ?? .nan)
      }
    }
    let rates = try Rounds.medians(options.rounds, contenders + disk)
    let totals = zip(0..<3, 3..<6).map { 2 / (1 / rates[$0] + 1 / rates[$1]) }
    add(.rates("durable commits", ours: totals[0], peer: totals[1], .atLeast(1.5)))
    add(
      .rates("· SQLite with history by trigger", ours: totals[0], peer: totals[2], .atLeast(1.9)))
    add(.rates("· inserts", ours: rates[0], peer: rates[1], .none))
    add(.rates("· updates", ours: rates[3], peer: rates[4], .none))
    for (work, rate) in [
      ("· (disk) append of 400 B, fdatasync", rates[6]),
      ("· (disk) into prefilled space, fdatasync", rates[7]),
      ("· (disk) 4 KiB O_DIRECT, O_DSYNC", rates[8]),
    ] where !rate.isNaN {
      // No store on this disk does better than the bare calls.
      add(.rates(work, ours: rate, peer: totals[1], .none))
    }
  }

  /// Many documents in one transaction into an empty store.
  func bulk() throws {
    let count = options.bulk
    let samples = (0..<count).map { Sample($0) }
    let values = (0..<count).map { Invoice($0) }
    func fresh(_ make: () throws -> Double) throws -> Double {
      let before = Machine.names(in: folder)
      Machine.settle()
      let seconds = try make()
      for name in Machine.names(in: folder) where !before.contains(name) {
        Machine.remove("\(folder)/\(name)")
      }
      return Double(count) / seconds
    }
    let rates = try Rounds.medians(
      options.rounds,
      [
        {
          try fresh {
            let store = try self.freshStore()
            return try Machine.seconds { try store.insert(samples) }
          }
        },
        {
          try fresh {
            let store = try self.freshStore()
            return try Machine.seconds { try store.insert(values) }
          }
        },
        {
          try fresh {
            let database = try self.freshDatabase()
            return try Machine.seconds { try database.insert(samples) }
          }
        },
      ])
    let historical = try fresh {
      let database = try self.freshDatabase(history: true)
      return try Machine.seconds { try database.insert(samples) }
    }
    let work = "\(count) documents in one transaction"
    add(.rates("\(work), raw JSON", ours: rates[0], peer: rates[2], .atLeast(4)))
    add(.rates("· Codable values (SQLite: raw JSON)", ours: rates[1], peer: rates[2], .atLeast(2)))
    add(
      .rates(
        "· raw JSON, SQLite with history by trigger", ours: rates[0], peer: historical, .none))
  }
}
