import AccordDocuments
import AccordPlatform
import AccordWording
import Testing

/// Every call of the system, failing in turn in every way.
@Suite struct SystemCallTests {
  /// A disk with two transactions and half of a third: opening it recovers.
  static let torn: (disk: SimulatedDisk.State, books: Books)? = {
    let ledger = Ledger()
    do {
      try ledger.open()
      try ledger.commit(["a": 100, "b": 60])
      try ledger.commit(["a": 20])
      try ledger.commit(["a": 600, "c": 1])
    } catch { return nil }
    guard let moment = ledger.moments.last(where: { $0.call == "sync" }) else { return nil }
    for seed in 0..<UInt64(200) {
      let image = Ledger(SimulatedDisk(moment.disk.cut(seed)), books: moment.books)
      if (try? image.open()) != nil, !image.quarantined.isEmpty {
        return (moment.disk.cut(seed), moment.books)
      }
    }
    return nil
  }()

  static let kinds: [SimulatedDisk.Fault.Kind] = [
    .refused(.input), .refused(.diskFull), .refused(.interrupted), .doneAndReported(.input), .short,
    .shortAndThen(.diskFull),
  ]

  @Test(arguments: kinds, [false, true])
  func `whichever call fails, nothing confirmed is lost, nothing is half done, and it says why`(
    kind: SimulatedDisk.Fault.Kind, isTorn: Bool
  ) throws {
    let whole = try run(nil, isTorn: isTorn)
    #expect(whole.count > 40)
    for call in 1...whole.count {
      do { _ = try run(.init(call: call, kind: kind), isTorn: isTorn) } catch {
        throw BrokenPromise("call \(call): \(error)")
      }
    }
  }

  /// A day's work in which one call fails; then the store is looked at.
  ///
  /// - Returns: the disk on which it was done.
  private func run(_ fault: SimulatedDisk.Fault?, isTorn: Bool) throws -> SimulatedDisk {
    let start = try #require(SystemCallTests.torn)
    let disk = SimulatedDisk(isTorn ? start.disk : SimulatedDisk.State(), seed: 5)
    let ledger =
      isTorn ? Ledger(disk, books: start.books) : Ledger(disk)
    disk.fault = fault
    try step { try ledger.open() }
    try commit(["a": 11, "d": 40], on: ledger)
    try commit(["a": 12, "g": 5], on: ledger)
    disk.repair()
    if ledger.workspace == nil { try ledger.open() }
    let before = ledger.books.acknowledged
    let isPoisoned = ledger.books.states.count - 1 > before
    do {
      try ledger.commit(["e": 9])
      if isPoisoned { throw BrokenPromise("a commit was acknowledged after a failed sync") }
    } catch let fault as WorkspaceFault {
      try requireWords(fault)
    }
    // Another process sees what is right, now and after a power cut.
    let image = Ledger(SimulatedDisk(disk.state.cut(UInt64(disk.count))), books: ledger.books)
    try image.open()
    try image.commit(["f": 10])
    try ledger.open()
    try ledger.commit(["f": 10])
    return disk
  }

  private func commit(_ changes: KeyValuePairs<String, Int?>, on ledger: Ledger) throws {
    try step {
      if ledger.workspace == nil { try ledger.open() }
      let isPoisoned = ledger.books.states.count - 1 > ledger.books.acknowledged
      try ledger.commit(changes)
      if isPoisoned { throw BrokenPromise("a commit was acknowledged after a failed sync") }
    }
  }

  private func step(_ body: () throws -> Void) throws {
    do { try body() } catch let fault as WorkspaceFault { try requireWords(fault) }
  }

  private func requireWords(_ fault: WorkspaceFault) throws {
    guard !fault.message.en.isEmpty, !fault.message.fr.isEmpty, fault.message.en != fault.message.fr
    else { throw BrokenPromise("\(fault.code) says nothing") }
  }
}
