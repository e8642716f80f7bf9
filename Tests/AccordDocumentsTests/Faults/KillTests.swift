import AccordDocuments
import AccordWording
import Foundation
import TestSupport
import Testing

/// A writing process is killed with SIGKILL; what it had been promised is kept by the tests.
@Suite final class KillTests {
  let base = FileManager.default.temporaryDirectory.path + "/accord-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: base) }

  @Test func `whenever a writing process is killed, what it was promised is there`() throws {
    try kill(times: 30)
  }

  /// `Scripts/kill-test` asks for it.
  @Test(.enabled(if: LongRun.kills != nil, "only Scripts/kill-test asks for it"))
  func `a long run of kills loses nothing`() throws { try kill(times: LongRun.kills ?? 0) }

  private func kill(times: Int) throws {
    let start = ContinuousClock().now
    var chance = SeededNumbers(seed: LongRun.seed)
    var (acknowledged, total) = (0, 0)
    for round in 1...times {
      let probe = try ProbeProcess("write", base)
      Thread.sleep(forTimeInterval: Double(chance.pick(40_000)) / 1e6)
      probe.kill()
      // A line is whole or was never acknowledged.
      let lines = probe.wholeOutput().split(separator: "\n", omittingEmptySubsequences: false)
      total += lines.count - 1
      acknowledged = lines.dropLast().last.flatMap { Int($0) } ?? acknowledged
      let found = try state()
      guard found == acknowledged || found == acknowledged + 1 else {
        throw BrokenPromise(
          "seed \(LongRun.seed), kill \(round): \(found) found, \(acknowledged) acknowledged")
      }
      acknowledged = found
      if round % 500 == 0 || round == times, LongRun.kills != nil {
        print("kill-test: \(round) kills, \(total) commits, \(ContinuousClock().now - start)")
      }
    }
    #expect(total > 0)
  }

  /// The number of the last commit that is there whole.
  private func state() throws -> Int {
    guard FileManager.default.fileExists(atPath: base + "/log/00000001.jsonl") else { return 0 }
    let workspace = try Workspace.open(base, schemas: [ProbeCounter.schema])
    if let damage = workspace.damage { throw BrokenPromise(damage.message.en) }
    let snapshot = try workspace.begin()
    func value(_ name: String) throws -> Int? {
      try snapshot.document(slug(name) as ID<ProbeCounter>)?.value
    }
    let total = try value("total") ?? 0
    for part in 0..<4 {
      // The last number up to `total` that wrote this part.
      let expected = stride(from: total, to: 0, by: -1).first { part < $0 % 5 }
      guard try value("part\(part)") == expected else {
        throw BrokenPromise("half of commit \(total) is there")
      }
    }
    return total
  }
}

/// The document of `store-probe`.
struct ProbeCounter: Document {
  static let schema = Schema("counters", Text(en: "counter", fr: "compteur"))

  let id: ID<ProbeCounter>
  var value: Int

  var label: String { id.name }
}
