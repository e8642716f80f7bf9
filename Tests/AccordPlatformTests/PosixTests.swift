import AccordWording
import Foundation
import Testing

@testable import AccordPlatform

/// The real file system and the process, in a folder that is removed afterwards.
@Suite final class PosixTests {
  let base = FileManager.default.temporaryDirectory.path + "/accord-\(UUID().uuidString)"
  var path: String { base + "/office/workspace" }

  deinit { try? FileManager.default.removeItem(atPath: base) }

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
