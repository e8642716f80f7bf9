import Foundation

/// A real process that works on a workspace: the executable `store-probe`.
struct ProbeProcess {
  let process = Process()
  private let output = Pipe()

  init(_ words: String...) throws {
    process.executableURL = try ProbeProcess.executable
    process.arguments = words
    process.standardOutput = output
    try process.run()
  }

  /// The executable lies where the tests lie.
  private static var executable: URL {
    get throws {
      let bundles = Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
      let folders =
        bundles + [URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()]
      let found = folders.map { $0.appendingPathComponent("store-probe") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }
      guard let found else {
        throw BrokenPromise("store-probe was not built beside \(folders.map(\.path))")
      }
      return found
    }
  }

  /// Ends the process as a power switch would, with no chance to tidy up.
  func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

  /// All that the process printed, once it has ended.
  func wholeOutput() -> String {
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
