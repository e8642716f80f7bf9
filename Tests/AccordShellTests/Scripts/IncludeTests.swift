import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

@Suite struct IncludeTests {
  @Test func `a file is included relative to the file that includes it`() throws {
    let bench = LanguageBench()
    bench.files.files = [
      "Scripts/parts/a.accord": "let x = A\ninclude \"more/b.accord\"",
      "Scripts/parts/more/b.accord": "shelf add a --name $x\ninclude '../../c.accord'",
      "Scripts/c.accord": "shelf add c --name C\nbook read data.txt",
      "Scripts/data.txt": "beside the script",
    ]
    #expect(bench.run("inclure \"parts/a.accord\"", name: "Scripts/main.accord") == .done)
    #expect(bench.console.reports == [])
    #expect(try bench.contents == ["shelves/a 1", "shelves/c 1"])
    #expect(bench.console.outputs == [.text(.same("beside the script"))])
  }

  @Test func `an error in an included file names the files that led there`() throws {
    let bench = LanguageBench()
    bench.files.files = [
      "b.accord": "# two lines\ninclude \"c.accord\"", "c.accord": "\n\nshelf ad x",
    ]
    bench.run("\ninclude b.accord\nshelf lst")
    #expect(
      bench.console.reports
        == ["language.unknown-command 3:7 2", "language.unknown-command 3:7 3"])
    let first = bench.console.diagnostics[0]
    #expect(first.place?.source.name == "c.accord")
    #expect(first.includedFrom.map(\.source.name) == ["b.accord", "main.accord"])
    #expect(first.includedFrom.map(\.line) == [2, 2])
    #expect(bench.console.diagnostics[1].includedFrom.isEmpty)
  }

  @Test func `a failure in an included file names them too`() {
    let bench = LanguageBench()
    bench.files.files = ["b.accord": "shelf add a --name A\nbook show nothing"]
    #expect(bench.run("include b.accord") == .failed)
    #expect(bench.console.reports == ["books.unknown 2:11 7"])
    #expect(bench.console.diagnostics[0].includedFrom.map(\.line) == [1])
  }

  @Test func `files do not include one another in circles`() {
    let bench = LanguageBench()
    bench.files.files = ["b.accord": "include c.accord", "c.accord": "include b.accord"]
    #expect(bench.errors("include b.accord") == ["language.include-cycle 1:9 8"])
    #expect(
      bench.console.diagnostics[0].includedFrom.map(\.source.name) == ["b.accord", "main.accord"])
  }

  @Test func `the depth and the number of includes are bounded`() {
    let bench = LanguageBench()
    for depth in 0..<20 { bench.files.files["\(depth).accord"] = "include \(depth + 1).accord" }
    #expect(bench.errors("include 0.accord") == ["language.include-depth 1:9 9"])
    #expect(bench.console.diagnostics[0].includedFrom.count == 16)
    let wide = LanguageBench()
    for depth in 0..<12 {
      let next = "include \(depth + 1).accord"
      wide.files.files["\(depth).accord"] = next + "\n" + next
    }
    wide.files.files["12.accord"] = ""
    wide.run("include 0.accord")
    #expect(wide.console.diagnostics.first?.code == "language.include-count")
  }

  @Test(arguments: [
    ("include /etc/passwd", "language.include-absolute 1:9 11"),
    ("include /x/b.accord", "language.include-absolute 1:9 11"),
    ("include secrets.txt", "language.include-kind 1:9 11"),
    ("include ../accord", "language.include-kind 1:9 9"),
    ("let f = secrets.txt\ninclude $f", "language.include-kind 2:9 2"),
  ])
  func `a file that is no script is refused without showing its lines`(
    line: String, report: String
  ) {
    let bench = LanguageBench()
    bench.files.files = ["secrets.txt": "the secret", "/etc/passwd": "the secret"]
    #expect(bench.errors(line) == [report])
    let diagnostic = bench.console.diagnostics[0]
    #expect(diagnostic.place?.source.name == "main.accord")
    #expect(diagnostic.advice?.en.contains("accord") == true)
  }

  @Test func `one file can be included twice, not within itself`() throws {
    let bench = LanguageBench()
    bench.files.files = ["b.accord": "ensure shelf add b --name B"]
    #expect(bench.run("include b.accord\ninclude b.accord") == .done)
    #expect(try bench.contents == ["shelves/b 1"])
  }

  @Test func `the including file may give the parameters`() throws {
    let bench = LanguageBench()
    bench.files.files = ["b.accord": "param n: int = 1\nbook add x --title T --copies $n"]
    #expect(bench.run("let n = 5\ninclude b.accord") == .done)
    #expect(bench.rows("book list | select copies") == [["5"]])
  }

  @Test func `what the caller gives reaches every file that declares it`() throws {
    let bench = LanguageBench()
    bench.files.files = [
      "b.accord": "param n: int = 1\nbook add x --title T --copies $n",
      "c.accord": "param n: int = 2\nbook add y --title T --copies $n",
    ]
    let script = "param n = 3\ninclude b.accord\ninclude c.accord"
    #expect(bench.run(script, .batch, ["n": "5"]) == .done)
    #expect(bench.console.reports == [])
    #expect(bench.rows("book list | select copies") == [["5"], ["5"]])
    let other = LanguageBench()
    other.files.files = bench.files.files
    #expect(other.run("include b.accord\ninclude c.accord", .batch, ["N": "6"]) == .done)
    #expect(other.rows("book list | select copies") == [["6"], ["6"]])
  }

  @Test func `what the caller gives is read by the type of each file that declares it`() {
    let bench = LanguageBench()
    bench.files.files = ["b.accord": "param n: int = 1\nbook add x --title T --copies $n"]
    #expect(bench.run("param n = 3\ninclude b.accord", .batch, ["n": "many"]) == .usage)
    #expect(bench.console.diagnostics.first?.place?.source.name == "b.accord")
    #expect(bench.run("let n = 3\ninclude b.accord", .batch, ["n": "4"]) == .usage)
    #expect(bench.console.reports == ["language.defined-twice 1:7 1"])
  }

  @Test func `variables that a wrong include might define are no errors`() {
    let bench = LanguageBench()
    #expect(bench.errors("include no.accord\nbook show $x") == ["files.missing 1:9 9"])
  }
}
