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
    let main = try NormandyScript.main()
    let files = try NormandyScript.files()
    var others = plugins
    let plugin = others.remove(at: index)
    let problems = checkPlugin(
      plugin, with: others, after: main, files: files, examplesMayBeRefused: true)
    #expect(problems.isEmpty, "\(plugin.name): \(problems.joined(separator: "\n"))")
  }
}
