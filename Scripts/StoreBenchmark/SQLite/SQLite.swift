/// A statement or an opening that SQLite refused.
struct SQLiteFailure: Error, CustomStringConvertible {
  let description: String
}

/// One connection to a database.
final class SQLite {
  private let library: SQLiteLibrary
  private let handle: OpaquePointer

  /// How every connection is set up; the rest is as SQLite comes.
  static let settings = ["PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"]

  init(_ path: String, _ library: SQLiteLibrary) throws {
    self.library = library
    var handle: OpaquePointer?
    let readWriteCreate: Int32 = 0x2 | 0x4
    guard library.open(path, &handle, readWriteCreate, nil) == 0, let handle else {
      throw SQLiteFailure(description: "SQLite cannot open \(path)")
    }
    self.handle = handle
    _ = library.busyTimeout(handle, 60_000)
    try SQLite.settings.forEach(run)
  }

  deinit { _ = library.close(handle) }

  /// Runs a statement and passes over its rows.
  func run(_ text: String) throws {
    let statement = try prepare(text)
    while try statement.step() {}
  }

  func prepare(_ text: String) throws -> Statement {
    var statement: OpaquePointer?
    guard library.prepare(handle, text, -1, &statement, nil) == 0, let statement else {
      throw failure(text)
    }
    return Statement(statement, self)
  }

  private func failure(_ what: String) -> SQLiteFailure {
    let reason = library.message(handle).map { String(cString: $0) } ?? "?"
    return SQLiteFailure(description: "SQLite: \(reason): \(what)")
  }

  /// A prepared statement.
  final class Statement {
    private let handle: OpaquePointer
    private let database: SQLite

    fileprivate init(_ handle: OpaquePointer, _ database: SQLite) {
      self.handle = handle
      self.database = database
    }

    deinit { _ = database.library.finalize(handle) }

    /// Sets a parameter, from 1. The bytes must stay until the statement is reset.
    func bind(_ number: Int32, _ bytes: UnsafeRawBufferPointer) throws {
      guard
        database.library.bindText(handle, number, bytes.baseAddress, Int32(bytes.count), nil) == 0
      else { throw database.failure("bind") }
    }

    /// Sets a parameter, from 1.
    func bind(_ number: Int32, _ value: Int) throws {
      guard database.library.bindInteger(handle, number, Int64(value)) == 0 else {
        throw database.failure("bind")
      }
    }

    /// Goes to the next row; `false` when there is none.
    func step() throws -> Bool {
      switch database.library.step(handle) {
      case 100: true
      case 101: false
      default: throw database.failure("step")
      }
    }

    /// Runs a statement that has no rows and makes it ready for the next time.
    func run() throws {
      defer { reset() }
      _ = try step()
    }

    func reset() { _ = database.library.reset(handle) }

    /// The bytes of a text in the present row.
    func text(_ column: Int32) -> UnsafeRawBufferPointer {
      let start = database.library.columnText(handle, column)
      return UnsafeRawBufferPointer(
        start: start, count: Int(database.library.columnBytes(handle, column)))
    }

    /// A number in the present row.
    func integer(_ column: Int32) -> Int { Int(database.library.columnInteger(handle, column)) }
  }
}
