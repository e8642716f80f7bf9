import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordJSON
@testable import AccordPlatform

/// A person, with fields that can be erased.
private struct Member: Document {
  static let schema = Schema(
    "members", Text(en: "member", fr: "membre"),
    unique: [UniqueField("mail", Text(en: "address", fr: "adresse"))],
    personal: [
      PersonalField("name", replacement: .string("…")), PersonalField("mail"),
      PersonalField("notes[].text", replacement: .string("")),
    ])

  struct Note: Codable, Hashable, Sendable {
    var text: String
    var day: Int
  }

  let id: ID<Member>
  var name: String
  var mail: String?
  var level: Int
  var notes: [Note] = []
  var label: String { name }

  init(_ id: String, _ name: String, mail: String?, level: Int, notes: [String] = []) {
    self.id = slug(id)
    self.name = name
    self.mail = mail
    self.level = level
    self.notes = notes.map { Note(text: $0, day: 7) }
  }
}

@Suite struct ErasureTests {
  private let path = "/office/club"
  /// What nothing may show any more.
  private let secrets = ["Quenneville", "q@example", "allergique", "Odile"]

  private func open(
    _ system: MemoryFileSystem, segmentSize: Int = 900, _ access: Workspace.Access = .readWrite
  ) throws -> Workspace {
    var options = Journal.Options()
    options.segmentSize = segmentSize
    return try Workspace.open(
      path, schemas: [Member.schema], creating: access == .readWrite,
      .of(options, isWritable: access == .readWrite), in: system)
  }

  private func club(segmentSize: Int = 900) throws -> MemoryFileSystem {
    let system = MemoryFileSystem()
    let workspace = try open(system, segmentSize: segmentSize)
    try workspace.write("ana", "member add m1 Odile") {
      try $0.put(Member("m1", "Odile", mail: "q@example.org", level: 1))
      try $0.put(Member("m2", "Paul", mail: "p@example.org", level: 1))
    }
    try workspace.write("ana", "member set m1 name Quenneville") {
      try $0.put(
        Member("m1", "Odile Quenneville", mail: "q@example.org", level: 2, notes: ["allergique"]))
    }
    try workspace.write("bob", "member set m2") {
      try $0.put(Member("m2", "Paul", mail: "p@example.org", level: 3))
    }
    try workspace.write("bob", "member remove m1") { try $0.remove(member("m1")) }
    try workspace.write("bob", "member add m1") {
      try $0.put(Member("m1", "Quenneville", mail: nil, level: 4, notes: ["x", "allergique"]))
    }
    return system
  }

  private func member(_ name: String) -> ID<Member> { slug(name) }

  private func key(_ name: String) throws -> DocumentKey {
    try #require(DocumentKey("members/" + name))
  }

  /// The files that show a secret.
  private func leaks(_ system: MemoryFileSystem, below folder: String? = nil) -> [String] {
    system.files.filter { name, content in
      guard name.hasPrefix((folder ?? path) + "/") else { return false }
      let text = String(decoding: content.bytes, as: UTF8.self)
      return secrets.contains { text.contains($0) }
    }.map(\.key).sorted()
  }

  private func audit(_ system: MemoryFileSystem) throws -> AuditReport {
    try JournalAudit(WorkspaceFolder(path: path, system: system)).run()
  }

  @Test(arguments: [100, 900, 100_000])
  func `no byte of what is erased is left, and everything else is`(segmentSize: Int) throws {
    let system = try club(segmentSize: segmentSize)
    let seal = try Seal.current(path, in: system)
    let quarantine = MemoryFileSystem.Content()
    quarantine.bytes = Array("Quenneville".utf8)
    system.directories.insert(path + "/quarantine")
    system.files[path + "/quarantine/1.bytes"] = quarantine
    #expect(!leaks(system).isEmpty)

    let workspace = try open(system, segmentSize: segmentSize)
    let receipt = try workspace.erase(
      key("m1"), author: "eva", command: "member erase m1", reason: "request 2026-114")
    #expect(receipt.versions == 3)
    #expect(receipt.commands == 4)
    #expect(receipt.transaction == 6)
    #expect(leaks(system) == [])

    let report = try audit(system)
    #expect(report.misfits == [])
    #expect(report.pendingErasures == [])
    #expect(report.erasures == 7)
    #expect(report.transactions == 7)
    #expect(report.versions == 6)
    #expect(try SealCheck.check(seal.code, path, in: system).holds)
    for workspace in [workspace, try open(system, segmentSize: segmentSize)] {
      let transaction = try workspace.begin()
      let erased = try #require(try transaction.document(member("m1")))
      #expect(erased.name == "…")
      #expect(erased.mail == nil)
      #expect(erased.level == 4)
      #expect(erased.notes.map(\.text) == ["", ""])
      #expect(erased.notes.map(\.day) == [7, 7])
      #expect(try transaction.document(member("m2"))?.name == "Paul")
      #expect(workspace.damage == nil)
    }
    let doctor = try Doctor.examine(path, schemas: [Member.schema], in: system)
    #expect(doctor.findings.map(\.code) == ["doctor.erased", "doctor.sound"])
  }

  @Test func `erasing twice finds nothing left`() throws {
    let system = try club()
    let workspace = try open(system)
    try workspace.erase(key("m1"), author: "eva", command: "erase")
    let again = try workspace.erase(key("m1"), author: "eva", command: "erase")
    #expect(again == ErasureReceipt(transaction: nil, versions: 0, commands: 0))
    try workspace.erase(key("m2"), author: "eva", command: "erase")
    // The first transaction's commands and both documents of it are erased now.
    #expect(try audit(system).isSound)
    #expect(try audit(system).pendingErasures == [])
  }

  @Test func `a change of an erased line is noticed`() throws {
    let system = try club(segmentSize: 100_000)
    try open(system).erase(key("m1"), author: "eva", command: "erase")
    let file = try #require(system.files[path + "/log/00000001.jsonl"])
    let sound = file.bytes
    var offset = 0
    for line in sound.split(separator: UInt8(ascii: "\n")) {
      defer { offset += line.count + 1 }
      for (old, new) in [("\"level\":2", "\"level\":9"), ("\"by\":\"bob\"", "\"by\":\"bab\"")] {
        let text = String(decoding: line, as: UTF8.self)
        guard text.contains(old), text.contains("…") else { continue }
        var changed = Array(text.replacing(old, with: new).utf8.dropLast(LineChecksum.length))
        LineChecksum.close(&changed, from: 0)
        file.bytes.replaceSubrange(offset..<offset + line.count, with: changed.dropLast())
        let report = try audit(system)
        #expect(report.firstMisfit?.problem == .chain, "\(text)")
        file.bytes = sound
      }
    }
    #expect(try audit(system).isSound)
  }

  @Test func `another process that has the workspace open goes on, and forgets`() throws {
    let system = try club()
    let other = try open(system)
    let before = try other.begin().document(member("m1"))
    #expect(before?.name == "Quenneville")
    try open(system).erase(key("m1"), author: "eva", command: "erase")
    #expect(try other.begin().document(member("m1"))?.name == "…")
    try other.write { try $0.put(Member("m3", "Zoé", mail: nil, level: 1)) }
    #expect(other.damage == nil)
    #expect(try audit(system).isSound)
    #expect(leaks(system) == [])
  }

  @Test func `an erasure that is interrupted anywhere is carried out at the next opening`() throws {
    var call = 1
    var interrupted = 0
    while true {
      let system = try club()
      let workspace = try open(system)
      system.calls = []
      system.troubles = (0..<30).map { .init(call: call + $0, problem: .diskFull) }
      var failure: (any Error)?
      var receipt: ErasureReceipt?
      do {
        receipt = try workspace.erase(key("m1"), author: "eva", command: "erase")
      } catch { failure = error }
      system.troubles = []
      let isDecided = try !audit(system).pendingErasures.isEmpty
      if isDecided { interrupted += 1 }
      // What is on record is never said to have come to nothing.
      if isDecided {
        let code = (failure as? any Fault)?.code ?? ""
        #expect(
          ["erasure.unfinished", "workspace.unconfirmed"].contains(code),
          "call \(call): \(code)")
      }
      let again = try open(system)
      #expect(again.damage == nil)
      let report = try audit(system)
      #expect(report.misfits == [], "call \(call)")
      #expect(report.pendingErasures == [], "call \(call)")
      if isDecided || receipt != nil { #expect(leaks(system) == [], "call \(call)") }
      if !isDecided, receipt == nil { #expect(try again.contents()["members/m1"] != nil) }
      if receipt != nil, call > system.calls.count { break }
      call += 3
      if call > 600 { break }
    }
    #expect(interrupted > 3)
  }

  @Test func `a process that dies within an erasure leaves it to the next`() throws {
    // Everything fails from some call on, as if the process had ended there.
    for call in stride(from: 1, to: 240, by: 5) {
      let system = try club()
      let workspace = try open(system)
      system.calls = []
      system.troubles = (call...2000).map { .init(call: $0, problem: .input) }
      _ = try? workspace.erase(key("m1"), author: "eva", command: "erase")
      system.troubles = []
      let isDecided = try !audit(system).pendingErasures.isEmpty
      if isDecided {
        let report = try Doctor.examine(path, schemas: [Member.schema], in: system)
        #expect(report.findings.contains { $0.code == "doctor.pending-erasure" })
        let after = try Doctor.examine(
          path, schemas: [Member.schema], in: system, repair: true)
        #expect(
          after.findings.first { $0.code == "doctor.pending-erasure" }?.isRepaired == true)
        #expect(leaks(system) == [], "call \(call)")
      }
      #expect(try audit(system).isSound, "call \(call)")
    }
  }

  @Test func `the next backup is erased as well`() throws {
    let system = try club()
    _ = try Backup.make(from: path, to: "/backup", in: system)
    #expect(!leaks(system, below: "/backup").isEmpty)
    try open(system).erase(key("m1"), author: "eva", command: "erase")
    _ = try Backup.make(from: path, to: "/backup", in: system)
    #expect(leaks(system, below: "/backup") == [])
  }

  /// The club after an erasure, with the files of its journal from before put back.
  private func restored() throws -> (MemoryFileSystem, [String]) {
    let system = try club()
    let before = system.files.mapValues(\.bytes)
    try open(system).erase(key("m1"), author: "eva", command: "erase")
    var names: [String] = []
    for (name, bytes) in before where name.contains("/log/") {
      // The newest segment was begun by the erasure; an older one that went on is not put back.
      guard let now = system.files[name]?.bytes, now != bytes, now.count == bytes.count else {
        continue
      }
      let content = MemoryFileSystem.Content()
      content.bytes = bytes
      system.files[name] = content
      names.append(name)
    }
    return (system, names)
  }

  @Test func `lines that come back are named, and shown to no reader`() throws {
    let (system, names) = try restored()
    #expect(!names.isEmpty)
    #expect(!leaks(system).isEmpty)
    let report = try audit(system)
    #expect(Set(report.misfits.map(\.problem)) == [.restored])
    #expect(report.misfits.contains { $0.document == (try? key("m1")) })
    let doctor = try Doctor.examine(path, schemas: [Member.schema], in: system)
    #expect(!doctor.isSound)
    #expect(doctor.findings.first?.code == "doctor.restored")
    let reader = try open(system, .readOnly)
    let history = try reader.history(of: key("m1"))
    #expect(history.count == 4)
    for entry in history {
      let text = "\(entry)"
      for secret in secrets { #expect(!text.contains(secret)) }
    }
    for number in 1...6 {
      let command = try #require(try reader.transaction(number)).command
      #expect(!secrets.contains { command.contains($0) }, "\(number)")
      let changes = try reader.changes(of: number)
        .map { ($0.before?.text ?? "") + ($0.after?.text ?? "") }.joined()
      #expect(!secrets.contains { changes.contains($0) }, "\(number)")
    }
    #expect(!leaks(system).isEmpty, "Reading writes nothing.")
  }

  @Test func `opening for writing erases again what came back`() throws {
    let (system, _) = try restored()
    let transactions = try audit(system).transactions
    _ = try open(system)
    #expect(leaks(system) == [])
    let report = try audit(system)
    #expect(report.misfits == [])
    #expect(report.transactions == transactions)
  }

  @Test func `repairing erases again what came back`() throws {
    let (system, _) = try restored()
    let doctor = try Doctor.examine(path, schemas: [Member.schema], in: system, repair: true)
    #expect(doctor.isSound)
    #expect(doctor.findings.first { $0.code == "doctor.restored" }?.isRepaired == true)
    #expect(leaks(system) == [])
  }

  @Test func `what cannot be erased is refused`() throws {
    let workspace = try Shelf().open()
    #expect(throws: MaintenanceFault.self) {
      try workspace.erase(#require(DocumentKey("books/x")), author: "a", command: "c")
    }
    #expect(throws: StoreError.self) {
      try workspace.erase(#require(DocumentKey("none/x")), author: "a", command: "c")
    }
    let system = try club()
    #expect(throws: StoreError.self) {
      try open(system).erase(key("m9"), author: "a", command: "c")
    }
    #expect(throws: StoreError.self) {
      try open(system, .readOnly).erase(key("m1"), author: "a", command: "c")
    }
  }

  @Test func `nothing is erased in a damaged journal`() throws {
    let system = try club(segmentSize: 100_000)
    system.files[path + "/log/00000001.jsonl"]?.bytes[400] ^= 1
    let before = system.files[path + "/log/00000001.jsonl"]?.bytes
    #expect(throws: WorkspaceFault.self) {
      try open(system).erase(key("m1"), author: "a", command: "c")
    }
    #expect(system.files[path + "/log/00000001.jsonl"]?.bytes == before)
  }

  @Test func `a workspace in memory erases as well`() throws {
    let workspace = Workspace(inMemory: [Member.schema])
    try workspace.write { try $0.put(Member("m1", "Odile", mail: nil, level: 1)) }
    try workspace.erase(key("m1"), author: "a", command: "c")
    #expect(try workspace.begin().document(member("m1"))?.name == "…")
  }
}
