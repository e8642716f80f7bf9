import AccordWording
import Foundation
import Testing

@testable import AccordDocuments
@testable import AccordPlatform

/// A workspace on the real file system, in a folder that is removed afterwards.
@Suite final class PosixWorkspaceTests {
  let base = FileManager.default.temporaryDirectory.path + "/accord-\(UUID().uuidString)"
  var path: String { base + "/office/workspace" }

  deinit { try? FileManager.default.removeItem(atPath: base) }

  private func open(
    _ access: Workspace.Access = .readWrite, creating: Bool = true, lockPatience: Int = 100
  ) throws -> Workspace {
    try Workspace.open(
      path, schemas: Library.schemas, access: access, creating: creating,
      lockPatience: lockPatience, in: PosixFileSystem())
  }

  private func permissions(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + name)
    return (attributes[.posixPermissions] as? Int) ?? 0
  }

  @Test func `a workspace lives on the disk, for its owner only`() throws {
    try open().write { try $0.put(Author("a", "A")) }
    try open().write { try $0.put(Author("b", "B")) }
    #expect(try open(.readOnly).contents().count == 2)
    for folder in ["", "/log"] { #expect(try permissions(folder) == 0o700) }
    for file in ["/log/00000001.jsonl", "/lock", "/tail"] {
      #expect(try permissions(file) == 0o600)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path).sorted() == ["lock", "log", "tail"])
  }

  @Test func `what is written past the cache is what everybody reads, mapped memory too`() throws {
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    let system = PosixFileSystem()
    let file = try File(base + "/file", .create, in: system)
    try file.write([UInt8](repeating: 10, count: 12_288), at: 0)
    try file.sync()
    let memory = try system.map(file.number, length: 12_288)
    #expect(memory.bytes[4096] == 10)
    let block = (0..<4096).map { UInt8(truncatingIfNeeded: $0) }
    let isPossible = try system.writeThrough(file.number, block, at: 4096)
    let expected = isPossible ? block : [UInt8](repeating: 10, count: 4096)
    #expect(try file.read(at: 4096, count: 4096) == expected)
    #expect(Array(memory.bytes[4096..<8192]) == expected)
    #expect(memory.bytes[4095] == 10 && memory.bytes[8192] == 10)
    #expect(try file.size == 12_288)
    // What does not lie in blocks is written by other means.
    if try system.writeThrough(file.number, [1, 2, 3], at: 1) == false {
      #expect(try file.read(at: 0, count: 5) == [10, 10, 10, 10, 10])
    }
  }

  @Test func `many commits, each by the quickest way there is, are there for everybody`() throws {
    let workspace = try open()
    let reader = try open(.readOnly)
    for number in 0..<200 {
      try workspace.write { try $0.put(Author("a\(number % 50)", "N\(number)")) }
      if number % 40 == 0 { #expect(try reader.contents() == workspace.contents()) }
    }
    #expect(try reader.contents() == workspace.contents())
    // A second writer takes over in between, and the first one goes on.
    let other = try open()
    for number in 0..<20 {
      try (number % 2 == 0 ? other : workspace).write {
        try $0.put(Author("b\(number)", "M\(number)"))
      }
    }
    #expect(try workspace.contents().count == 70)
    #expect(try open(.readOnly).contents() == workspace.contents())
    let audit = try JournalAudit(WorkspaceFolder(path: path, system: PosixFileSystem())).run()
    #expect(audit.isSound)
  }

  @Test func `a workspace is not backed up into itself, by whatever name`() throws {
    try open().write { try $0.put(Author("a", "A")) }
    let link = base + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    for name in [path, path + "/copy", link, link + "/a/b", base + "/office/../office/workspace"] {
      let fault = try #require(throws: MaintenanceFault.self) {
        try Backup.make(from: path, to: name, in: PosixFileSystem())
      }
      #expect(fault.code == "backup.within", "\(name)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    #expect(names.sorted() == ["lock", "log", "tail"])
    _ = try Backup.make(from: link, to: base + "/copies/first", in: PosixFileSystem())
  }

  @Test func `a path below a file is an error that says so`() throws {
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: base + "/office", contents: nil)
    let fault = try #require(throws: WorkspaceFault.self) { try open() }
    #expect(fault.code == "workspace.unavailable")
    #expect(fault.message.en.contains("not a folder"))
  }

  @Test(.enabled(if: geteuid() != 0, "no permission stops the superuser"))
  func `a folder without permission is an error that says so`() throws {
    try FileManager.default.createDirectory(
      atPath: base, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o500])
    let fault = try #require(throws: WorkspaceFault.self) { try open() }
    #expect(fault.message.en.contains("permission is denied"))
  }

  @Test func `the lock of another process holds, and ends with that process`() throws {
    let workspace = try open()
    try workspace.write { try $0.put(Author("a", "A")) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec 9<>'\(path)/lock'; flock 9; echo held; exec sleep 60"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    #expect(output.fileHandleForReading.availableData == Data("held\n".utf8))
    let fault = try #require(throws: WorkspaceFault.self) {
      try workspace.write { try $0.put(Author("b", "B")) }
    }
    #expect(fault.code == "workspace.locked")
    process.terminate()
    process.waitUntilExit()
    try workspace.write { try $0.put(Author("b", "B")) }
    #expect(try open().contents().count == 2)
  }

  @Test func `a waiting writer goes on as soon as the other is done`() throws {
    let workspace = try open(lockPatience: 5000)
    try workspace.write { try $0.put(Author("a", "A")) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec 9<>'\(path)/lock'; flock 9; echo held; sleep 0.3"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    _ = output.fileHandleForReading.availableData
    try workspace.write { try $0.put(Author("b", "B")) }
    process.waitUntilExit()
    #expect(try open().contents().count == 2)
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["/tail", "/lock", "/log/00000001.jsonl"], [true, false])
  func `a pipe or a folder in the place of a file is refused and not waited for`(
    name: String, isPipe: Bool
  ) throws {
    try open().write { try $0.put(Author("a", "A")) }
    try FileManager.default.removeItem(atPath: path + name)
    if isPipe {
      #expect(mkfifo(path + name, 0o600) == 0)
    } else {
      try FileManager.default.createDirectory(
        atPath: path + name, withIntermediateDirectories: false)
    }
    do {
      _ = try open(.readWrite, creating: false)
      Issue.record("\(name) is taken for a file")
    } catch let fault as WorkspaceFault {
      #expect(fault.code == "workspace.unavailable")
      #expect(fault.message.en.contains(path + name))
    }
  }
}
