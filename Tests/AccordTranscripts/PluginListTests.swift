import Foundation
import Testing

@testable import accord

struct PluginListTests {
  @Test func `every folder of plugins is compiled into the shell`() throws {
    let root = repository.appending(path: "Plugins", directoryHint: .isDirectory)
    let folders = try FileManager.default.contentsOfDirectory(
      at: root, includingPropertiesForKeys: [.isDirectoryKey]
    ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .map(\.lastPathComponent)
    let modules = plugins.map { plugin in
      String(String(reflecting: type(of: plugin)).prefix { $0 != "." })
    }
    #expect(Set(modules) == Set(folders.map { "Accord" + $0 }))
  }
}
