import AccordTesting
import Foundation
import Testing

@Suite(.serialized) struct HistoryTests {
  @Test func `two shells keep what is entered in both, for their owner's eyes only`() throws {
    let first = try Desk()
    let second = try Desk(home: first.home)
    try first.waitForPrompt()
    try second.waitForPrompt()
    for number in 1...200 {
      first.session.enter("let a\(number) = 1")
      second.session.enter("let b\(number) = 1")
    }
    for (desk, name) in [(first, "a200"), (second, "b200")] {
      try desk.session.wait(for: name)
      try desk.waitForPrompt()
    }
    #expect(first.history.count == 400)
    let file = first.home.appending(path: ".local/state/accord/history")
    let attributes = try FileManager.default.attributesOfItem(
      atPath: file.path(percentEncoded: false))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let folder = file.deletingLastPathComponent().path(percentEncoded: false)
    #expect(
      try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o700)
  }

  @Test func `a private line is neither kept nor brought back`() throws {
    let desk = try Desk()
    try desk.waitForPrompt()
    try desk.run("version")
    try desk.run(" commands | count")
    desk.session.press(.up)
    try desk.session.wait(for: "the line before it") { $0.lines[$0.cursorRow] == "accord> version" }
    #expect(!desk.history.joined().contains("count"))
  }

  @Test func `a home that cannot be written costs one warning`() throws {
    let home = try Desk.makeHome()
    // A file where the folder has to be: root may write anywhere, but not below a file.
    try Data().write(to: home.appending(path: ".local"))
    let desk = try Desk(
      home: home,
      environment: ["ACCORD_WORKSPACE": home.appending(path: "w").path(percentEncoded: false)])
    try desk.waitForPrompt()
    try desk.run("version")
    try desk.run("version")
    let warnings =
      desk.session.screen.text.components(separatedBy: "warning[session.history]").count - 1
    #expect(warnings == 1)
  }
}
