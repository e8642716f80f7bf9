import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordPlatform

@Suite struct DoctorTests {
  private func examine(_ shelf: Shelf, repair: Bool = false) throws -> DoctorReport {
    try Doctor.examine(shelf.path, schemas: Library.schemas, in: shelf.system, repair: repair)
  }

  private func codes(_ report: DoctorReport) -> [String] { report.findings.map(\.code) }

  private func add(_ bytes: [UInt8], _ path: String, to shelf: Shelf) {
    let content = MemoryFileSystem.Content()
    content.bytes = bytes
    shelf.system.files[path] = content
  }

  @Test func `a sound workspace is told to be sound, with its figures`() throws {
    let shelf = try Shelf.withThreeTransactions()
    let report = try examine(shelf)
    #expect(codes(report) == ["doctor.sound"])
    #expect(report.isSound)
    #expect(!report.isRepairable)
    #expect(report.audit.transactions == 3)
    #expect(report.audit.documents == 2)
    #expect(report.bytes == shelf.journal.count)
    #expect(report.seal == (try Seal.current(shelf.path, in: shelf.system)))
  }

  @Test func `examining writes nothing`() throws {
    let shelf = try Shelf.withThreeTransactions()
    shelf.journal += Array("{\"put\":".utf8)
    add([1], shelf.path + "/log/new.tmp", to: shelf)
    shelf.system.files[shelf.path + "/tail"] = nil
    shelf.system.calls = []
    _ = try examine(shelf)
    let calls = Set(shelf.system.calls.compactMap { $0.split(separator: " ").first })
    #expect(calls.isSubset(of: ["open", "read", "stat", "list", "lock"]))
  }

  @Test func `damage names the document, its revision, the date and the author, and stays`()
    throws
  {
    let shelf = try Shelf.withThreeTransactions()
    // In the document of the line, which is the second transaction's second.
    let line = shelf.lines.prefix(6).map { $0.utf8.count + 1 }
    shelf.journal[line.prefix(5).reduce(0, +) + line[5] - 40] ^= 1
    let before = shelf.journal
    let report = try examine(shelf, repair: true)
    #expect(!report.isSound)
    #expect(shelf.journal == before)
    let finding = try #require(report.findings.first)
    #expect(finding.code == "doctor.damage")
    #expect(!finding.isRepairable)
    #expect(finding.message.en.contains("bob"))
    #expect(finding.message.en.contains("books/dune (1)"))
    #expect(finding.message.fr.contains("books/dune (1)"))
    #expect(finding.advice?.en.contains("backup") == true)
    #expect(report.seal == nil)
  }

  @Test func `an interrupted write is told and moved to quarantine on request`() throws {
    let shelf = try Shelf.withThreeTransactions()
    let sound = shelf.journal
    shelf.journal += Array("{\"put\":".utf8)
    let report = try examine(shelf)
    #expect(report.findings.first?.code == "doctor.torn-tail")
    #expect(report.isSound)
    #expect(report.isRepairable)
    let after = try examine(shelf, repair: true)
    #expect(shelf.journal == sound)
    #expect(after.findings.first { $0.code == "doctor.torn-tail" }?.isRepaired == true)
    #expect(codes(after).contains("doctor.quarantine"))
    #expect(!after.isRepairable)
  }

  @Test func `what another process is just writing is no fault`() throws {
    let shelf = try Shelf.withThreeTransactions()
    shelf.journal += Array("{\"put\":".utf8)
    let lock = WriterLock(
      file: try File(shelf.path + "/lock", .create, in: shelf.system), patience: 0)
    try lock.take(by: "bob")
    let report = try examine(shelf)
    #expect(codes(report) == ["doctor.writing", "doctor.sound"])
    #expect(!report.isRepairable)
    lock.release()
  }

  @Test func `a missing tail is written anew on request`() throws {
    let shelf = try Shelf.withThreeTransactions()
    shelf.system.files[shelf.path + "/tail"] = nil
    #expect(codes(try examine(shelf)).contains("doctor.old-tail"))
    let report = try examine(shelf, repair: true)
    #expect(report.findings.first { $0.code == "doctor.old-tail" }?.isRepaired == true)
    #expect(codes(try examine(shelf)) == ["doctor.sound"])
  }

  @Test func `a loss is a problem`() throws {
    let shelf = try Shelf.withThreeTransactions()
    shelf.journal = Array(shelf.journal.prefix(shelf.ends[2]))
    let report = try examine(shelf, repair: true)
    #expect(!report.isSound)
    #expect(report.findings.first?.message.en.contains("transaction 3") == true)
  }

  @Test func `a loss is told where other damage is found as well`() throws {
    let shelf = try Shelf.withThreeTransactions()
    shelf.journal = Array(shelf.journal.prefix(shelf.ends[2] + 5))
    let report = try examine(shelf, repair: true)
    #expect(!report.isSound)
    #expect(report.findings.contains { $0.message.en.contains("transaction 3") })
  }

  @Test func `an empty journal is not told to be sound`() throws {
    let shelf = try Shelf.withThreeTransactions()
    shelf.journal = []
    shelf.system.files[shelf.path + "/tail"] = nil
    let finding = try #require(try examine(shelf, repair: true).findings.first)
    #expect(finding.severity == .problem)
    #expect(finding.message.en.contains("is empty"))
    #expect(finding.advice?.en.contains("restore the last backup") == true)
    #expect(finding.advice?.fr.contains("accord restaurer") == true)
  }

  @Test func `leftovers are removed on request, and strangers only named`() throws {
    let shelf = try Shelf.withThreeTransactions()
    add([1], shelf.path + "/log/erase.tmp", to: shelf)
    add([1], shelf.path + "/letter.txt", to: shelf)
    add([1], shelf.path + "/log/00000001.jsonl.bak", to: shelf)
    let report = try examine(shelf)
    #expect(Set(codes(report)) == ["doctor.leftover", "doctor.stray", "doctor.sound"])
    let after = try examine(shelf, repair: true)
    #expect(after.findings.first { $0.code == "doctor.leftover" }?.isRepaired == true)
    #expect(shelf.system.files[shelf.path + "/log/erase.tmp"] == nil)
    #expect(shelf.system.files[shelf.path + "/letter.txt"] != nil)
    #expect(shelf.system.files[shelf.path + "/log/00000001.jsonl.bak"] != nil)
  }

  @Test func `an index that is damaged is deleted on request`() throws {
    let shelf = try Shelf.withThreeTransactions()
    let run = shelf.path + "/index/0-2.run"
    shelf.system.directories.insert(shelf.path + "/index")
    add([1, 2, 3], run, to: shelf)
    #expect(codes(try examine(shelf)) == ["doctor.index", "doctor.sound"])
    let report = try examine(shelf, repair: true)
    #expect(report.findings.first { $0.code == "doctor.index" }?.isRepaired == true)
    #expect(shelf.system.files[run]?.bytes != [1, 2, 3])
  }

  @Test func `nothing is mended in a damaged workspace`() throws {
    let shelf = try Shelf.withThreeTransactions()
    shelf.journal[300] ^= 1
    add([1], shelf.path + "/log/erase.tmp", to: shelf)
    let report = try examine(shelf, repair: true)
    #expect(!report.isRepairable)
    #expect(shelf.system.files[shelf.path + "/log/erase.tmp"] != nil)
  }

  @Test func `what others may read is told`() throws {
    let shelf = try Shelf.withThreeTransactions()
    shelf.system.openToOthers = [shelf.journalPath]
    let report = try examine(shelf)
    #expect(report.findings.first?.code == "doctor.permissions")
    #expect(report.findings.first?.message.en.contains(shelf.journalPath) == true)
  }

  @Test func `what cannot be repaired says why`() throws {
    let shelf = try Shelf.withThreeTransactions()
    shelf.journal += Array("{\"put\":".utf8)
    shelf.system.unwritable = .readOnlyMedium
    let report = try examine(shelf, repair: true)
    #expect(codes(report).contains("doctor.not-repaired"))
    // Who asked for a repair and got none is told so by the exit code too.
    #expect(!report.isSound)
    #expect(report.isRepairable)
  }

  @Test func `a reference that leads nowhere and a shared value are found`() throws {
    let shelf = Shelf()
    let builder = JournalBuilder(in: shelf.system, path: shelf.path)
    try builder.commit([
      ("authors/a", #"{"id":"a","name":"Ana"}"#), ("authors/b", #"{"id":"b","name":"ANA"}"#),
    ])
    try builder.tell(
      StoredSchema(collection: "books", version: 1, references: ["author": "authors"]))
    try builder.commit([("books/x", #"{"id":"x","author":"nobody","isbn":"1"}"#)])
    try builder.commit([("books/y", #"{"id":"y","author":"a","isbn":"2"}"#)])
    let report = try examine(shelf)
    #expect(Set(codes(report)) == ["doctor.dangling", "doctor.not-unique", "doctor.sound"])
    let texts = report.findings.map(\.message.en).joined(separator: "\n")
    #expect(texts.contains("\"books/x\" refers to \"authors/nobody\" (author)"))
    #expect(texts.contains("\"authors/a\" and \"authors/b\" have the same name"))
    #expect(!texts.contains("books/y"))
  }

  @Test func `a workspace of a newer program is said to be one`() throws {
    let shelf = try Shelf.withThreeTransactions()
    var bytes = Array("{\"future\":1".utf8)
    LineChecksum.close(&bytes, from: 0)
    shelf.journal += bytes
    #expect(codes(try examine(shelf)).contains("doctor.newer"))
  }

  @Test func `there must be a workspace`() {
    #expect(throws: WorkspaceFault.self) {
      try Doctor.examine("/nowhere", schemas: [], in: MemoryFileSystem())
    }
  }

  @Test(arguments: [false, true])
  func `the doctor takes no failing call for an answer`(isTorn: Bool) throws {
    let shelf = try Shelf.withThreeTransactions()
    if isTorn { shelf.journal += Array("{\"key\"".utf8) }
    let before = shelf.system.calls.count
    let right = try examine(shelf)
    let count = shelf.system.calls.count - before
    #expect(count > 10)
    for call in 1...count {
      let copy = shelf.copy()
      copy.system.calls = []
      copy.system.troubles = [.init(call: call, problem: .input)]
      // What fails once and is repeated gives what it gives without the failure.
      guard let report = try? examine(copy) else { continue }
      let name = copy.system.calls[call - 1]
      #expect(report.findings == right.findings, "call \(call), \(name)")
    }
  }

  @Test func `a document that takes itself for another is named`() throws {
    let builder = JournalBuilder()
    try builder.commit([("authors/a", #"{"id":"b","name":"B"}"#)])
    let report = try Doctor.examine(builder.path, schemas: Library.schemas, in: builder.system)
    let finding = try #require(report.findings.first { $0.code == "doctor.identity" })
    #expect(finding.message.en.contains("authors/a"))
    #expect(finding.severity == .problem)
  }

  @Test func `a copy that a synchronising tool left is compared with the journal`() throws {
    let shelf = try Shelf.withThreeTransactions()
    let path = shelf.path + "/log/00000001 (conflicted copy).jsonl"
    add(Array(shelf.journal.prefix(shelf.ends[1])), path, to: shelf)
    var report = try examine(shelf)
    #expect(codes(report).contains("doctor.copy"))
    #expect(report.isSound)
    shelf.system.files[path]?.bytes += Array("{}\n".utf8)
    report = try examine(shelf)
    #expect(report.findings.first?.code == "doctor.copy")
    #expect(report.findings.first?.message.fr.contains("conflicted copy") == true)
    #expect(!report.isSound)
  }

  @Test func `line ends that another program changed are given back, where nothing else changed`()
    throws
  {
    let shelf = try Shelf.withThreeTransactions()
    let sound = shelf.journal
    shelf.journal = sound.flatMap { $0 == 10 ? [13, 10] : [$0] }
    let changed = shelf.journal
    var report = try examine(shelf)
    #expect(!report.isSound)
    #expect(report.findings.contains { $0.code == "doctor.line-ends" && $0.isRepairable })
    #expect(!codes(report).contains("doctor.damage"))
    #expect(shelf.journal == changed)
    report = try examine(shelf, repair: true)
    #expect(report.findings.contains { $0.code == "doctor.line-ends" && $0.isRepaired })
    #expect(report.isSound)
    #expect(shelf.journal == sound)
    // A line that is damaged besides is left for a person to look at.
    shelf.journal = changed
    shelf.journal[40] ^= 1
    let damaged = shelf.journal
    report = try examine(shelf, repair: true)
    #expect(!codes(report).contains("doctor.line-ends"))
    #expect(!report.isSound)
    #expect(shelf.journal == damaged)
  }
}
