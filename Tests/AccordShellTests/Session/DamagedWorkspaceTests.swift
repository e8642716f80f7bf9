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
    let writing = world.run("-c", "shelf add irises --name Irises")
    #expect(writing.code == .unavailable)
    #expect(try Data(contentsOf: journal) == bytes)
  }
}
