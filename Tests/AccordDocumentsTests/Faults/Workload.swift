import Testing

@testable import AccordDocuments
@testable import AccordPlatform

/// Something that a program does to a workspace, at each call of which the power can fail.
struct Workload: Sendable, CustomTestStringConvertible {
  let name: String
  let options: Journal.Options
  let run: @Sendable (Ledger) throws -> Void

  /// - Parameter segments: the size at which a segment is full.
  init(
    _ name: String, segments: Int = 64 << 20, _ run: @escaping @Sendable (Ledger) throws -> Void
  ) {
    self.name = name
    options = Ledger.options(segments: segments)
    self.run = run
  }

  var testDescription: String { name }

  static let all = small + [large]

  static let large =
    Workload("a transaction of 200 documents") { ledger in
      try ledger.open()
      try ledger.commit(["a": 1])
      try ledger.commit((0..<200).map { ("x\($0)", $0 % 23 + 1) })
      try ledger.commit(["x7": nil, "a": 2])
    }

  static let small = [
    Workload("syncs that fail, and another process goes on") { ledger in
      for number in 1...3 {
        try ledger.open()
        try ledger.commit([("a", number * 100)])
        ledger.disk.failNextSync = .input
        do {
          try ledger.commit([("a", number * 170), ("b\(number)", 650)])
          throw BrokenPromise("a commit was acknowledged whose sync failed")
        } catch is WorkspaceFault {}
      }
      try ledger.open()
      try ledger.commit(["c": 300])
    },
    Workload("creating a workspace") { try $0.open() },
    Workload("single commits") { ledger in
      try ledger.open()
      for number in 1...6 { try ledger.commit([("a\(number % 3)", number * 131)]) }
    },
    Workload("several documents at once, changed and removed") { ledger in
      try ledger.open()
      try ledger.commit(["a": 100, "b": 1200, "c": 13])
      try ledger.commit(["a": 5, "b": nil, "d": 699])
      try ledger.commit(["b": 7, "c": nil])
    },
    Workload("opened again and again") { ledger in
      for number in 1...4 {
        try ledger.open()
        try ledger.commit([("a\(number)", number * 311)])
      }
      try ledger.open()
    },
    Workload("two processes in turn") { ledger in
      let ana = try ledger.open()
      let bob = try ledger.open()
      for number in 1...4 {
        try ledger.commit([("a\(number % 2)", number * 211)], through: number % 2 == 0 ? ana : bob)
      }
    },
    Workload("segments that are full", segments: 900) { ledger in
      let ana = try ledger.open()
      try ledger.commit(["a": 400], through: ana)
      let bob = try ledger.open()
      for number in 1...4 {
        try ledger.commit([("a", number * 211)], through: number % 2 == 0 ? ana : bob)
      }
      try ledger.open()
      try ledger.commit(["b": 8])
    },
    Workload("a write torn behind a segment that is full", segments: 900) { ledger in
      try ledger.open()
      try ledger.commit(["a": 700, "b": 300])
      try ledger.tear()
      try ledger.open()
      for number in 1...4 { try ledger.commit([("c", number)]) }
    },
    Workload("personal fields erased", segments: 900) { ledger in
      try ledger.open()
      try ledger.commit(["erased": 90, "a": 30])
      try ledger.commit(["erased": 120])
      try ledger.commit(["a": 31, "b": 9])
      try ledger.erase("erased")
      try ledger.commit(["b": 10])
    },
    Workload("backups", segments: 900) { ledger in
      try ledger.open()
      try ledger.commit(["a": 130])
      try ledger.commit(["a": 310, "b": 200])
      try ledger.backUp()
      try ledger.commit(["b": 250])
      try ledger.commit(["c": 260])
      try ledger.backUp()
    },
  ]
}
