import Foundation
import Testing

/// The completion scripts in the shells that they are for, where these are installed.
struct ShellCompletionTests {
  private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "accord")

  private static func isThere(_ shell: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: program.path(percentEncoded: false))
      && path(of: shell) != nil
  }

  private static func path(of shell: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + shell }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a shell writes that runs a script of a few lines, in an empty folder.
  private func output(of shell: String, _ options: [String], _ script: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "accord-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let home = folder.path(percentEncoded: false)
    let process = Process()
    process.executableURL = URL(filePath: try #require(ShellCompletionTests.path(of: shell)))
    process.arguments = options + ["-c", script]
    let place = ShellCompletionTests.program.deletingLastPathComponent()
      .path(percentEncoded: false)
    process.environment = [
      "PATH": "\(place):/usr/bin:/bin", "HOME": home, "ACCORD_WORKSPACE": home + "/workspace",
      "ACCORD_LANG": "en", "LC_ALL": "C.UTF-8", "TERM": "dumb",
    ]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static let document =
    "accord -c 'network add demo-net --name-en \"Demo\" --name-fr \"Réseau\"' >/dev/null 2>&1"

  @Test(.enabled(if: isThere("bash"), "bash is not installed"))
  func `bash offers verbs, commands and identities`() throws {
    let script = """
      \(ShellCompletionTests.document)
      source <(accord completion bash)
      ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _accord accord; \
      printf '%s|\\n' "${COMPREPLY[@]}"; }
      ask accord compl
      ask accord -c "'network sho"
      ask accord -c "'network show demo"
      """
    #expect(
      try output(of: "bash", ["--norc"], script) == [
        "completion|", "network show |", "network show  |", "network show demo-net |",
        "network show demo-net  |",
      ])
  }

  @Test(.enabled(if: isThere("zsh"), "zsh is not installed"))
  func `zsh offers verbs, commands and identities`() throws {
    let script = """
      \(ShellCompletionTests.document)
      compdef() {}
      source <(accord completion zsh)
      compadd() { print -rl -- "${(@)shown}" }
      ask() { words=("$@"); CURRENT=$#; _accord }
      ask accord compl
      ask accord -c "'network sho"
      ask accord -c "'network show demo"
      """
    let lines = try output(of: "zsh", ["-f"], script)
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("completion  -- ") == true)
    #expect(lines.dropFirst().first?.hasPrefix("network show   -- ") == true)
    #expect(lines.last == "network show demo-net   -- Réseau")
  }

  @Test(.enabled(if: isThere("fish"), "fish is not installed"))
  func `fish offers verbs, commands and identities`() throws {
    let script = """
      \(ShellCompletionTests.document)
      accord completion fish | source
      complete -C "accord compl"
      complete -C "accord -c 'network show demo"
      """
    let lines = try output(of: "fish", ["--no-config"], script)
    #expect(lines.first?.hasPrefix("completion\t") == true)
    #expect(lines.contains { $0.contains("network show demo-net") })
  }
}
