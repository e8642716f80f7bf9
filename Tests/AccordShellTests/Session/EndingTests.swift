import AccordDocuments
import AccordPlatform
import AccordWording
import Foundation
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// How runs end: the last line, its word for programs and the exit code say the same.
struct EndingTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    .path(percentEncoded: false)
  private let disk = FailingDisk()

  private func bench() throws -> LanguageBench {
    let catalogue = try CommandCatalogue([LibraryPlugin()])
    let workspace = try Workspace.open(
      folder, schemas: catalogue.schemas, access: .readWrite, creating: true, lockPatience: 0,
      in: disk)
    return LanguageBench(RunningTests.twoBooks, workspace: workspace)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func `changes that the disk did not confirm are not said to be lost`() throws {
    defer { remove() }
    let bench = try bench()
    disk.broken = ["sync"]
    #expect(bench.run("shelf add b --name B") == .unavailable)
    #expect(bench.console.reports == ["workspace.unconfirmed"])
    #expect(
      bench.console.messages.last?.en == "Whether the changes were kept is not known: 1 error.")
    #expect(bench.console.endings == ["not-known"])
  }

  @Test func `statements kept one by one tell what is not known apart`() throws {
    defer { remove() }
    let bench = try bench()
    var options = Interpreter.Options()
    options.failure = .separate
    disk.broken = ["sync"]
    let script = SourceText(name: "s.accord", text: "shelf add b --name B\nshelf add c --name C")
    bench.console.clear()
    #expect(bench.interpreter.run([script], mode: .batch, options) == .unavailable)
    #expect(
      bench.console.messages.last?.en
        == "Not known whether kept: 1 line, s.accord:1. Not run: 1 line, s.accord:2.")
  }

  @Test func `what could not be written is not kept`() throws {
    defer { remove() }
    let bench = try bench()
    disk.broken = ["write"]
    #expect(bench.run("shelf add b --name B") == .unavailable)
    #expect(bench.console.reports == ["workspace.not-written"])
    #expect(bench.console.messages.last?.en == "Nothing was kept: 1 error.")
    #expect(bench.console.endings == ["not-kept"])
  }

  @Test func `a file that fails after the commit leaves the changes kept, and the code says so`()
    throws
  {
    let bench = LanguageBench(RunningTests.twoBooks)
    bench.saved.lateFaults["n.csv"] = SystemFault("rename", "n.csv", problem: .notFound)
    #expect(bench.run("shelf add b --name B\nbook list | save n.csv") == .incomplete)
    #expect(bench.console.reports == ["save.unwritten 2:18 5"])
    #expect(
      bench.console.diagnostics.last?.message.en
        == "The file \"n.csv\" cannot be saved: its folder is not there. The changes of the run were kept."
    )
    #expect(
      bench.console.messages.last?.en
        == "The changes were kept, but not all that goes with them: 1 error.")
    #expect(bench.console.endings == ["incomplete"])
    #expect(try bench.contents.contains { $0.hasPrefix("shelves/b ") })
  }

  @Test func `a run that only reads and saves nothing has kept nothing`() throws {
    let bench = LanguageBench(RunningTests.twoBooks)
    bench.saved.lateFaults["n.csv"] = SystemFault("rename", "n.csv", problem: .notPermitted)
    #expect(bench.run("book list | save n.csv") == .unavailable)
    #expect(bench.run("book list | save m.csv\nbook list | save n.csv") == .incomplete)
  }

  @Test func `the last line is a word for programs as well`() throws {
    var world = TestWorld(files: ["a.accord": "garden add g-1 --price 1\nrequire 1 = 2"])
    let result = world.run("run", "a.accord", "--format", "json")
    let last = try #require(result.messages.split(separator: "\n").last)
    #expect(last.hasSuffix(#""ending": "not-kept"}"#), "\(last)")
    world.files["a.accord"] = "nonsense"
    let unrun = world.run("run", "a.accord", "--format", "json")
    #expect(unrun.messages.contains(#""ending": "not-run""#))
  }

  @Test(arguments: [
    (["run", "a.accord", "--each"], "incomplete"), (["run", "b.accord", "--each"], "not-kept"),
    (["run", "missing.accord"], "not-run"), (["check", "missing.accord"], "not-run"),
    (["-c", "book show nothing"], "not-kept"), (["-c", "nonsense"], "not-run"),
    (["plan", "b.accord"], "would-not-be-kept"),
  ])
  func `as JSON each run that had errors ends with its word`(
    arguments: [String], word: String
  ) throws {
    var world = TestWorld(files: [
      "a.accord": "shelf add a --name A\nbook show nothing", "b.accord": "book show nothing",
    ])
    world.plugins = [LibraryPlugin()]
    let result = world.run(arguments + ["--format", "json"])
    let last = try #require(result.messages.split(separator: "\n").last)
    #expect(last.hasSuffix("\"ending\": \"\(word)\"}"), "\(result.messages)")
    #expect(result.messages.components(separatedBy: "\"ending\"").count == 2)
  }

  @Test(arguments: [["run", "a.accord"], ["run", "a.accord", "--each"], ["plan", "a.accord"]])
  func `so does one that was interrupted`(arguments: [String]) throws {
    var world = TestWorld(files: ["a.accord": "garden add g-1 --price 1"])
    world.isInterrupted = { true }
    let json = world.run(arguments + ["--format", "json"])
    #expect(json.code == .interrupted)
    let last = try #require(json.messages.split(separator: "\n").last)
    #expect(last.contains("\"ending\": \"not-"), "\(json.messages)")
    // People have been told already.
    let told = world.run(arguments)
    #expect(told.messages.contains("Interrupted: nothing was kept."))
    #expect(!told.messages.contains("1 error"))
  }

  @Test func `a script that is no UTF-8 is told with its line, and that nothing was run`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { remove() }
    let path = folder + "/s.accord"
    let text = Data("# one\n# two\n# pr".utf8) + [0xEA] + Data("t\n".utf8)
    try text.write(to: URL(filePath: path))
    let files = FolderFiles()
    #expect(try files.lineThatIsNoText(of: FilePath(path)) == 3)
    #expect(
      NotText(name: "s", line: 3).message.en
        == "The file \"s\" is not UTF-8: line 3 is the first that is not.")
    let unread = TestWorld().run("run", "missing.accord")
    #expect(unread.messages.hasSuffix("Nothing was run: 1 error.\n"))
  }

  @Test(arguments: [Interpreter.FailurePolicy.stopping, .separate])
  func `a clock that is far from the last transaction is told at the commit`(
    failure: Interpreter.FailurePolicy
  ) throws {
    defer { remove() }
    let bench = try bench()
    let start = Platform.now
    var options = Interpreter.Options()
    options.failure = failure
    func reports(after days: Int, _ line: String) -> [String] {
      disk.time = start + days * 86_400 * 1_000_000
      bench.console.clear()
      let script = SourceText(name: "s.accord", text: line)
      #expect(bench.interpreter.run([script], mode: .batch, options) == .done)
      return bench.console.reports
    }
    #expect(reports(after: 300, "shelf add b --name B") == [])
    #expect(reports(after: 800, "shelf add c --name C") == ["workspace.clock"])
    #expect(reports(after: 800, "shelf add d --name D") == [])
    #expect(reports(after: 0, "shelf add e --name E") == ["workspace.clock"])
    #expect(reports(after: 0, "book list") == [])
    disk.time = Int.max
    #expect(bench.run("shelf add f --name F") == .failed)
    #expect(bench.console.reports == ["workspace.clock"])
    #expect(bench.console.messages.last?.en == "Nothing was kept: 1 error.")
  }

  @Test func `a clock that is far from the last transaction is told when a plan is applied`() throws
  {
    defer { remove() }
    let bench = try bench()
    let start = Platform.now
    func reports(after days: Int, _ line: String) -> [String] {
      var saved: SavedPlan?
      var options = Interpreter.Options()
      options.save = { plan in
        _ = plan.bytes()
        saved = plan
      }
      let script = SourceText(name: "s.accord", text: line)
      #expect(bench.interpreter.run([script], mode: .plan, options) == .done)
      disk.time = start + days * 86_400 * 1_000_000
      bench.console.clear()
      #expect(saved.map { bench.interpreter.apply($0, named: "p.json") } == .done)
      return bench.console.reports
    }
    #expect(reports(after: 300, "shelf add b --name B") == [])
    #expect(reports(after: 800, "shelf add c --name C") == ["workspace.clock"])
    #expect(reports(after: 0, "shelf add d --name D") == ["workspace.clock"])
  }

  static let faults: [(any Error, Ending)] = [
    (WorkspaceFault(.locked(nil)), .notKept(.stale)),
    (WorkspaceFault(.unconfirmed(SystemFault("sync", "/w", problem: .input))), .unknown),
    (
      WorkspaceFault(.notWritten(SystemFault("write", "/w", problem: .diskFull))),
      .notKept(.unavailable)
    ),
    (WorkspaceFault(.missing(path: "/w")), .notKept(.unavailable)),
    (WorkspaceFault(.moved(path: "/w")), .notKept(.unavailable)),
    (WorkspaceFault(.clock), .notKept(.failed)),
    (SystemFault("open", "/w", problem: .notPermitted), .notKept(.unavailable)),
    (
      ParameterFault(
        WorkspaceFault(.system(SystemFault("read", "/w", problem: .input))), parameter: "id"),
      .notKept(.unavailable)
    ),
    (ParameterFault(StoreError.readOnly, parameter: "id"), .notKept(.failed)),
    (StoreError.readOnly, .notKept(.failed)),
    (CommitConflict([]), .notKept(.stale)), (Interrupted(), .notKept(.interrupted)),
  ]

  @Test(arguments: EndingTests.faults.indices)
  func `every fault has its ending in one place`(index: Int) {
    let (fault, ending) = EndingTests.faults[index]
    #expect(Ending(fault) == ending, "\(fault)")
  }

  @Test func `the help on exit codes and the manual list every code`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/AccordShell/README.md")
    let manual = try String(contentsOf: root, encoding: .utf8)
    let page = try Help(catalogue: CommandCatalogue([LibraryPlugin(), ShellPlugin()]))
      .page(for: ["exit-codes"]).en
    for code in ExitCode.allCases {
      #expect(manual.contains("\n| \(code.rawValue) | "), "\(code)")
      #expect(page.contains("\(code.rawValue)  "), "\(code)")
    }
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 10, 130])
  }
}
