import AccordExamples
import Foundation
import Testing

/// The examples that are compiled in are those of the repository.
struct ExampleFilesTests {
  @Test func `every file is compiled in as it stands`() throws {
    let scripts = repository.appending(path: "Scripts")
    #expect(!Examples.scripts.isEmpty)
    for name in Examples.scripts { #expect(Examples.files[name] != nil, "\(name)") }
    for (name, bytes) in Examples.files {
      #expect(try Array(Data(contentsOf: scripts.appending(path: name))) == bytes, "\(name)")
    }
  }
}
