import AccordTesting
import Foundation
import Testing

/// The page `Plugins/README.md` tells the truth.
struct PageTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let page = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Plugins/README.md")

  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  private func sources(of chapter: String) throws -> String {
    try text(PageTests.tests.appending(path: "\(chapter)Plugin.swift"))
      + text(PageTests.tests.appending(path: "\(chapter)PluginTests.swift"))
  }

  @Test func `every block of Swift on the page is compiled by the tests`() throws {
    let blocks = try text(PageTests.page).components(separatedBy: "```swift\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
    let sources = try sources(of: "Loans") + sources(of: "Subsidies")
    #expect(blocks.count == 16)
    for block in blocks { #expect(sources.contains(block), "not compiled:\n\(block)") }
  }

  @Test func `the plugin of the first chapter has sixty lines with its test`() throws {
    let lines = try sources(of: "Loans").split(separator: "\n").filter {
      !$0.allSatisfy(\.isWhitespace)
    }
    #expect(lines.count <= 60)
  }

  @Test func `the sessions on the page are answered so`() throws {
    let root = PageTests.page.deletingLastPathComponent().deletingLastPathComponent()
    let replay = TranscriptReplay(
      [LoansPlugin(), SubsidiesPlugin()], in: root.path(percentEncoded: false))
    switch try replay.replay(PageTests.page.path(percentEncoded: false)) {
    case .same: break
    case .differs(let difference): Issue.record("The page differs:\n\(difference)")
    case .recorded: Issue.record("The page was recorded anew. Read it, and run the tests again.")
    }
  }
}
