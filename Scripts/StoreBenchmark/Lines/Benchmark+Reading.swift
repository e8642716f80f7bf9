extension Benchmark {
  /// Documents by identity, in an order that no cache foresees.
  func lookup() throws {
    let prepared = try many()
    let store = try Store(in: prepared.store)
    let database = try Database(in: prepared.database, library)
    let count = min(options.documents, 100_000)
    var random = Generator(seed: 1)
    let keys = (0..<count).map { _ in Key(random.below(options.documents)) }
    try agree(try store.lookUp(keys), try database.lookUp(keys), "the bytes looked up")
    let rates = try Rounds.medians(
      options.rounds,
      [
        { Double(count) / (try Machine.seconds { _ = try store.lookUp(keys) }) },
        { Double(count) / (try Machine.seconds { _ = try store.lookUpDecoded(keys) }) },
        { Double(count) / (try Machine.seconds { _ = try database.lookUp(keys) }) },
      ])
    let work = "lookup among \(options.documents)"
    add(.rates("\(work), verified bytes", ours: rates[0], peer: rates[2], .atLeast(6)))
    add(.rates("· decoded (SQLite: raw text)", ours: rates[1], peer: rates[2], .atLeast(2)))
  }

  /// The documents of some customers, by the index.
  func equality() throws {
    let prepared = try many()
    let store = try Store(in: prepared.store)
    let database = try Database(in: prepared.database, library)
    let customers = (0..<50).map { Invoice.customer($0 * 17) }
    let found = try database.find(customers: customers)
    try agree(try store.find(customers: customers), found, "the documents of customers")
    let rates = try Rounds.medians(
      options.rounds,
      [
        {
          Double(found.documents)
            / (try Machine.seconds { _ = try store.find(customers: customers) })
        },
        {
          Double(found.documents)
            / (try Machine.seconds { _ = try database.find(customers: customers) })
        },
      ])
    add(.rates("equality on an index, rows", ours: rates[0], peer: rates[1], .atLeast(2)))
  }

  /// All documents, filtered by two fields that no index holds.
  func scan() throws {
    let prepared = try many()
    let store = try Store(in: prepared.store)
    let database = try Database(in: prepared.database, library)
    let (status, amount) = ("due", 200_000)
    try agree(
      try store.count(status: status, amount: amount),
      try database.count(status: status, amount: amount), "the documents that pass the filter")
    let rates = try Rounds.medians(
      options.rounds,
      [
        {
          Double(self.options.documents)
            / (try Machine.seconds { _ = try store.count(status: status, amount: amount) })
        },
        {
          Double(self.options.documents)
            / (try Machine.seconds { _ = try database.count(status: status, amount: amount) })
        },
      ])
    add(.rates("full scan, two fields, one thread", ours: rates[0], peer: rates[1], .atLeast(3)))
  }
}
