import AccordDocuments
import AccordWording
import TestSupport
import Testing

/// Every file of a workspace lost, emptied, cut, lengthened, overwritten, or taken from another
/// workspace; and bits that flip in a large one.
///
/// What may never happen is that the store keeps silent and shows something else than was
/// written.
@Suite struct FileDamageTests {
  /// A workspace with some history; the seed tells one workspace from another.
  private func workspace(seed: UInt64, transactions: Int, documents: Int) throws -> Ledger {
    let ledger = Ledger(SimulatedDisk(seed: seed))
    ledger.disk.beforeChange = nil
    try ledger.open()
    for number in 1...transactions {
      try ledger.commit(
        (0..<documents).map { ("d\((number * 7 + $0) % (documents * 3))", number * 131 + $0) })
    }
    ledger.close()
    return ledger
  }

  private static let garbage = (0..<700).map { UInt8(truncatingIfNeeded: $0 &* 151 ^ $0 >> 3) }

  /// What a file holds instead, by name; `nil` when it is gone.
  private func alterations(
    of bytes: [UInt8], other: [UInt8]?
  ) -> [(name: String, bytes: [UInt8]?)] {
    var result: [(String, [UInt8]?)] = [
      ("gone", nil), ("empty", []), ("garbage", Self.garbage), ("zeros", bytes.map { _ in 0 }),
      ("half of it", Array(bytes.prefix(bytes.count / 2))),
      ("garbage after it", bytes + Self.garbage), ("twice", bytes + bytes),
      ("zeros after it", bytes + [UInt8](repeating: 0, count: 1000)),
      (
        "garbage in the middle",
        Array(bytes.prefix(bytes.count / 2)) + Self.garbage
          + bytes.dropFirst(bytes.count / 2 + Self.garbage.count)
      ),
    ]
    if let other { result.append(("that of another workspace", other)) }
    for (number, end) in bytes.indices.filter({ bytes[$0] == 10 }).prefix(200).enumerated() {
      result.append(("cut after line \(number + 1)", Array(bytes[...end])))
    }
    return result
  }

  @Test func `whatever becomes of a file, the store says so or shows what was written`() throws {
    let whole = try workspace(seed: 1, transactions: 12, documents: 3)
    let other = try workspace(seed: 2, transactions: 9, documents: 2)
    let expected = whole.books.newest
    var count = 0
    for (path, node) in whole.disk.files {
      for (name, bytes) in alterations(
        of: whole.disk.state.nodes[node]!.shown, other: other.disk.bytes(of: path))
      {
        var state = whole.disk.state
        if let bytes { state.nodes[node]!.shown = bytes } else { state.names[path] = nil }
        try explaining("\(path): \(name)") {
          try requireHonesty(state, expected: expected, isAppendable: true)
        }
        count += 1
      }
    }
    #expect(count > 60)
  }

  @Test func `a bit that flips in a large store is noticed or does no harm`() throws {
    let whole = try workspace(seed: 3, transactions: 60, documents: 50)
    let expected = whole.books.newest
    var chance = SeededNumbers(seed: 20_261_124)
    let files = whole.disk.files.filter { !whole.disk.state.nodes[$0.node]!.shown.isEmpty }
    let sizes = files.map { whole.disk.state.nodes[$0.node]!.shown.count }
    #expect(sizes.reduce(0, +) > 1 << 20)
    for _ in 0..<12 {
      var place = chance.pick(sizes.reduce(0, +))
      var file = 0
      while place >= sizes[file] {
        place -= sizes[file]
        file += 1
      }
      var state = whole.disk.state
      let bit = chance.pick(8)
      state.nodes[files[file].node]!.shown[place] ^= 1 << UInt8(bit)
      try explaining("bit \(bit) of byte \(place) of \(files[file].path)") {
        try requireHonesty(state, expected: expected, isAppendable: false)
      }
    }
  }

  private func explaining(_ place: String, _ body: () throws -> Void) throws {
    do { try body() } catch { throw BrokenPromise("\(place): \(error)") }
  }

  /// The store opens and says what is wrong, or shows all that was written and goes on working.
  private func requireHonesty(
    _ state: SimulatedDisk.State, expected: [String: Int], isAppendable: Bool
  ) throws {
    let ledger = Ledger(SimulatedDisk(state))
    ledger.disk.beforeChange = nil
    let workspace: Workspace
    do {
      workspace = try Workspace.open(
        Ledger.path, schemas: [Deposit.schema], access: .readWrite, creating: false,
        lockPatience: 100, in: ledger.disk)
    } catch let fault as WorkspaceFault {
      guard !fault.message.fr.isEmpty else { throw BrokenPromise("\(fault.code) says nothing") }
      return
    }
    var found: [String: Int] = [:]
    do { found = try Ledger.contents(of: workspace) } catch is WorkspaceFault { return }
    if workspace.notices.isEmpty {
      guard found == expected else { throw BrokenPromise("silently shows something else") }
    }
    guard isAppendable, !workspace.isReadOnly else { return }
    let transaction = try workspace.begin()
    try transaction.put(Deposit("new", 5))
    try workspace.commit(transaction, author: "ana", command: "test")
    let again = try Workspace.open(
      Ledger.path, schemas: [Deposit.schema], access: .readWrite, creating: false,
      lockPatience: 100, in: ledger.disk)
    found["new"] = 5
    guard try Ledger.contents(of: again) == found else {
      throw BrokenPromise("does not find again what it wrote")
    }
  }
}
