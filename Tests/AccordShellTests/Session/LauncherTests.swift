import AccordDocuments
import AccordPlatform
import AccordWording
import Foundation
import Testing

@testable import AccordRendering
@testable import AccordShell

struct LauncherTests {
  @Test(arguments: [
    (["--formt", "json"], "--format"), (["--lagn=fr"], "--lang"), (["rn", "x"], "run"),
    (["plna", "x"], "plan"), (["--worksapce", "x"], "--workspace"),
  ])
  func `an unknown option or verb is refused with the nearest one`(
    arguments: [String], near: String
  ) {
    let result = launch(arguments)
    #expect(result.code == .usage)
    #expect(result.output.isEmpty && result.opened.isEmpty)
    #expect(result.messages.contains("Did you mean \"\(near)\"?"))
  }

  @Test(arguments: [
    (["--lang"], "usage.missing-value"), (["--width", "0", "version"], "usage.width"),
    (["--width=-5", "version"], "usage.width"), (["--plain=yes"], "usage.no-value"),
    (["--lang", "de"], "reading.choice"), (["--width", "wide"], "reading.integer"),
    (["--format", "xml"], "reading.choice"), (["run"], "usage.missing-file"),
    (["-c", "help", "more"], "usage.surplus"), (["run", "none.accord"], "file.unknown"),
    (["help", "gardn"], "help.unknown"),
  ])
  func `wrong usage is told with its code and runs nothing`(arguments: [String], code: String) {
    let result = launch(arguments)
    #expect(result.code == .usage)
    #expect(result.messages.contains("error[\(code)]"))
    #expect(result.opened.isEmpty)
  }

  @Test func `a command typed as a verb gets the line that runs it`() {
    let result = launch(["garden", "add", "g-1"])
    #expect(
      result.messages == """
        error[usage.unknown-verb]: "garden" is not something that accord is started with.
          To run that command, type: accord -c 'garden add g-1'

        """)
  }

  @Test func `a script that never ends is refused with its bound`() {
    let endless = String(repeating: "#", count: FileBound.script + 1)
    for arguments in [["run", "a.accord"], ["plan", "a.accord"], ["run", "b.accord"]] {
      var world = TestWorld(files: ["a.accord": endless, "b.accord": "include c.accord"])
      if arguments[1] == "b.accord" {
        world = TestWorld(files: ["b.accord": "include c.accord", "c.accord": endless])
      }
      let result = world.run(arguments)
      #expect(result.code == .usage)
      #expect(result.messages.contains("error[file.too-large]"))
      #expect(result.messages.contains("64 MiB"))
    }
  }

  @Test(arguments: ["en", "EN", "english", "anglais"])
  func `a language is chosen by its code or its name`(word: String) throws {
    #expect(try LanguageChoice(reading: word) == .english)
    #expect(try LanguageChoice(reading: "Français") == .french)
    #expect(launch(["--lang", "de"]).messages.contains("The choices are: en, fr."))
  }

  @Test func `under read-only a script has one error, however many of its lines write`() {
    var world = TestWorld(
      files: [
        "a.accord": "version\n"
          + String(repeating: "garden add g-1 --price 1\n", count: 63)
      ])
    world.isMissing = true
    let result = world.run("--read-only", "run", "a.accord")
    #expect(result.code == .failed)
    #expect(result.messages.contains("a.accord:2:1: error[session.read-only]"))
    #expect(result.messages.contains("63 commands of the script write; this is the first."))
    #expect(result.messages.ranges(of: "error[").count == 1)
    #expect(result.messages.hasSuffix("Nothing was run: 1 error.\n"))
  }

  @Test func `output that cannot be written is told from changes that were not kept`() {
    let full = SystemFault("write", "", problem: .diskFull)
    let kept = UnwrittenOutput(fault: full, code: .done)
    #expect(kept.ending == .incomplete)
    #expect(kept.message.en.hasSuffix("the changes that they made were kept."))
    let failed = UnwrittenOutput(fault: full, code: .failed)
    #expect(failed.ending == .failed)
    #expect(failed.message.en == "The output could not be written: the disk is full.")
  }

  @Test func `a file or a folder that cannot be read comes with advice`() {
    let missing = FileFault(
      path: "x", fault: SystemFault("open", "x", problem: .notFound))
    #expect(missing.advice?.en.hasPrefix("Check the name") == true)
    let folder = FileFault(path: "x", fault: SystemFault("read", "x", problem: .isDirectory))
    #expect(folder.advice?.en == "Name a file in that folder.")
    let place = TestWorld(plugins: [LibraryPlugin()]).run("-c", "book read none.txt")
    #expect(place.messages.contains("error[file.unknown]"))
    #expect(place.messages.contains("          ^^^^^^^^"))
  }

  @Test(arguments: [["--lang", "fr", "--formt"], ["--formt", "--langue=fr"]])
  func `errors of usage speak the language that was asked for`(arguments: [String]) {
    #expect(launch(arguments).messages.hasPrefix("erreur[usage.unknown-option]\u{A0}: "))
  }

  @Test(arguments: [
    ["help"], ["help", "garden", "add"], ["aide", "valeurs"], ["version"], ["--version"],
    ["--help"], ["-h"], ["run", "--help"],
  ])
  func `help and version need no workspace`(arguments: [String]) {
    let result = launch(arguments)
    #expect(result.code == .done)
    #expect(result.opened.isEmpty && result.messages.isEmpty && !result.output.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `the page of options fits eighty columns`(language: Language) {
    for line in LaunchHelp.text[language].split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= 80)
    }
  }

  @Test(arguments: ["https://example.org/w", "s3+x://bucket", "postgres://host/db"])
  func `an address is no folder, whoever names it`(address: String) {
    func refused(_ result: TestWorld.Result) -> Bool {
      result.code == .usage && result.opened.isEmpty && result.created.isEmpty
        && result.messages.contains("error[workspace.address]")
    }
    var world = TestWorld()
    #expect(refused(world.run("--workspace", address, "-c", "garden add g-1 --price 1")))
    #expect(refused(world.run("doctor", "--workspace", address)))
    #expect(refused(world.run("backup", address)))
    #expect(refused(world.run("restore", address)))
    world.environment["ACCORD_WORKSPACE"] = address
    #expect(refused(world.run("-c", "version")))
    #expect(world.run("--version").code == .done)
    #expect(world.run("--workspace", "./" + address, "-c", "version").opened == ["./" + address])
    #expect(world.run("--workspace", "/tmp/a:b", "-c", "version").opened == ["/tmp/a:b"])
  }

  @Test(arguments: ["", "  ", "\u{A0}\t", "a\u{7}b", "a\nb", "a\u{202E}b", "a\u{2028}b"])
  func `an author's name names somebody and steers no terminal`(name: String) {
    let result = TestWorld().run("--as", name, "-c", "version")
    #expect(result.code == .usage && result.opened.isEmpty)
    #expect(result.messages.contains("error[usage.author]"))
    #expect(AuthorName.isValid(AuthorName.safe(name)))
    #expect(AuthorName.safe("Zoé d’Ys (2)") == "Zoé d’Ys (2)")
  }

  @Test(arguments: [("a\u{1B}[2Jb", "a[2Jb"), (" \u{200B}", "user"), ("Zoé", "Zoé")])
  func `a login name that cannot be written down is made so`(name: String, author: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    var world = TestWorld(plugins: [LibraryPlugin()], folder: path)
    world.loginName = name
    #expect(world.run("-c", "shelf add b --name B").code == .done)
    let workspace = try Workspace.open(path, schemas: [Shelf.schema, Book.schema])
    #expect(workspace.summary.lastCommit?.author == author)
  }

  @Test func `a script that standard input gives only half of is not run`() {
    var world = TestWorld()
    world.isPiped = true
    world.lines = [.text("garden add g-1 --price 1")]
    #expect(world.run().code == .done)
    world.inputFault = SystemFault("read", "", problem: .input)
    for result in [world.run(), world.run("run", "-")] {
      #expect(result.code == .usage && result.opened.isEmpty)
      #expect(result.messages.contains("error[input.unread]"))
      #expect(result.messages.contains("Nothing was run."))
    }
  }

  @Test(arguments: [("shelf add b --name B", ExitCode.incomplete), ("version", .failed)])
  func `a session whose terminal fails ends by what was kept`(line: String, code: ExitCode) {
    var world = TestWorld(plugins: [LibraryPlugin()])
    world.width = 80
    world.lines = [.text(line)]
    #expect(world.run().code == .done)
    world.inputFault = SystemFault("read", "", problem: .input)
    let result = world.run()
    #expect(result.code == code, "\(result.everything)")
    #expect(result.messages.contains("error[input.unread]"))
  }

  @Test func `a workspace that cannot be opened is told apart`() {
    var world = TestWorld()
    world.openFault = SystemFault("open", "/x", problem: .notPermitted)
    let result = world.run("-c", "help")
    #expect(result.code == .unavailable)
    #expect(result.messages.contains("error[system.open]"))
  }

  @Test func `the first command that writes makes the workspace, and says so`() {
    var world = TestWorld()
    world.isMissing = true
    world.plugins = [LibraryPlugin()]
    let result = world.run("--workspace", "/tmp/demo", "-c", "book add one --title T")
    #expect(result.opened == ["/tmp/demo"])
    #expect(result.created == ["/tmp/demo"])
    #expect(result.messages.hasPrefix("A new workspace was created: /tmp/demo\n"))
    #expect(!result.output.contains("workspace"))
  }

  @Test(arguments: [
    ["-c", "version"], ["-c", "plan garden add g-1 --price 1"], ["plan", "a.accord"],
    ["check", "a.accord"], ["--read-only", "-c", "version"],
    ["--read-only", "-c", "garden add g-1 --price 1"], ["-c", "nonsense"],
  ])
  func `what writes nothing does not make a workspace`(arguments: [String]) {
    var world = TestWorld(files: ["a.accord": "garden add g-1 --price 1"])
    world.isMissing = true
    #expect(world.run(arguments).created.isEmpty)
  }

  @Test(arguments: [
    ["-c", "book add one --title T --shelf nowhere"],
    ["-c", "book add one --title T", "-c", "require 1 > 2"],
    ["-c", "if 1 > 2 { book add one --title T }"],
  ])
  func `a refused run, or one without changes, does not make a workspace`(arguments: [String]) {
    var world = TestWorld()
    world.isMissing = true
    world.plugins = [LibraryPlugin()]
    let result = world.run(arguments)
    #expect(result.created.isEmpty)
    #expect(!result.messages.contains("A new workspace was created"))
  }

  @Test func `what a script kept before it failed makes the workspace`() {
    var world = TestWorld(files: ["a.accord": "book add one --title T\nbook add one --title T"])
    world.isMissing = true
    world.plugins = [LibraryPlugin()]
    let result = world.run("run", "a.accord", "--each")
    #expect(result.created.count == 1)
    #expect(result.code != .done)
  }

  @Test func `where there is no workspace yet, that is said once`() {
    var world = TestWorld(files: ["a.accord": "garden add g-1 --price 1"])
    world.isMissing = true
    let notice = """
      There is no workspace yet: /w. The first command that writes creates it.

      """
    let read = world.run("--workspace", "/w", "-c", "version")
    #expect(read.code == .done && read.messages == notice)
    let plan = world.run("--workspace", "/w", "plan", "a.accord")
    #expect(plan.code == .done && plan.messages == notice)
    let refused = world.run("--workspace", "/w", "--read-only", "-c", "garden add g-1 --price 1")
    #expect(refused.code == .failed)
    #expect(refused.messages.contains("error[session.read-only]"))
    let french = world.run("--workspace", "/w", "--lang=fr", "--read-only", "-c", "version")
    #expect(
      french.messages == """
        Il n’y a pas encore d’espace de travail\u{A0}: /w. Une commande qui écrit, sans \
        --lecture-seule, le créera.

        """)
  }

  @Test func `a conversation makes the workspace when something is written`() {
    var world = TestWorld()
    world.isMissing = true
    world.width = 80
    world.lines = [
      .text("version"), .text("book add one --title T"), .text("book add two --title T"),
    ]
    world.plugins = [LibraryPlugin()]
    let result = world.run("--workspace", "/w")
    #expect(result.created == ["/w"])
    #expect(result.messages.split(separator: "There is no workspace yet").count == 2)
    #expect(result.messages.split(separator: "A new workspace was created").count == 2)
  }

  @Test func `nothing on standard input does nothing`() {
    let result = TestWorld().run()
    #expect(result.code == .done && result.everything.isEmpty && result.opened.isEmpty)
  }

  private func launch(_ arguments: [String]) -> TestWorld.Result {
    TestWorld().run(arguments)
  }
}

struct WorkspacePlaceTests {
  @Test(
    arguments: [
      ("/o", ["ACCORD_WORKSPACE": "/e", "XDG_DATA_HOME": "/x"], "/h", "/o"),
      (nil, ["ACCORD_WORKSPACE": "/e", "XDG_DATA_HOME": "/x"], "/h", "/e"),
      (nil, ["ACCORD_WORKSPACE": "", "XDG_DATA_HOME": "/x"], "/h", "/x/accord"),
      (nil, ["XDG_DATA_HOME": "relative"], "/h", "/h/.local/share/accord"),
      (nil, [:], "/h", "/h/.local/share/accord"), (nil, [:], nil, nil),
    ] as [(String?, [String: String], String?, String?)])
  func `the workspace is where the first of these says`(
    option: String?, environment: [String: String], home: String?, path: String?
  ) {
    #expect(
      WorkspacePlace(option: option, environment: environment, home: home)?.path == path)
  }
}

struct LaunchRequestTests {
  @Test func `options may stand anywhere and parameters go to the script`() throws {
    let request = try LaunchRequest([
      "--lang", "fr", "run", "a.accord", "year=2024", "--read-only", "b.accord", "note=a=b",
    ])
    #expect(request.verb == .run)
    #expect(request.words == ["a.accord", "b.accord"])
    #expect(request.parameters == ["year": "2024", "note": "a=b"])
    #expect(request.options == [.language: "fr", .readOnly: ""])
  }

  @Test(arguments: [
    "exécuter", "executer", "run", "RUN",
  ])
  func `verbs are understood in both languages`(verb: String) throws {
    #expect(try LaunchRequest([verb, "x"]).verb == .run)
  }

  @Test func `after two hyphens everything is a word`() throws {
    #expect(try LaunchRequest(["run", "--", "--odd-name"]).words == ["--odd-name"])
  }

  @Test func `several commands run in order`() throws {
    #expect(try LaunchRequest(["-c", "help", "-c", "version"]).commands == ["help", "version"])
  }
}
