import AccordExamples
import AccordTesting
import AccordWording
import Testing

@testable import accord

/// The scripts of the repository with the files that they read.
enum NormandyScript {
  /// The script that makes the partnership of Normandy.
  static func main() throws -> String { try #require(try files()["normandie-2024.accord"]) }

  static func files() throws -> [String: String] {
    Examples.files.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// A shell after the made-up year, in which some of the scripts have run.
  static func shell(
    after scripts: [String], _ language: Language = .english
  ) throws -> TestShell {
    let files = try files()
    let shell = try TestShell(
      plugins, language: language, today: CalendarDate(reading: "2026-11-30"), width: nil,
      isAgreed: true, files: files)
    for script in scripts {
      let run = shell.runScript(try #require(files[script]))
      try #require(run.exitCode == 0, "\(run.text)")
    }
    return shell
  }
}
