import AccordDocuments
import AccordWording

/// A document of the fault tests: a sum of money that can be told from every other version of it.
struct Deposit: Document {
  static let schema = Schema("deposits", Text(en: "deposit", fr: "dépôt"))

  let id: ID<Deposit>
  var amount: Int
  var note: String

  init(_ name: String, _ amount: Int) {
    id = slug(name)
    self.amount = amount
    note = String(repeating: "n", count: amount % 700)
  }

  var label: String { id.name }
}

/// What the store did that it may never do.
struct BrokenPromise: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Keeps books on a workspace of a simulated disk: what was acknowledged, and what was attempted.
final class Ledger {
  /// A moment at which the power can fail, and what may be found afterwards.
  struct Moment {
    let call: String
    let disk: SimulatedDisk.State
    let states: [[String: Int]]
    let acknowledged: Int
  }

  static let path = "/office/shelf"

  let disk: SimulatedDisk
  /// The documents after each transaction that was attempted, the first none.
  private(set) var states: [[String: Int]]
  /// The last of `states` that the store said to be on the disk.
  private(set) var acknowledged: Int
  private(set) var moments: [Moment] = []
  private(set) var workspace: Workspace?

  init(
    _ disk: SimulatedDisk = SimulatedDisk(), states: [[String: Int]] = [[:]], acknowledged: Int = 0
  ) {
    self.disk = disk
    self.states = states
    self.acknowledged = acknowledged
    disk.beforeChange = { [weak self] in self?.note($0) }
  }

  private func note(_ call: String) {
    moments.append(
      Moment(call: call, disk: disk.state, states: states, acknowledged: acknowledged))
  }

  /// The run is over; the power may fail now as well.
  func finish() {
    note("the end")
    disk.beforeChange = nil
  }

  /// Opens the workspace as a process of its own, and compares what it holds with what it may.
  @discardableResult
  func open() throws -> Workspace {
    workspace = nil
    let workspace = try Workspace.open(
      Ledger.path, schemas: [Deposit.schema], access: .readWrite, creating: true,
      lockPatience: 100, in: disk)
    if let damage = workspace.damage { throw BrokenPromise("damaged: \(damage.message.en)") }
    if workspace.isReadOnly { throw BrokenPromise("opened for reading only") }
    let found = try Ledger.contents(of: workspace)
    guard let number = states.indices.last(where: { $0 >= acknowledged && states[$0] == found })
    else {
      let old = states.lastIndex(of: found).map { "that of transaction \($0)" } ?? "none"
      throw BrokenPromise(
        "the state is \(old); \(acknowledged) was acknowledged, \(states.count - 1) attempted")
    }
    // What a writer was shown is decided: nothing may take it back.
    states.removeSubrange((number + 1)...)
    acknowledged = number
    self.workspace = workspace
    return workspace
  }

  /// Ends the processes that work on the workspace.
  func closeAll() { workspace = nil }

  static func contents(of workspace: Workspace) throws -> [String: Int] {
    let transaction = try workspace.begin()
    var result: [String: Int] = [:]
    for key in try transaction.keys(in: "deposits") {
      guard let deposit = try transaction.document(ID<Deposit>(key.slug)) else {
        throw BrokenPromise("\(key) is listed and not there")
      }
      guard deposit.note.utf8.count == deposit.amount % 700 else {
        throw BrokenPromise("\(key) is not what was written")
      }
      result[String(key.description.dropFirst("deposits/".count))] = deposit.amount
    }
    return result
  }

  /// One transaction: amounts to write, `nil` for documents to remove.
  func commit(_ changes: KeyValuePairs<String, Int?>, through other: Workspace? = nil) throws {
    try commit(changes.map { ($0, $1) }, through: other)
  }

  func commit(_ changes: [(String, Int?)], through other: Workspace? = nil) throws {
    guard let workspace = other ?? workspace else { throw BrokenPromise("no workspace is open") }
    let transaction = try workspace.begin()
    var state = states[states.count - 1]
    for (name, amount) in changes {
      if let amount {
        try transaction.put(Deposit(name, amount))
      } else {
        try transaction.remove(slug(name) as ID<Deposit>)
      }
      state[name] = amount
    }
    states.append(state)
    do { try workspace.commit(transaction, author: "ana", command: "deposit") } catch {
      // Of all refusals only this one leaves open whether something was kept.
      let isOpen = (error as? WorkspaceFault)?.code == "workspace.unconfirmed"
      if !isOpen { states.removeLast() }
      throw error
    }
    acknowledged = states.count - 1
  }

  /// The bytes that recovery kept for a person.
  var quarantined: [[UInt8]] {
    disk.state.names.compactMap { path, entry in
      guard case .file(let node) = entry, path.contains("/quarantine/") else { return nil }
      return disk.state.nodes[node]?.shown
    }
  }
}
