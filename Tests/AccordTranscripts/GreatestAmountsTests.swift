import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import accord

/// Wherever amounts are added up, two of the greatest that can be typed give a right sum or a
/// refusal, and never end the process.
struct GreatestAmountsTests {
  private static let folder = "normandie-2024/"

  private func shell() throws -> TestShell {
    let scripts = repository.appending(path: "Scripts")
    var files: [String: String] = [:]
    for name in ["activites-2023.csv", "missions-locales.csv", "points.csv"] {
      let path = GreatestAmountsTests.folder + name
      files[path] = try String(contentsOf: scripts.appending(path: path), encoding: .utf8)
    }
    let shell = try TestShell(plugins, isAgreed: true, files: files)
    let script = try String(
      contentsOf: scripts.appending(path: "normandie-2024.accord"), encoding: .utf8)
    let run = shell.runScript(script)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  @Test func `two of the greatest amounts give right sums everywhere`() throws {
    let shell = try shell()
    let most = "9999999999999"
    let lines = ["1", "2"].flatMap { number in
      [
        "envelope create big-\(number) --agreement accord-2024-2026 --year 2024 --amount \(most) --title-en A --title-fr B",
        "call budget fse-missions-locales 202\(number == "1" ? 4 : 5) \(most)",
      ]
    }
    let conventions = [("1", "ml-caen"), ("2", "ml-rouen")].map { number, owner in
      "convention add big-\(number) --envelope big-\(number) --beneficiary \(owner) --amount \(most) --object-en A --object-fr B"
    }
    let run = shell.runScript((lines + conventions).joined(separator: "\n"))
    #expect(run.exitCode == 0, "\(run.text)")
    let composed = shell.run(
      "release compose big --agreement accord-2024-2026 --ceremony 2024-01-29 --contact emmanuelle-tirilly --date 2024-01-30"
    )
    #expect(composed.exitCode == 0, "\(composed.text)")
    let release = shell.run("release show big --in both").text.replacing("\n", with: " ")
    #expect(release.contains("it devotes €20,000,003,999,998 to this"), "\(release)")
    #expect(release.contains("20\u{202F}000\u{202F}003\u{202F}999\u{202F}998\u{A0}€"))
    let sum = shell.run("convention list | sum amount").text
    #expect(sum.contains("20000003999998.00") || sum.contains("20,000,003,999,998.00"), "\(sum)")
    for line in [
      "dashboard", "agenda --days 4000", "check", "envelope list", "call list",
      "call left fse-missions-locales", "convention list | group by envelope sum amount",
      "ceremony list", "ceremony show 2024-01-29", "signature missing accord-2024-2026",
      "allocation list", "plan convention remove big-1", "plan envelope remove big-2",
    ] {
      let run = shell.run(line)
      #expect(run.exitCode == 0 || !run.errorCodes.isEmpty, "\(line): \(run.text)")
      #expect(!run.errorCodes.contains { $0.hasPrefix("usage") }, "\(line): \(run.text)")
    }
  }
}
