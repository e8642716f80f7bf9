import Foundation
import Testing

@testable import accord

/// What only a process of its own shows: signals, closed streams, exit codes.
struct ProcessTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "accord-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private var workspace: String { folder.appending(path: "workspace").path(percentEncoded: false) }

  /// The program stands beside the bundle of the tests.
  private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "accord")

  private static var isBuilt: Bool {
    FileManager.default.isExecutableFile(atPath: program.path(percentEncoded: false))
  }

  private func process(_ line: String) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec \"$ACCORD\" \(line)"]
    process.environment = [
      "ACCORD": ProcessTests.program.path(percentEncoded: false), "ACCORD_WORKSPACE": workspace,
      "ACCORD_LANG": "en", "HOME": folder.path(percentEncoded: false),
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  private func code(_ line: String) throws -> Int32 {
    let process = process(line)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(.enabled(if: isBuilt, "the program is not beside the tests"))
  func `ctrl-c ends a running script with 130 and keeps nothing`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = (1...20_000).map { "network add n\($0) --name-en A\($0) --name-fr B\($0)\n" }
    let file = folder.appending(path: "long.accord")
    try script.joined().write(to: file, atomically: true, encoding: .utf8)
    let process = process("run \(file.path(percentEncoded: false))")
    try process.run()
    Thread.sleep(forTimeInterval: 1)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(
      try code("-c 'require (network list | count) = 0'") == 0, "something was kept")
  }

  @Test(
    .enabled(if: isBuilt, "the program is not beside the tests"),
    arguments: [(">&-", Int32(5)), ("2>&-", 0), ("<&-", 0), (">&- 2>&- <&-", 5)])
  func `a stream that is closed from the start does not reach the journal`(
    closed: String, lost: Int32
  ) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    // What could not be shown is told, as on a full disk.
    #expect(try code("-c 'network add a --name-en A --name-fr B' \(closed)") == 0)
    #expect(try code("-c 'network list' \(closed)") == lost)
    #expect(try code("-c 'network add b --name-en C --name-fr D'") == 0)
    #expect(try code("-c 'require (network list | count) = 2'") == 0)
  }

  @Test(.enabled(if: isBuilt, "the program is not beside the tests"))
  func `what Accord writes for itself is its owner's, whatever the umask`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let home = folder.path(percentEncoded: false)
    func run(_ line: String, umask: String) throws -> Int32 {
      let process = process("")
      process.arguments = ["-c", "umask \(umask); exec \"$ACCORD\" \(line)"]
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    func mode(_ path: String) throws -> Int {
      let all = try FileManager.default.attributesOfItem(atPath: path)
      return try #require(all[.posixPermissions] as? NSNumber).intValue
    }
    let add = "network add a --name-en A --name-fr B"
    for umask in ["000", "377"] {
      #expect(
        try run("plan -c '\(add)' --save '\(home)/\(umask).plan'", umask: umask) == 0)
      #expect(try mode("\(home)/\(umask).plan") == 0o600)
      #expect(
        try run("--workspace '\(home)/\(umask)' -c '\(add)'", umask: umask) == 0)
      #expect(
        try run("backup '\(home)/\(umask).copy' --workspace '\(home)/\(umask)'", umask: umask)
          == 0)
      for top in ["\(home)/\(umask)", "\(home)/\(umask).copy"] {
        #expect(try mode(top) == 0o700)
        for name in try FileManager.default.subpathsOfDirectory(atPath: top) {
          let kind = try FileManager.default.attributesOfItem(atPath: top + "/" + name)[.type]
          let isFolder = kind as? FileAttributeType == .typeDirectory
          #expect(try mode(top + "/" + name) == (isFolder ? 0o700 : 0o600), "\(top)/\(name)")
        }
      }
    }
    #expect(try run("-c 'network list | save \"\(home)/n.csv\"'", umask: "027") == 0)
    #expect(try mode("\(home)/n.csv") == 0o640)
  }

  @Test(.enabled(if: isBuilt, "the program is not beside the tests"))
  func `a trail in a folder is its owner's`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let home = folder.path(percentEncoded: false)
    try """
    organisation add r --kind region --name R
    organisation add o --kind mission-locale --name O
    agreement create a --years 2024-2026 --title-fr A
    agreement party a r
    agreement party a o
    envelope create e --agreement a --year 2024 --amount 1000 --title-fr E
    convention add 2024.o --envelope e --beneficiary o --amount 1 --object-fr X
    """.write(toFile: home + "/a.accord", atomically: true, encoding: .utf8)
    #expect(try code("run '\(home)/a.accord'") == 0)
    #expect(try code("-c 'trace 2024.o --to \"\(home)/trail\"'") == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: home + "/trail")
    #expect(names.contains("journal.jsonl"), "\(names)")
    for name in names {
      let all = try FileManager.default.attributesOfItem(atPath: "\(home)/trail/\(name)")
      #expect((all[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
    }
  }

  @Test(.enabled(if: isBuilt, "the program is not beside the tests"))
  func `what a process killed while it saves left beside its files goes at the next save`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }
    let add = (1...400).map { "network add n\($0) --name-en A\($0) --name-fr B\($0)\n" }
    try add.joined().write(toFile: path("add.accord"), atomically: true, encoding: .utf8)
    #expect(try code("run '\(path("add.accord"))'") == 0)
    // All files of a run stand beside their places until the last one is written.
    let save = (1...60).map { "network list | save list-\($0).csv --replace\n" }
    try save.joined().write(toFile: path("save.accord"), atomically: true, encoding: .utf8)
    func parts() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: path("")).filter { $0.hasSuffix(".part") }
    }
    var left = 0
    for _ in 1...5 {
      let process = process("run '\(path("save.accord"))'")
      try process.run()
      while process.isRunning, try parts().isEmpty { usleep(200) }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      left += try parts().count
    }
    #expect(left > 0, "no process was killed while it saved")
    #expect(try code("run '\(path("save.accord"))'") == 0)
    #expect(try parts() == [])
    let list = try String(contentsOfFile: path("list-60.csv"), encoding: .utf8)
    #expect(list.split(separator: "\r\n").count == 401)
  }

  @Test(.enabled(if: isBuilt, "the program is not beside the tests"))
  func `standard input that never ends is refused with its bound`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for line in ["", "run -", "plan -"] {
      let process = process("")
      let comment = "# a line of a script that never ends, as a pipe may give it"
      process.arguments = ["-c", "yes '\(comment)' | \"$ACCORD\" \(line)"]
      let messages = Pipe()
      process.standardError = messages
      try process.run()
      let told = String(
        decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 2, "\(line)")
      #expect(told.contains("error[file.too-large]") && told.contains("64 MiB"), "\(told)")
    }
    #expect(!FileManager.default.fileExists(atPath: workspace))
  }

  @Test(.enabled(if: isBuilt, "the program is not beside the tests"))
  func `a workspace that cannot be there ends with 3, a reader that stops with 0`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try code("--workspace /dev/null -c 'network list'") == 3)
    #expect(try code("--workspace /proc/x/y -c 'network add a --name-en A --name-fr B'") == 3)
    #expect(try code("help | head -1") == 0)
  }
}
