import AccordWording

@testable import AccordDocuments
@testable import AccordJSON
@testable import AccordPlatform

/// Keeps books on a workspace of a simulated disk: what was acknowledged, and what was attempted.
final class Ledger {
  /// A moment at which the power can fail, and what may be found afterwards.
  struct Moment {
    let call: String
    let disk: SimulatedDisk.State
    let books: Books
  }

  static let path = "/office/shelf"
  static let backupPath = "/vault/backup"

  let disk: SimulatedDisk
  let options: Journal.Options
  private(set) var books: Books
  private(set) var moments: [Moment] = []
  private(set) var workspace: Workspace?

  init(
    _ disk: SimulatedDisk = SimulatedDisk(), books: Books = Books(),
    options: Journal.Options = Ledger.options(segments: 64 << 20)
  ) {
    self.disk = disk
    self.books = books
    self.options = options
    disk.beforeChange = { [weak self] in self?.note($0) }
  }

  /// A journal with segments of some size, which fills a little space ahead.
  static func options(segments: Int) -> Journal.Options {
    var options = Journal.Options()
    options.segmentSize = segments
    options.fill = 4096
    options.block = 512
    return options
  }

  private func note(_ call: String) {
    moments.append(Moment(call: call, disk: disk.state, books: books))
  }

  /// The run is over; the power may fail now as well.
  func finish() {
    note("the end")
    disk.beforeChange = nil
  }

  // MARK: Opening

  /// Opens the workspace as a process of its own, and compares what it holds with what it may.
  @discardableResult
  func open() throws -> Workspace {
    workspace = nil
    let workspace = try Workspace.open(
      Ledger.path, schemas: [Deposit.schema], creating: true, .of(options), in: disk)
    if let damage = workspace.damage { throw BrokenPromise("damaged: \(damage.message.en)") }
    if workspace.isReadOnly { throw BrokenPromise("opened for reading only") }
    let found = try Ledger.contents(of: workspace)
    let number = books.states.indices.last {
      $0 >= books.acknowledged && books.states[$0] == found
    }
    guard let number else {
      let old = books.states.lastIndex(of: found).map { "that of transaction \($0)" } ?? "none"
      throw BrokenPromise(
        """
        the state is \(old); \(books.acknowledged) was acknowledged, \
        \(books.states.count - 1) attempted
        """)
    }
    // What a writer was shown is decided: nothing may take it back.
    books.states.removeSubrange((number + 1)...)
    books.acknowledged = number
    self.workspace = workspace
    return workspace
  }

  /// Leaves the first half of a line behind the last transaction, as a process that is killed does.
  func tear() throws {
    close()
    let folder = WorkspaceFolder(path: Ledger.path, system: disk)
    guard let newest = try folder.segments().last else { throw BrokenPromise("no journal") }
    // What reached no disk, nobody has to find again: that it did is one step here.
    let noting = disk.beforeChange
    disk.beforeChange = nil
    defer { disk.beforeChange = noting }
    let file = try File(folder.segment(newest), .update, in: disk)
    let bytes = try file.read(at: 0, count: file.size)
    let end = (bytes.lastIndex { $0 != UInt8(ascii: "\n") } ?? -1) + 2
    try file.write(Array("{\"key\":\"deposits/torn\"".utf8), at: end)
    try file.sync()
  }

  /// Ends the process that works on the workspace.
  func close() { workspace = nil }

  static func contents(of workspace: Workspace) throws -> [String: Int] {
    let transaction = try workspace.begin()
    var result: [String: Int] = [:]
    for key in try transaction.keys(in: "deposits") {
      guard let deposit = try transaction.document(ID<Deposit>(key.slug)) else {
        throw BrokenPromise("\(key) is listed and not there")
      }
      guard let amount = deposit.soundAmount else {
        throw BrokenPromise("\(key) is not what was written")
      }
      result[deposit.id.name] = amount
    }
    return result
  }

  // MARK: Working

  /// One transaction: amounts to write, `nil` for documents to remove.
  func commit(_ changes: KeyValuePairs<String, Int?>, through other: Workspace? = nil) throws {
    try commit(changes.map { ($0, $1) }, through: other)
  }

  func commit(_ changes: [(String, Int?)], through other: Workspace? = nil) throws {
    guard let workspace = other ?? workspace else { throw BrokenPromise("no workspace is open") }
    let transaction = try workspace.begin()
    var state = books.newest
    for (name, amount) in changes {
      if let amount {
        try transaction.put(Deposit(name, amount))
      } else {
        try transaction.remove(slug(name) as ID<Deposit>)
      }
      state[name] = amount
    }
    try attempt(state) {
      try workspace.commit(transaction, author: "ana", command: "deposit")
    }
  }

  /// Erases the note of a document from all versions.
  func erase(_ name: String) throws {
    guard let workspace, let amount = books.newest[name] else { throw BrokenPromise("no \(name)") }
    var state = books.newest
    state[name] = -amount
    try attempt(state) {
      try workspace.erase(Deposit(name, 0).key, author: "eva", command: "erase")
    }
    books.erased.append(name)
  }

  private func attempt(_ state: [String: Int], _ body: () throws -> Void) throws {
    books.states.append(state)
    do { try body() } catch {
      // Of all refusals only this one leaves open whether something was kept.
      let isOpen = (error as? WorkspaceFault)?.code == "workspace.unconfirmed"
      if !isOpen { books.states.removeLast() }
      throw error
    }
    books.acknowledged = books.states.count - 1
  }

  /// Copies the workspace into a folder elsewhere on the disk.
  func backUp() throws {
    books.isBackupBegun = true
    _ = try Backup.make(from: Ledger.path, to: Ledger.backupPath, in: disk)
    books.backup = books.newest
  }

  // MARK: Looking

  /// Whether the whole journal is sound, line by line and sum by sum.
  func requireSoundJournal() throws {
    let audit = try JournalAudit(WorkspaceFolder(path: Ledger.path, system: disk)).run()
    guard audit.isSound else { throw BrokenPromise("the journal is not sound") }
  }

  /// A finished backup is whole, and one that was interrupted holds nothing or a state that was.
  func requireSoundBackup() throws {
    guard books.isBackupBegun else { return }
    let workspace: Workspace
    do {
      workspace = try Workspace.open(
        Ledger.backupPath, schemas: [Deposit.schema], creating: false,
        .of(options, isWritable: false), in: disk)
    } catch let fault as WorkspaceFault {
      if books.backup != nil { throw BrokenPromise("the backup: \(fault.message.en)") }
      return
    }
    if let damage = workspace.damage {
      // Segments without the first one: a copy that was not finished.
      if books.backup != nil { throw BrokenPromise("the backup: \(damage.message.en)") }
      return
    }
    let found = try Ledger.contents(of: workspace)
    guard found == books.backup || books.states.contains(found) else {
      throw BrokenPromise("the backup holds what never was")
    }
    if let backup = books.backup, let first = books.states.firstIndex(of: backup),
      let number = books.states.lastIndex(of: found), number < first
    {
      throw BrokenPromise("the backup lost what it held")
    }
  }

  /// The bytes that recovery kept for a person.
  var quarantined: [[UInt8]] {
    disk.files.filter { $0.path.contains("/quarantine/") }
      .compactMap { disk.state.nodes[$0.node]?.shown }
  }
}
