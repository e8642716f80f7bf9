import AccordTesting
import Foundation
import Testing

/// The shell on a terminal, with a home folder of its own.
final class Desk {
  let home: URL
  let session: TerminalSession
  /// How many prompts there were when one was last waited for.
  private var prompts = 0

  /// - Parameters:
  ///   - home: the home of another desk; a new one when left out.
  ///   - program: the name of the program.
  init(
    _ arguments: [String] = [], program: String = "accord", language: String = "en",
    columns: Int = 80, rows: Int = 24,
    home: URL? = nil, environment: [String: String] = [:]
  ) throws {
    self.home = try home ?? Desk.makeHome()
    var variables = [
      "HOME": Desk.path(self.home), "ACCORD_LANG": language,
      "PATH": "/bin:/usr/bin",
    ]
    variables.merge(environment) { $1 }
    session = try TerminalSession(
      try Desk.path(ofProgram: program), arguments, environment: variables, columns: columns,
      rows: rows)
  }

  /// The path of a folder, without a slash at its end.
  static func path(_ folder: URL) -> String {
    let path = folder.path(percentEncoded: false)
    return path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  static func makeHome() throws -> URL {
    let home = FileManager.default.temporaryDirectory.appending(
      path: "accord-desk-" + UUID().uuidString, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    return home
  }

  /// The shell that was built with these tests.
  static var program: String { get throws { try path(ofProgram: "accord") } }

  /// A program that was built with these tests.
  static func path(ofProgram name: String) throws -> String {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path.count > 1 {
      let path = folder.appending(path: name).path(percentEncoded: false)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        return path
      }
      folder.deleteLastPathComponent()
    }
    return try #require(nil as String?, "the program \(name) is not built beside the tests")
  }

  /// Waits for a new prompt with nothing written, the last thing on the screen.
  func waitForPrompt(_ prompt: String = "accord>") throws {
    try session.wait(for: "a free prompt") { screen in
      let line = screen.lines[screen.cursorRow]
      return line == prompt && screen.cursorColumn == prompt.count + 1
        && Desk.prompts(on: screen) > prompts
    }
    prompts = Desk.prompts(on: session.screen)
  }

  private static func prompts(on screen: TerminalScreen) -> Int {
    screen.allLines.count { $0.hasPrefix("accord>") }
  }

  /// Enters a line and waits until it is done.
  func run(_ line: String) throws {
    session.enter(line)
    try waitForPrompt()
  }

  /// The lines of the history file.
  var history: [String] {
    let file = home.appending(path: ".local/state/accord/history")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }
}
