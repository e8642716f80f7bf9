import AccordDocuments
import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import AccordEditing
@testable import AccordLanguage
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
    let files = try NormandyScript.files()
    let shell = try TestShell(plugins, language: language, width: nil, files: files)
    let main = try NormandyScript.main()
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

  @Test func `histories have the names and values of lists, with stages and without`() throws {
    for language in Language.allCases {
      let shell = try shell(language)
      let history = "history convention 2024.ml-caen"
      let whole = try #require(
        try parsed(shell.run(history + " | as json").output, history) as? [String: Any])
      let versions = try #require(whole["versions"] as? [[String: Any]])
      let expected = versions.flatMap { version in
        (version["fields"] as? [[String: Any]] ?? []).map { field in
          var row = version.merging(field) { $1 }
          row["fields"] = nil
          return row as NSDictionary
        }
      }
      let staged = history + " | take 1000 | as json"
      let rows = try #require(try parsed(shell.run(staged).output, staged) as? [NSDictionary])
      #expect(rows.count > 10)
      #expect(rows == expected)

      let list = "convention list 2024 | where id = 2024.ml-caen | as json"
      let convention = try #require(
        (try parsed(shell.run(list).output, list) as? [[String: Any]])?.first)
      let amount = rows.first { $0["field"] as? String == "amount" }?["after"]
      #expect(amount as? NSNumber == convention["amount"] as? NSNumber)
      let status = rows.first { $0["field"] as? String == "status" }?["after"]
      #expect(status as? String == convention["status"] as? String)
    }
  }

  @Test func `rates are numbers, telephone numbers E.164, and conditions take every form`() throws {
    let shell = try shell(.english)
    #expect(shell.run("organisation edit ml-caen --phone '02 31 00 00 00'").exitCode == 0)
    for wanted in ["'02 31 00 00 00'", "+33231000000", "0231000000"] {
      let line = "organisation list | where phone = \(wanted) | select id phone | as jsonl"
      #expect(shell.run(line).output == #"{"id": "ml-caen", "phone": "+33231000000"}"# + "\n")
    }
    #expect(
      shell.run("organisation show ml-caen").output.contains("02\u{A0}31\u{A0}00\u{A0}00\u{A0}00"))
    let part = shell.run("convention list 2024 | chart id amount | take 1 | as jsonl").output
    #expect(part.contains(#""share": "#) && !part.contains("%"), "\(part)")
    let history = "history convention 2024.ml-caen | where field = amount"
    let amount = shell.run(history + " | select after | as csv").output.split(separator: "\r\n")[1]
    for wanted in [
      String(amount), Money.written(amount, in: .english), Money.written(amount, in: .french),
    ] {
      #expect(
        shell.run(history + " and after = '\(wanted)' | count").table?.rows == [[.integer(1)]])
    }
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
    let world = ProcessContext(
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

extension Money {
  /// Euros with a point, as people of a language write them.
  fileprivate static func written(_ code: Substring, in language: Language) -> String {
    (try? Money(reading: String(code)))?.written(in: language) ?? ""
  }
}
