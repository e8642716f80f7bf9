import AccordShell
import AccordTesting
import Foundation
import Testing

@testable import accord

struct PromiseTests {
  /// Help in both languages, examples that are well written, plans that change nothing: what
  /// every plugin owes its users. The tests of each plugin run its examples on documents of
  /// their own.
  @Test(arguments: plugins.indices)
  func `every plugin keeps its promises`(index: Int) throws {
    let scripts = repository.appending(path: "Scripts")
    let main = try String(
      contentsOf: scripts.appending(path: "normandie-2024.accord"), encoding: .utf8)
    var files: [String: String] = [:]
    let folder = scripts.appending(path: "normandie-2024")
    for name in try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    {
      files["normandie-2024/" + name] = try? String(
        contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    var others = plugins
    let plugin = others.remove(at: index)
    let problems = checkPlugin(
      plugin, with: others, after: main, files: files, examplesMayBeRefused: true)
    #expect(problems.isEmpty, "\(plugin.name): \(problems.joined(separator: "\n"))")
  }
}
