import AccordWording
import Foundation
import Testing

@testable import AccordDocuments
@testable import AccordJSON
@testable import AccordPlatform

/// Bytes of a small workspace, each changed by one bit, and all that can be asked of it.
@Suite struct HistoryDamageTests {
  /// One of so many bytes is changed; `ACCORD_DAMAGE_STEP=1` takes minutes and leaves none out.
  static let step =
    ProcessInfo.processInfo.environment["ACCORD_DAMAGE_STEP"].flatMap { Int($0) } ?? 13

  /// What a workspace answers; nothing stands where it says that it is damaged.
  typealias Answers = [String: AnyHashable]

  /// A workspace of some transactions, with the notes of the end and with or without an index.
  private func shelf(segmentSize: Int, isIndexed: Bool) throws -> Shelf {
    let shelf = Shelf()
    var options = Workspace.Options()
    options.journal.segmentSize = segmentSize
    options.journal.fill = 0
    if isIndexed { options.limits.entries = 1 }
    let workspace = try Workspace.open(
      shelf.path, schemas: Library.schemas, creating: true, options, in: shelf.system)
    try workspace.write("ana", "author add") { try $0.put(Author("a", "A")) }
    try workspace.write("bob", "author edit") {
      try $0.put(Author("a", "B"))
      try $0.put(Author("b", "C"))
    }
    try workspace.write("eve", "author remove") { try $0.remove(ID<Author>("b")!) }
    try workspace.write("bob", "author rename") { try $0.put(Author("a", "D")) }
    workspace.close()
    #expect(try shelf.system.list(shelf.path).contains("index") == isIndexed)
    return shelf
  }

  /// The answers of one workspace to everything that can be asked of its past.
  private func answers(_ workspace: Workspace) throws -> Answers {
    var answers: Answers = [:]
    func ask(_ name: String, _ body: () throws -> AnyHashable) throws {
      do { answers[name] = try body() } catch is WorkspaceFault {
      } catch let fault as UndoRefused {
        answers[name] = AnyHashable(fault.message.en)
      } catch let fault as StoreError {
        answers[name] = AnyHashable(fault.message.en)
      }
    }
    func text(_ changes: [Change]) -> String {
      changes.map { "\($0.key) \($0.before?.text ?? "-") \($0.after?.text ?? "-")" }
        .joined(separator: "\n")
    }
    try ask("log") { AnyHashable(try workspace.log(LogQuery(limit: 9))) }
    try ask("newest") { AnyHashable(try workspace.log(LogQuery(limit: 1))) }
    for name in ["a", "b", "c"] {
      let key = Author(name, "").key
      try ask("history \(name)") { AnyHashable(try workspace.history(of: key)) }
      try ask("log of \(name)") {
        var query = LogQuery(limit: 9)
        query.document = key
        return AnyHashable(try workspace.log(query))
      }
    }
    try ask("differences to now") {
      AnyHashable(text(try workspace.differences(from: .transaction(1), to: nil)))
    }
    for number in 0...5 {
      try ask("transaction \(number)") { AnyHashable(try workspace.transaction(number)) }
      try ask("digest \(number)") { AnyHashable(try workspace.digest(after: number)) }
      try ask("changes \(number)") { AnyHashable(text(try workspace.changes(of: number))) }
      try ask("undo \(number)") { AnyHashable(text(try workspace.undoing(number).changes)) }
      try ask("movements \(number)") {
        AnyHashable(try workspace.movements(since: number))
      }
      try ask("differences \(number)") {
        AnyHashable(
          text(try workspace.differences(from: .transaction(0), to: .transaction(number))))
      }
      let time = Timestamp(microseconds: 1_732_356_348_123_456 + 20 * number)
      try ask("until \(number)") {
        var query = LogQuery(limit: 9)
        query.until = time
        return AnyHashable(try workspace.log(query))
      }
    }
    return answers
  }

  /// The documents after each transaction and now.
  private func documents(_ workspace: Workspace) throws -> [Int: [String: String]] {
    var found: [Int: [String: String]] = [:]
    for number in 0...5 {
      do {
        let reader =
          number == 5 ? try workspace.begin() : try workspace.begin(asOf: .transaction(number))
        var state: [String: String] = [:]
        for key in try reader.keys(in: "authors") {
          do { state[key.description] = try reader.stored(key)?.body.text } catch is WorkspaceFault
          {
            state[key.description] = "damaged"
          }
        }
        found[number] = state
      } catch is WorkspaceFault {}
    }
    return found
  }

  @Test(arguments: [1 << 20, 600], [false, true])
  func `whichever byte changes, every question about the past is answered rightly or refused`(
    segmentSize: Int, isIndexed: Bool
  ) throws {
    let whole = try shelf(segmentSize: segmentSize, isIndexed: isIndexed)
    let right = try answers(try whole.open(.readOnly))
    let states = try documents(try whole.open(.readOnly))
    #expect(right.count == 51)
    var refused = 0
    for (path, content) in whole.system.files {
      // The bytes of runs are looked at one by one in the tests of the index.
      let step = path.hasSuffix(".run") ? 97 : HistoryDamageTests.step
      for offset in stride(from: 0, to: content.bytes.count, by: step) {
        let copy = whole.copy()
        copy.system.files[path]?.bytes[offset] ^= 1 << UInt8(offset % 8)
        let place = "byte \(offset) of \(path)"
        guard let workspace = try? copy.open(.readOnly) else { continue }
        for (number, state) in try documents(workspace) {
          guard state != states[number] else { continue }
          #expect(!workspace.notices.isEmpty || state.values.contains("damaged"), "\(place)")
          for (key, text) in state where text != "damaged" {
            #expect(states.values.contains { $0[key] == text }, "\(place): \(key) is \(text)")
          }
        }
        for (name, answer) in try answers(workspace) {
          #expect(answer == right[name], "\(name) with \(place)")
          refused -= 1
        }
        refused += right.count
      }
    }
    #expect(refused * HistoryDamageTests.step > 1000)
  }

  @Test func `a transaction is not undone where the one before it is damaged below the index`()
    throws
  {
    let shelf = try shelf(segmentSize: 1 << 20, isIndexed: true)
    // The commit line of the first transaction.
    let (start, end) = (shelf.ends[0], shelf.ends[1])
    shelf.journal[end - 40] ^= 1
    let offset = (shelf.journal[start..<end - 1].lastIndex(of: 10) ?? 0) + 1
    let before = shelf.journal
    let workspace = try shelf.open()
    #expect(workspace.damage == nil)
    #expect(throws: WorkspaceFault(.damaged(path: shelf.journalPath, offset: offset))) {
      try workspace.undoing(2)
    }
    // Damage that was met once is not written to.
    #expect(workspace.isReadOnly)
    #expect(throws: WorkspaceFault.self) {
      try workspace.write { try $0.put(Author("x", "X")) }
    }
    #expect(shelf.journal == before)
  }

  @Test(arguments: [false, true])
  func `whichever call fails while reading, the answer is right or an error`(isIndexed: Bool) throws
  {
    let whole = try shelf(segmentSize: 600, isIndexed: isIndexed)
    let right = try answers(try whole.open(.readOnly))
    let states = try documents(try whole.open(.readOnly))
    let counted = whole.copy()
    let workspace = try counted.open(.readOnly)
    let opening = counted.system.calls.count
    _ = try documents(workspace)
    _ = try answers(workspace)
    let all = counted.system.calls.count
    #expect(opening > 10)
    for call in Array(1...opening + 60) + Array(stride(from: opening + 61, through: all, by: 7)) {
      let copy = whole.copy()
      copy.system.troubles = [.init(call: call, problem: .input)]
      let workspace: Workspace
      do { workspace = try copy.open(.readOnly) } catch let fault as WorkspaceFault {
        let name = copy.system.calls[call - 1]
        #expect(fault.code == "workspace.unavailable", "call \(call), \(name)")
        continue
      }
      let name = "call \(call)"
      for (number, state) in try documents(workspace) where !state.values.contains("damaged") {
        #expect(state == states[number], "\(name)")
      }
      for (question, answer) in try answers(workspace) {
        #expect(answer == right[question], "\(question), \(name)")
      }
    }
  }

  @Test(arguments: ["list", "read", "open", "stat"])
  func `a folder that cannot be read is not one without a workspace`(call: String) throws {
    let shelf = try shelf(segmentSize: 600, isIndexed: false)
    shelf.system.broken[call] = .input
    for access in [Workspace.Access.readOnly, .readWrite] {
      do {
        _ = try shelf.open(access)
        Issue.record("\(call) fails and nobody says so")
      } catch let fault as WorkspaceFault {
        #expect(fault.problem == .system(SystemFault(call, path(of: fault), problem: .input)))
      }
    }
  }

  @Test func `reading nothing before the end of a file is an error`() throws {
    let shelf = try shelf(segmentSize: 1 << 20, isIndexed: false)
    shelf.system.files[shelf.path + "/tail"] = nil
    // After the first transaction: nothing else tells that there is more.
    shelf.system.silent = (shelf.journalPath, shelf.ends[1])
    #expect(throws: WorkspaceFault.self) { try shelf.open() }
  }

  private func path(of fault: WorkspaceFault) -> String {
    if case .system(let fault) = fault.problem { fault.path } else { "" }
  }
}
