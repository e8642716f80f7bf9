import Foundation
import Testing

@testable import AccordShell

struct DamagedWorkspaceTests {
  @Test func `a script that reads a damaged workspace is told so by the exit code`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let world = TestWorld(
      plugins: [LibraryPlugin()], folder: folder.path(percentEncoded: false))
    #expect(world.run("-c", "shelf add roses --name Roses").code == .done)
    #expect(world.run("-c", "book list").code == .done)

    let journal = folder.appending(path: "log/00000001.jsonl")
    var bytes = try Data(contentsOf: journal)
    bytes.removeLast(20)
    try bytes.write(to: journal)

    let reading = world.run("-c", "book list")
    #expect(reading.code == .unavailable)
    #expect(reading.messages.contains("error[workspace."))
    let writing = world.run(
      "-c", "shelf add irises --name Irises\nshelf add lilies --name Lilies")
    #expect(writing.code == .unavailable)
    // The damage itself, and the lines that cannot be run: each once.
    #expect(writing.messages.components(separatedBy: "error[").count == 3)
    #expect(writing.messages.components(separatedBy: "is damaged at byte").count <= 2)
    #expect(writing.messages.contains("2 commands of the script write; this is the first."))
    #expect(try Data(contentsOf: journal) == bytes)
  }

  @Test func `a saved view that cannot be read is not said to be unknown`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let world = TestWorld(
      plugins: [LibraryPlugin()], folder: folder.path(percentEncoded: false))
    #expect(world.run("-c", "view save dear = book list | take 7").code == .done)
    #expect(world.run("-c", "view dear").code == .done)

    let journal = folder.appending(path: "log/00000001.jsonl")
    var bytes = try Data(contentsOf: journal)
    let place = try #require(bytes.range(of: Data("take 7".utf8)))
    bytes[place.lowerBound] ^= 1
    try bytes.write(to: journal)

    let reading = world.run("-c", "view dear")
    #expect(reading.code == .unavailable)
    #expect(reading.messages.contains("error[workspace.damaged"))
    #expect(!reading.messages.contains("unknown"))
  }
}
