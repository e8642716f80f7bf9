import AccordWording
import Foundation
import Testing

@testable import AccordDocuments

/// The real file system, in a folder that is removed afterwards.
@Suite final class PosixTests {
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

  @Test func `files are read whole, and what is missing is named`() throws {
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    let bytes = [UInt8]((0..<100_000).map { UInt8(truncatingIfNeeded: $0) })
    _ = FileManager.default.createFile(atPath: base + "/file", contents: Data(bytes))
    #expect(try Platform.readFile(base + "/file", atMost: 1 << 20) == bytes)
    let missing = try #require(throws: SystemFault.self) {
      try Platform.readFile(base + "/missing", atMost: 1 << 20)
    }
    #expect(missing.problem == .notFound)
    let folder = try #require(throws: SystemFault.self) {
      try Platform.readFile(base, atMost: 1 << 20)
    }
    #expect(folder.problem == .isDirectory)
  }

  @Test func `a file that never ends is refused at its bound`() throws {
    let fault = try #require(throws: SystemFault.self) {
      try Platform.readFile("/dev/zero", atMost: 1 << 20)
    }
    #expect(fault.problem == .beyondBound(1 << 20))
    #expect(fault.message.en.contains("/dev/zero") && fault.message.en.contains("1 MiB"))
    #expect(fault.message.fr.contains("1\u{A0}Mio") && fault.advice != nil)
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: base + "/file", contents: Data(count: 100))
    #expect(try Platform.readFile(base + "/file", atMost: 100).count == 100)
    #expect(throws: SystemFault.self) { try Platform.readFile(base + "/file", atMost: 99) }
    let system = PosixFileSystem()
    #expect(try WholeFile.read(base + "/file", in: system, atMost: 100).count == 100)
    #expect(throws: SystemFault.self) {
      try WholeFile.read(base + "/file", in: system, atMost: 99)
    }
  }

  /// All bytes of a file, read twice.
  private func bytes(_ file: FileBytes) throws -> [UInt8] {
    var passes: [[UInt8]] = []
    for _ in 1...2 {
      var bytes: [UInt8] = []
      while true {
        let block = try file.block(at: bytes.count)
        #expect(block.count <= FileBytes.blockSize)
        if block.isEmpty { break }
        bytes += block
      }
      passes.append(bytes)
    }
    #expect(passes[0] == passes[1])
    return passes[0]
  }

  @Test func `a file is read in blocks, and a pipe as often as a file`() throws {
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    let written = [UInt8]((0..<600_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
    _ = FileManager.default.createFile(atPath: base + "/file", contents: Data(written))
    #expect(try bytes(FileBytes(base + "/file", copyingAtMost: 0)) == written)
    #expect(mkfifo(base + "/pipe", 0o600) == 0)
    for bound in [600_000, 599_999] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "cat '\(base)/file' > '\(base)/pipe'"]
      process.standardError = FileHandle.nullDevice
      try process.run()
      let pipe = try FileBytes(base + "/pipe", copyingAtMost: bound)
      if bound == 600_000 {
        #expect(try bytes(pipe) == written)
      } else {
        let fault = try #require(throws: SystemFault.self) { try bytes(pipe) }
        #expect(fault.problem == .beyondBound(bound))
      }
    }
    // They are empty for the system until they are read.
    #expect(try !bytes(FileBytes("/proc/self/cmdline", copyingAtMost: 1 << 20)).isEmpty)
    let folder = try FileBytes(base, copyingAtMost: 0)
    let fault = try #require(throws: SystemFault.self) { try folder.block(at: 0) }
    #expect(fault.problem == .isDirectory)
    let missing = try #require(throws: SystemFault.self) {
      try FileBytes(base + "/missing", copyingAtMost: 0)
    }
    #expect(missing.problem == .notFound)
  }

  @Test func `a file that changes while it is read in blocks is refused at its end`() throws {
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: base + "/file", contents: Data("a;b\n".utf8))
    let file = try FileBytes(base + "/file", copyingAtMost: 0)
    #expect(try file.block(at: 0).count == 4)
    let other = try FileHandle(forWritingTo: URL(filePath: base + "/file"))
    try other.seekToEnd()
    try other.write(contentsOf: Data("1;2\n".utf8))
    #expect(try file.block(at: 4).count == 4)
    let fault = try #require(throws: SystemFault.self) { try file.block(at: 8) }
    #expect(fault.problem == .changed)
    #expect(fault.message.en.contains("changed") && fault.advice != nil)
  }

  @Test func `a line that never ends is refused, and nothing comes after it`() throws {
    let zero = try FileHandle(forReadingFrom: URL(filePath: "/dev/zero"))
    let reader = LineReader(zero.fileDescriptor)
    let fault = try #require(throws: SystemFault.self) { try reader.next() }
    #expect(fault.problem == .beyondBound(FileBound.line))
    #expect(try reader.next() == .end)
  }

  @Test func `lines are read as they come, whatever they hold`() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(
      contentsOf: Data("één\r\n\n".utf8) + Data([0xFF, 0x0A]) + Data("last".utf8))
    try pipe.fileHandleForWriting.close()
    let reader = LineReader(pipe.fileHandleForReading.fileDescriptor)
    let lines = try (0..<6).map { _ in try reader.next() }
    #expect(lines == [.text("één"), .text(""), .notText, .text("last"), .end, .end])
  }

  @Test func `writing to a pipe that nobody reads is an error, not the end`() throws {
    Platform.ignoreBrokenPipes()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let fault = try #require(throws: SystemFault.self) {
      try Platform.write(pipe.fileHandleForWriting.fileDescriptor, [1])
    }
    #expect(fault.problem == .brokenPipe)
  }

  @Test func `the system tells where and who we are`() {
    #expect(Platform.environment["PATH"]?.isEmpty == false)
    #expect(!Platform.loginName.isEmpty)
    #expect(!Platform.hostName.isEmpty)
    #expect(Platform.currentDirectory.hasPrefix("/"))
    #expect(Platform.processID == Int(ProcessInfo.processInfo.processIdentifier))
    #expect(abs(Double(Platform.now) / 1e6 - Date().timeIntervalSince1970) < 60)
    #expect(Platform.localDate.year >= 2024)
    let pipe = Pipe()
    #expect(!Platform.isTerminal(pipe.fileHandleForReading.fileDescriptor))
    #expect(Platform.terminalSize(pipe.fileHandleForReading.fileDescriptor) == nil)
  }

  @Test func `a folder that cannot be read on is an error, and not at its end`() throws {
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    let directory = try #require(opendir(base))
    defer { closedir(directory) }
    // The descriptor under the open folder becomes that of a file.
    let file = try #require(FileHandle(forReadingAtPath: "/dev/null"))
    #expect(dup2(file.fileDescriptor, dirfd(directory)) >= 0)
    #expect(throws: SystemFault.self) {
      try PosixFileSystem.names(in: directory, base)
    }
    #expect(try PosixFileSystem().list(base).isEmpty)
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

  @Test func `what a script names may be a pipe`() throws {
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    #expect(mkfifo(base + "/pipe", 0o600) == 0)
    let path = base + "/pipe"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "printf 'status\\n' > '\(path)'"]
    try process.run()
    #expect(try Platform.readFile(path, atMost: 100) == Array("status\n".utf8))
    process.waitUntilExit()
  }
}
