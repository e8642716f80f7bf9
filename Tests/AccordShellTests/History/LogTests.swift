import AccordDocuments
import AccordJSON
import AccordPlatform
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// What was done, what changed between two moments, and how it is taken back.
struct LogTests {
  /// Three transactions by "demo".
  private static let work = [
    "book add b-1 --title One", "book add b-2 --title Two", "book add b-3 --title Three",
  ]

  private func run(_ lines: String..., language: String = "en") -> TestWorld.Result {
    var world = TestWorld()
    world.plugins = [LibraryPlugin()]
    world.width = 200
    world.lines = (Self.work + lines).map { .text($0) }
    return world.run(["--lang", language, "--format", "tsv"])
  }

  @Test(arguments: [
    ("log | count", "3"), ("log --last 2 | count", "2"), ("log --author DEMO | count", "3"),
    ("log --author ana | count", "0"), ("log --command b-2 | select number", "2"),
    ("log --document books/b-3 | select number", "3"), ("log --since 2124-01-01 | count", "0"),
    ("log --until 2001-01-01 | count", "0"), ("transactions | count", "3"),
    ("log | select number documents | take 1", "3\t1"),
  ])
  func `the log is asked by author, day, document and command`(line: String, last: String) {
    let result = run(line)
    #expect(result.code == .done, "\(result.everything)")
    #expect(result.output.split(separator: "\n").last.map { String($0) } == last)
  }

  @Test func `people read times on their clock, programs with the distance from UTC`() throws {
    let zone = ClockZone { _ in 3600 }
    let time = try #require(Timestamp("2024-01-30T23:05:48.000000Z"))
    ClockZone.$current.withValue(zone) {
      #expect(time.clockValue.written(in: .french) == "00:05:48")
      #expect(time.clockValue.json == .string("00:05:48+01:00"))
      #expect(time.value.written(in: .french) == "31/01/2024 à 00:05:48 UTC+1")
      #expect(time.value.code == "2024-01-30T23:05:48.000000Z")
    }
  }

  @Test func `a number of transactions that is none is refused`() {
    #expect(run("log --last 0").messages.contains("error[log.count]"))
  }

  @Test func `two moments lie side by side, field by field`() {
    let result = run("diff 1 2 | select document change field after | where field = title")
    #expect(result.output.contains("books/b-2\tcreated\ttitle\tTwo"))
    #expect(!result.output.contains("b-1") && !result.output.contains("b-3"))
  }

  @Test func `alone they are shown as a plan is`() {
    let shown = run("diff 2 | as json")
    #expect(shown.code == .done)
    let whole = run("diff 0 2")
    #expect(whole.output.contains("books/b-1") && !whole.output.contains("books/b-3"))
  }

  @Test func `a moment that is not there yet is refused`() {
    #expect(run("diff 9").messages.contains("error[store.future]"))
  }

  @Test func `what was changed and changed back is no difference`() {
    let result = run("undo", "diff 2 | count")
    #expect(result.code == .done, "\(result.everything)")
    #expect(result.output.split(separator: "\n").last == "0")
  }

  @Test func `undo alone takes back one's own last transaction`() {
    let result = run("undo", "book list | count", "log --last 1 | select command")
    #expect(result.messages.contains("Took back transaction 3"))
    #expect(result.output.hasSuffix("undo\n"))
  }

  @Test func `a single reading command answers from an earlier state`() {
    let result = run(
      "book list --as-of 2 | count", "book list | count", "book list --as-of=0 | count")
    #expect(result.code == .done, "\(result.everything)")
    let counts = result.output.split(separator: "\n").filter { Int($0) != nil }
    #expect(counts == ["2", "3", "0"])
  }

  @Test func `and in French`() {
    let result = run("livre lister --au 1 | compter", "journal --dernières 1", language: "fr")
    #expect(result.code == .done, "\(result.everything)")
    #expect(result.output.contains("\n1\n"))
  }

  @Test(arguments: [
    ("book add b-9 --title 9 --as-of 1", "usage.no-past"), ("version --as-of 1", "usage.no-past"),
    ("book list --as-of", "usage.missing-value"), ("book list --as-of soon", "soon"),
    ("book list --as-of 1 --as-of 2", "usage.repeated"), ("book list --as-off 1", "--as-of"),
    ("book list --as-of 99", "store.future"),
  ])
  func `an earlier state that cannot be is refused`(line: String, code: String) {
    let result = run(line)
    #expect(result.messages.contains(code), "\(result.messages)")
  }
}
