import AccordWording
import Foundation
import TestSupport

@testable import AccordDocuments

/// Lets the power fail at each call of a workload and again at each call of the recovery, and
/// looks whether the store keeps its promises.
struct CrashSearch {
  /// How many images of a disk were opened.
  private(set) var images = 0
  /// All promises that were asked of the disks.
  private(set) var promises: Set<String> = []
  /// Promises that the disks break.
  var ignored: Set<String> = []
  /// How many images are made of each moment of a workload.
  var imagesPerMoment = 2
  /// Of every so many of them the power fails again during the recovery.
  var recoveryEvery = 4

  private var chance: SeededNumbers

  init(seed: UInt64) { chance = SeededNumbers(seed: seed) }

  /// - Throws: `BrokenPromise`, which names the seeds that lead to it again.
  mutating func search(_ workload: Workload) throws {
    let options = workload.options
    let ledger = Ledger(disk(SimulatedDisk.State()), options: options)
    try explaining("\(workload.name)") { try workload.run(ledger) }
    ledger.finish()
    promises.formUnion(ledger.disk.promises)
    for (number, moment) in ledger.moments.enumerated() {
      for image in 0..<imagesPerMoment {
        let seed = chance.next()
        // Every other second one is a process that was killed: the disk loses nothing.
        let isCut = image != 1 || number % 2 == 0
        let place = """
          \(workload.name), before call \(number) (\(moment.call)), \
          \(isCut ? "power cut with seed \(seed)" : "killed")
          """
        let state = isCut ? moment.disk.cut(seed) : moment.disk
        // Keeping every moment costs, so only a recovery that is to be interrupted does.
        let isInterrupted = (images + 1) % recoveryEvery == 0
        let recovered = try explaining(place) {
          try recover(moment, state, options, keepingMoments: isInterrupted)
        }
        guard isInterrupted else { continue }
        for (step, moment) in recovered.moments.enumerated() {
          let seed = chance.next()
          try explaining("\(place), then before call \(step) (\(moment.call)), seed \(seed)") {
            let state = moment.disk.cut(seed)
            try require(recovered.quarantined, in: state)
            try recover(moment, state, options, keepingMoments: false)
          }
        }
      }
    }
  }

  /// Opens what is left of a disk, goes on working with it, and opens it once more.
  @discardableResult
  private mutating func recover(
    _ moment: Ledger.Moment, _ state: SimulatedDisk.State, _ options: Journal.Options,
    keepingMoments: Bool
  ) throws -> Ledger {
    images += 1
    let ledger = Ledger(disk(state), books: moment.books, options: options)
    if !keepingMoments { ledger.disk.beforeChange = nil }
    try requireErased(moment.books.erased, in: state)
    try ledger.requireSoundBackup()
    try ledger.open()
    try ledger.commit(["next": 77 + images % 3, "a": 1 + images % 650])
    try ledger.open()
    if moment.books.isBackupBegun { try ledger.backUp() }
    if images % 8 == 0 { try ledger.requireSoundJournal() }
    ledger.finish()
    promises.formUnion(ledger.disk.promises)
    return ledger
  }

  private mutating func disk(_ state: SimulatedDisk.State) -> SimulatedDisk {
    let disk = SimulatedDisk(state, seed: chance.next())
    disk.ignored = ignored
    return disk
  }

  /// Bytes that recovery cut off the journal are somewhere.
  private func require(_ bytes: [[UInt8]], in state: SimulatedDisk.State) throws {
    for part in bytes where !part.isEmpty {
      guard state.nodes.values.contains(where: { $0.kept.contains(inOneRun: part) }) else {
        throw BrokenPromise("\(part.count) bytes that recovery cut off are nowhere")
      }
    }
  }

  /// No file shows what was erased.
  private func requireErased(_ names: [String], in state: SimulatedDisk.State) throws {
    for name in names {
      let files = SimulatedDisk(state).files
      for (_, node) in files
      where state.nodes[node]!.kept.contains(inOneRun: Deposit.secret(name)) {
        throw BrokenPromise("what was erased of \(name) is still on the disk")
      }
    }
  }

  private func explaining<Result>(_ place: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let violation as BrokenPromise {
      throw BrokenPromise("\(place): \(violation)")
    } catch let fault as WorkspaceFault {
      throw BrokenPromise("\(place): \(fault.code): \(fault.message.en)")
    } catch {
      throw BrokenPromise("\(place): \(error)")
    }
  }
}

extension [UInt8] {
  /// Whether other bytes occur in these, one right after the other.
  func contains(inOneRun part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return withUnsafeBytes { bytes in
      part.withUnsafeBytes { part in
        var start = 0
        while start + part.count <= bytes.count {
          let rest = bytes.baseAddress! + start
          guard let found = memchr(rest, Int32(first), bytes.count - part.count - start + 1) else {
            return false
          }
          if memcmp(found, part.baseAddress!, part.count) == 0 { return true }
          start = UnsafeRawPointer(found) - bytes.baseAddress! + 1
        }
        return false
      }
    }
  }
}
