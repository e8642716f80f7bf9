import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordPlatform

@Suite struct BackupTests {
  private let target = "/backups/monday"

  private func backup(_ builder: JournalBuilder) throws -> Backup.Report {
    try Backup.make(from: builder.path, to: target, in: builder.system)
  }

  private func journal(_ system: MemoryFileSystem, at path: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (name, content) in system.files where name.hasPrefix(path + "/log/") {
      var bytes = content.bytes
      while bytes.suffix(2) == [0x0A, 0x0A] { bytes.removeLast() }
      files[String(name.dropFirst(path.count))] = bytes
    }
    return files
  }

  @Test func `a backup is the journal up to its last transaction`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    let report = try backup(builder)
    #expect(report.copied.count == 3)
    #expect(report.transactions == 5)
    #expect(report.documents == 2)
    #expect(report.seal == (try Seal.current(builder.path, in: builder.system)))
    #expect(
      journal(builder.system, at: target) == journal(builder.system, at: builder.path))
    #expect(try Tail(of: WorkspaceFolder(path: target, system: builder.system))?.transaction == 5)
  }

  @Test func `a second backup adds what is new`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    _ = try backup(builder)
    try builder.commit([("people/p3", "{}")])
    builder.rollOver()
    try builder.commit([("people/p4", "{}")])
    let report = try backup(builder)
    #expect(report.kept.map { $0.suffix(14) } == ["00000001.jsonl", "00000002.jsonl"])
    #expect(report.copied.map { $0.suffix(14) } == ["00000003.jsonl", "00000004.jsonl"])
    #expect(report.transactions == 7)
    #expect(try backup(builder).copied == [])
  }

  @Test func `an interrupted write is not backed up`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    builder[3] += Array("{\"put\":\"people/p9\"".utf8)
    #expect(try backup(builder).transactions == 5)
  }

  @Test func `a transaction that nothing proves is backed up when nobody writes`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    builder.system.files[builder.folder.tail] = nil
    #expect(try backup(builder).transactions == 5)
  }

  @Test func `a backup during a write waits for it and then says who writes`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    let lock = WriterLock(
      file: try File(builder.folder.lock, .create, in: builder.system), patience: 0)
    try lock.take(by: "bob")
    #expect(throws: WorkspaceFault.self) { try backup(builder) }
    lock.release()
    #expect(try backup(builder).transactions == 5)
  }

  @Test func `a damaged workspace does not replace a good backup`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    _ = try backup(builder)
    let good = journal(builder.system, at: target)
    builder[1][300] ^= 1
    #expect(throws: MaintenanceFault.self) { try backup(builder) }
    #expect(journal(builder.system, at: target) == good)
  }

  @Test func `a workspace damaged in its last transaction is not backed up as if it ended there`()
    throws
  {
    let whole = try JournalBuilder.withTwoPeople()
    let size = whole[3].count
    for (name, change) in [
      ("a bit", { $0[size - 30] ^= 1 }), ("its end", { $0.removeLast(100) }),
      ("all of it", { $0.removeAll() }),
    ] as [(String, (inout [UInt8]) -> Void)] {
      let builder = try JournalBuilder.withTwoPeople()
      change(&builder[3])
      let error = #expect(throws: (any Error).self, "\(name)") { try backup(builder) }
      #expect(["workspace.damaged", "workspace.lost"].contains((error as? any Fault)?.code))
      #expect(journal(builder.system, at: target).isEmpty, "\(name)")
    }
  }

  @Test func `a folder with something else is left alone`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    builder.system.directories.insert(target)
    builder.write([1], to: target + "/letter.txt")
    #expect(throws: MaintenanceFault.self) { try backup(builder) }
    #expect(throws: MaintenanceFault.self) {
      try Backup.make(
        from: builder.path, to: builder.path + "/log/copy", in: builder.system)
    }
    #expect(throws: WorkspaceFault.self) {
      try Backup.make(from: "/nowhere", to: "/backups/x", in: builder.system)
    }
  }

  @Test func `the backup of another course of the same workspace is left alone`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    _ = try backup(builder)
    let good = journal(builder.system, at: target)
    let other = JournalBuilder(in: builder.system)
    for number in 1...6 { try other.commit([("people/x\(number)", "{}")]) }
    builder.system.files[builder.folder.segment(2)] = nil
    builder.system.files[builder.folder.segment(3)] = nil
    let fault = #expect(throws: MaintenanceFault.self) { try backup(other) }
    #expect(fault?.code == "backup.other-workspace")
    #expect(journal(builder.system, at: target) == good)
  }

  @Test func `a backup that has more than the workspace is left alone`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    let before = builder[3]
    try builder.commit([("people/p3", "{}")])
    _ = try backup(builder)
    builder[3] = before
    builder.system.files[builder.folder.tail] = nil
    let fault = #expect(throws: MaintenanceFault.self) { try backup(builder) }
    #expect(fault?.code == "backup.ahead")
  }

  @Test func `an interrupted backup is no backup, or an earlier one, and can be gone on with`()
    throws
  {
    for isSecond in [false, true] {
      var call = 1
      while true {
        let builder = try JournalBuilder.withTwoPeople()
        if isSecond {
          _ = try backup(builder)
          try builder.commit([("people/p3", "{}")])
          builder.rollOver()
          try builder.commit([("people/p4", "{}")])
        }
        let system = builder.system
        system.calls = []
        system.troubles = [.init(call: call, problem: .diskFull)]
        let report = try? backup(builder)
        system.troubles = []
        let folder = WorkspaceFolder(path: target, system: system)
        if try system.kind(folder.segment(1)) != nil {
          let audit = try JournalAudit(folder).run()
          #expect(audit.isSound, "call \(call): \(audit.misfits)")
          #expect(audit.transactions >= 5)
        } else {
          #expect(throws: (any Error).self) {
            try Backup.restore(from: target, to: "/again", in: system)
          }
        }
        #expect(try backup(builder).transactions == builder.transaction)
        if report != nil, call > system.calls.count { break }
        call += call < 60 ? 1 : 5
        if call > 400 { break }
      }
    }
  }

  @Test func `a restored workspace opens and is written to`() throws {
    let shelf = try Shelf.withThreeTransactions()
    let before = try shelf.open().contents()
    _ = try Backup.make(from: shelf.path, to: target, in: shelf.system)
    let report = try Backup.restore(from: target, to: "/office/again", in: shelf.system)
    #expect(report.transactions == 3)
    let workspace = try Workspace.open(
      "/office/again", schemas: Library.schemas, access: .readWrite, creating: false,
      lockPatience: 0, in: shelf.system)
    #expect(try workspace.contents() == before)
    try workspace.write { try $0.put(Author("new", "New")) }
    #expect(workspace.summary.transactions == 4)
  }

  @Test func `a workspace that is there is never overwritten`() throws {
    let shelf = try Shelf.withThreeTransactions()
    _ = try Backup.make(from: shelf.path, to: target, in: shelf.system)
    let before = shelf.journal
    let fault = #expect(throws: MaintenanceFault.self) {
      try Backup.restore(from: target, to: shelf.path, in: shelf.system)
    }
    #expect(fault?.code == "restore.workspace-there")
    #expect(shelf.journal == before)
  }

  @Test func `a damaged backup is refused with the place`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    _ = try backup(builder)
    builder.system.files[target + "/log/00000002.jsonl"]?.bytes[300] ^= 1
    let fault = #expect(throws: MaintenanceFault.self) {
      try Backup.restore(from: target, to: "/again", in: builder.system)
    }
    guard case .damaged(let misfit)? = fault?.problem else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(misfit.path == target + "/log/00000002.jsonl")
    #expect(builder.system.files["/again/log/00000001.jsonl"] == nil)
  }

  @Test func `every fault is worded in both languages and says what to do`() {
    let misfit = Inconsistency(
      problem: .chain, path: "p", place: JournalPosition(segment: 1, offset: 0), line: 1,
      transaction: 1)
    let problems: [MaintenanceFault.Problem] = [
      .empty(path: "p"), .damaged(misfit), .occupied(path: "p"), .otherWorkspace(path: "p"),
      .ahead(path: "p", backup: 2, workspace: 1), .within(path: "p"), .workspaceThere(path: "p"),
      .incomplete(path: "p"), .nothingPersonal(Text(en: "book", fr: "livre")), .badCopy(nil),
      .badCopy(misfit),
    ]
    for problem in problems {
      let fault = MaintenanceFault(problem)
      #expect(fault.message.en.hasSuffix("."))
      #expect(fault.message.fr != fault.message.en)
      #expect(fault.advice != nil)
    }
  }
}
