import Foundation
import Testing

@testable import AccordShell

/// The verbs that look after a workspace as a whole, on a folder of the disk.
struct MaintenanceTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "accord-\(UUID().uuidString)")

  private func path(_ name: String) -> String {
    folder.appending(path: name).path(percentEncoded: false)
  }

  /// Runs a launch on the workspace `name`; `work` is made with one shelf where it is not there.
  private func run(_ arguments: String..., on name: String = "work") throws -> TestWorld.Result {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let world = TestWorld(plugins: [LibraryPlugin()], folder: path("work"))
    if !FileManager.default.fileExists(atPath: path("work")) {
      #expect(world.run("-c", "shelf add roses --name Roses").code == .done)
    }
    return world.run(["--workspace", path(name)] + arguments)
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  private func seal() throws -> String {
    let json = try run("seal", "--format", "json").output
    let line = json.split(separator: "\n").first { $0.contains("\"seal\"") }
    return line?.split(separator: "\"").dropFirst(3).first.map(String.init) ?? ""
  }

  @Test func `a seal is shown, holds, and does not hold where the journal is another`() throws {
    defer { remove() }
    let seal = try seal()
    #expect(seal.hasPrefix("1-") && seal.count == 66)
    let good = try run("sceller", seal)
    #expect(good.code == .done && good.output.hasPrefix("The seal holds: transaction 1 of "))
    let grouped = try run("seal", String(seal.prefix(20)), String(seal.dropFirst(20)))
    #expect(grouped.code == .done)
    let other = try run("seal", "1-" + String(repeating: "0", count: 64))
    #expect(other.code == .failed && other.output.isEmpty)
    #expect(other.messages.hasPrefix("error[seal.broken]"))
    let later = try run("seal", "2" + seal.dropFirst())
    #expect(later.code == .failed && later.messages.hasPrefix("error[seal.not-there]"))
    #expect(try run("seal", "nonsense").code == .usage)
  }

  @Test func `programs get an object, whether the seal holds or not`() throws {
    defer { remove() }
    let seal = try seal()
    #expect(try run("seal", seal, "--format", "json").output.contains("\"holds\": true"))
    let other = try run("seal", "2" + seal.dropFirst(), "--format", "json")
    #expect(other.code == .failed && other.output.contains("\"holds\": false"))
  }

  @Test func `a backup is brought back as it was`() throws {
    defer { remove() }
    let first = try run("backup", path("copy"))
    #expect(first.code == .done && first.output.contains("Documents            1\n"))
    #expect(try run("sauvegarder", path("copy")).output.contains("Files copied         0\n"))
    #expect(try run("restore", path("copy"), on: "again").code == .done)
    #expect(try run("seal", try seal(), on: "again").code == .done)
    #expect(try run("restaurer", path("copy")).messages.hasPrefix("error[restore.workspace-there]"))
  }

  @Test(arguments: [
    (["backup"], "usage.missing-folder"), (["restore"], "usage.missing-folder"),
    (["backup", "a", "b"], "usage.surplus"), (["doctor", "a"], "usage.surplus"),
  ])
  func `words that are missing or too many are wrong usage`(words: [String], code: String) {
    let result = TestWorld().run(words)
    #expect(result.code == .usage && result.messages.contains("error[\(code)]"))
  }

  @Test(arguments: ["backup", "seal", "doctor"])
  func `where there is no workspace there is nothing to look after`(verb: String) throws {
    defer { remove() }
    let words = verb == "backup" ? [verb, path("copy")] : [verb]
    let result = TestWorld().run(["--workspace", path("none")] + words)
    #expect(result.code == .unavailable)
    #expect(result.messages.contains("error[workspace.missing]"))
  }

  @Test func `the doctor says what is wrong, and ends with 3`() throws {
    defer { remove() }
    let good = try run("doctor")
    #expect(good.code == .done && good.output.contains("Sound                 yes\n"))
    let french = try run("diagnostiquer", "--réparer", "--lang", "fr")
    #expect(french.code == .done && french.output.contains("Intact               oui\n"))

    let journal = folder.appending(path: "work/log/00000001.jsonl")
    let text = try String(contentsOf: journal, encoding: .utf8)
    try text.replacing("Roses", with: "Rosen").write(
      to: journal, atomically: false, encoding: .utf8)
    let bad = try run("doctor")
    #expect(bad.code == .unavailable && bad.output.contains("Problem: "))
    let object = try run("doctor", "--format", "json")
    #expect(object.code == .unavailable)
    #expect(object.output.contains("\"sound\": false"))
    #expect(object.output.contains("\"severity\": \"problem\""))
    #expect(try run("seal").code == .unavailable)
    #expect(try run("doctor", "--repair").code == .unavailable)
    #expect(try String(contentsOf: journal, encoding: .utf8).contains("Rosen"))
  }
}
