/// The invoices in SQLite: the same work as `Store`.
final class Database {
  static let fileName = "invoices.sqlite"

  /// One row for each document, and the two indexes.
  private static let table = [
    "CREATE TABLE IF NOT EXISTS invoices (id TEXT PRIMARY KEY, doc TEXT NOT NULL)",
    """
    CREATE INDEX IF NOT EXISTS invoices_customer ON invoices (json_extract(doc, '$.customer'))
    """,
    "CREATE INDEX IF NOT EXISTS invoices_date ON invoices (json_extract(doc, '$.date'))",
  ]

  /// Every version with its time, author and command, as the store keeps them.
  private static let history = [
    """
    CREATE TABLE IF NOT EXISTS history (
      id TEXT NOT NULL, revision INTEGER NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
      cmd TEXT NOT NULL, doc TEXT, PRIMARY KEY (id, revision))
    """,
    """
    CREATE TRIGGER IF NOT EXISTS invoices_inserted AFTER INSERT ON invoices BEGIN
      INSERT INTO history VALUES (new.id,
        (SELECT coalesce(max(revision), 0) + 1 FROM history WHERE id = new.id),
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'bench', 'benchmark', new.doc);
    END
    """,
    """
    CREATE TRIGGER IF NOT EXISTS invoices_updated AFTER UPDATE ON invoices BEGIN
      INSERT INTO history VALUES (new.id,
        (SELECT coalesce(max(revision), 0) + 1 FROM history WHERE id = new.id),
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'bench', 'benchmark', new.doc);
    END
    """,
  ]

  private let connection: SQLite
  private let insertion: SQLite.Statement
  private let change: SQLite.Statement
  private let lookup: SQLite.Statement
  private let equality: SQLite.Statement
  private let filter: SQLite.Statement
  private let begin: SQLite.Statement
  private let commit: SQLite.Statement

  /// Opens the database of a folder; the first one makes the tables, by `creating`.
  init(
    in folder: String, _ library: SQLiteLibrary, creating: Bool = false, history: Bool = false
  ) throws {
    connection = try SQLite("\(folder)/\(Database.fileName)", library)
    if creating {
      try Database.table.forEach(connection.run)
      if history { try Database.history.forEach(connection.run) }
    }
    insertion = try connection.prepare("INSERT INTO invoices (id, doc) VALUES (?1, ?2)")
    change = try connection.prepare("UPDATE invoices SET doc = ?2 WHERE id = ?1")
    lookup = try connection.prepare("SELECT doc FROM invoices WHERE id = ?1")
    equality = try connection.prepare(
      "SELECT doc FROM invoices WHERE json_extract(doc, '$.customer') = ?1")
    filter = try connection.prepare(
      """
      SELECT count(*) FROM invoices NOT INDEXED WHERE json_extract(doc, '$.status') = ?1
        AND json_extract(doc, '$.amount') >= ?2
      """)
    begin = try connection.prepare("BEGIN IMMEDIATE")
    commit = try connection.prepare("COMMIT")
  }

  /// Writes new documents in one transaction; a single one needs no `BEGIN`.
  func insert(_ samples: some Collection<Sample>) throws { try write(samples, insertion) }

  /// Writes documents that are there in one transaction.
  func update(_ samples: some Collection<Sample>) throws { try write(samples, change) }

  private func write(_ samples: some Collection<Sample>, _ statement: SQLite.Statement) throws {
    if samples.count > 1 { try begin.run() }
    for sample in samples {
      try sample.withBytes { name, document in
        try statement.bind(1, name)
        try statement.bind(2, document)
        try statement.run()
      }
    }
    if samples.count > 1 { try commit.run() }
  }

  /// Finds documents by identity and gives their bytes together.
  func lookUp(_ keys: [Key]) throws -> Int {
    var total = 0
    for key in keys {
      try key.withName { name in
        try lookup.bind(1, name)
        if try lookup.step() { total += lookup.text(0).count }
        lookup.reset()
      }
    }
    return total
  }

  /// Finds the documents of customers by the index and gives how many, with their bytes.
  func find(customers: [String]) throws -> Found {
    var found = Found()
    for var customer in customers {
      try customer.withUTF8 { name in
        try equality.bind(1, UnsafeRawBufferPointer(name))
        while try equality.step() { found.add(equality.text(0).count) }
        equality.reset()
      }
    }
    return found
  }

  /// Looks at every document and gives how many have the status and at least the amount.
  func count(status: String, amount: Int) throws -> Int {
    var status = status
    return try status.withUTF8 { name in
      try filter.bind(1, UnsafeRawBufferPointer(name))
      try filter.bind(2, amount)
      defer { filter.reset() }
      return try filter.step() ? filter.integer(0) : 0
    }
  }

  /// Makes all indexes anew.
  func rebuild() throws { try connection.run("REINDEX") }
}
