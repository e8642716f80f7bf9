import AccordDocuments
import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import AccordShell
@testable import accord

/// What programs read of every command that reads: a JSON parser that is not ours takes it.
struct MachineOutputTests {
  /// The examples of commands that read, with the pipeline's format taken off.
  private static let lines: [String] = (plugins + [ShellPlugin()]).flatMap(\.commands)
    .filter { $0.effect == .read && $0.words.en != "exit" }
    .flatMap(\.examples).map { example in
      let stages = example.line.split(separator: " | ", omittingEmptySubsequences: false)
      return stages.filter { !$0.hasPrefix("as ") && !$0.hasPrefix("save ") }
        .joined(separator: " | ")
    }

  /// A workspace with a whole partnership, of which the examples find what they name or refuse.
  private func shell(_ language: Language) throws -> TestShell {
    let scripts = repository.appending(path: "Scripts")
    var files: [String: String] = [:]
    let folder = scripts.appending(path: "normandie-2024")
    for name in try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    {
      files["normandie-2024/" + name] = try? String(
        contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    let shell = try TestShell(plugins, language: language, width: nil, files: files)
    let main = try String(
      contentsOf: scripts.appending(path: "normandie-2024.accord"), encoding: .utf8)
    #expect(shell.runScript(main, named: "main.accord").exitCode == 0)
    return shell
  }

  @Test func `every answer as JSON parses, and its keys are the same in both languages`() throws {
    let (english, french) = (try shell(.english), try shell(.french))
    #expect(MachineOutputTests.lines.count > 30)
    var answered = 0
    for line in MachineOutputTests.lines where !line.hasPrefix("language ") {
      let answer = english.run(line + " | as json")
      #expect(answer.exitCode != 2, "\(line): \(answer.text)")
      guard answer.exitCode == 0, !answer.output.isEmpty else { continue }
      answered += 1
      let object = try parsed(answer.output, line)
      let other = try parsed(french.run(line + " | as json").output, line)
      #expect(MachineOutputTests.keys(object) == MachineOutputTests.keys(other), "\(line)")
      for row in english.run(line + " | as jsonl").output.split(separator: "\n") {
        _ = try parsed(String(row), line)
      }
    }
    #expect(answered > 20)
  }

  private func parsed(_ text: String, _ line: String) throws -> Any {
    do {
      return try JSONSerialization.jsonObject(
        with: Data(text.utf8), options: [.fragmentsAllowed])
    } catch {
      Issue.record("\(line): \(error)\n\(text.prefix(500))")
      throw error
    }
  }

  private static func keys(_ object: Any) -> Set<String> {
    if let members = object as? [String: Any] {
      return members.values.reduce(into: Set(members.keys)) { $0.formUnion(keys($1)) }
    }
    return (object as? [Any] ?? []).reduce(into: []) { $0.formUnion(keys($1)) }
  }

  @Test(arguments: ["json", "jsonl"])
  func `an error is an object on standard error with its code, file and line`(
    format: String
  ) throws {
    let streams = BufferStreams(width: nil)
    let world = World(
      streams: streams, environment: [:], home: "/", loginName: "demo",
      today: { CalendarDate(dayNumber: 19_700)! },
      files: OneFile(text: "version\norganisation list --kidn x\n"),
      open: { _, _, schemas in Workspace(inMemory: schemas) },
      create: { _, schemas in Workspace(inMemory: schemas) })
    let code = Launcher(plugins: plugins, world: world).run([
      "run", "f.accord", "--format", format,
    ])
    #expect(code == .usage && streams.output.isEmpty)
    let lines = streams.messages.split(separator: "\n")
    let error = try #require(
      JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(error["code"] as? String == "command.unknown-option" || error["code"] != nil)
    #expect(error["file"] as? String == "f.accord")
    #expect(error["line"] as? Int == 2)
    for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
  }
}

private struct OneFile: FileReading {
  let text: String
  func contents(of file: FilePath, atMost bound: Int) -> [UInt8] { Array(text.utf8) }
}
