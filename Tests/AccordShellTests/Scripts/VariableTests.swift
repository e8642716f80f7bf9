import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

@Suite struct VariableTests {
  @Test func `a parameter has a type, a default, and the value that the call gives`() throws {
    let script = """
      param année : entier = 2 024 "exercice"
      param price: amount = 10€
      paramètre titre = "Le Tigre"
      param name: identity = un
      book add $name --title "$titre $annee" --copies $Année --price $price
      """
    let quoted = script.replacing("2 024", with: "\"2 024\"")
    let bench = LanguageBench()
    #expect(bench.errors(script) == ["language.unexpected 1:30 10"])
    #expect(bench.run(quoted, .batch, ["PRICE": "2,5 k€", "name": "deux"]) == .done)
    #expect(
      bench.rows("book list | select id title price copies")
        == [["deux", "Le Tigre 2024", "2500.00", "2024"]])
    #expect(bench.run(quoted, .batch, ["price": "cheap"]) == .usage)
    #expect(bench.console.reports == ["reading.amount 2:7 5"])
  }

  @Test func `a value that grows with each line is refused at its bound, before it is built`() {
    let part = String(repeating: "a", count: 1_024)
    let doubling = (1...20).map { "let x\($0) = \"$x\($0 - 1)$x\($0 - 1)\"" }
    let script = (["let x0 = \(part)"] + doubling).joined(separator: "\n")
    let bench = LanguageBench()
    #expect(bench.errors(script).first == "language.value-too-long 12:16 4")
    // Where it is known only when the script runs as well.
    let later =
      "book add one --title \(part.prefix(500))\nlet t = (book list | take 1 | select title)\n"
      + "let x0 = \"$t$t\"\n" + doubling.joined(separator: "\n")
    #expect(bench.errors(later) == ["language.value-too-long 14:16 4"])
    let most = "let x = \"\(part)\"\n" + doubling[0].replacing("x0", with: "x")
    #expect(bench.errors(most) == [])
  }

  @Test func `a variable is always one value`() throws {
    let bench = LanguageBench("let t = \"a b --rare | c\"\nbook add x --title $t --tag=$t")
    #expect(bench.console.reports == [])
    #expect(
      bench.rows("book list | select title tags rare")
        == [["a b --rare | c", "a b --rare | c", "false"]])
  }

  @Test func `a variable can hold a table, and a table starts a pipeline`() {
    let bench = LanguageBench(PipelineTests.script)
    let script = """
      let all = (book list
        | where copies > 0)
      soit n = ($all | compter)
      $all | sort by copies desc | take 1 | select id
      require $n = 3 "three books"
      require $n >= 3
      """
    #expect(bench.run(script) == .done)
    #expect(bench.console.reports == [])
    #expect(bench.console.outputs.count == 1)
  }

  @Test(arguments: [
    ("let b = (book list)\nbook show ${b.id}", "script.rows 2:11 7"),
    ("let b = (book list | where id = none)\nbook show ${b.id}", "script.rows 2:11 7"),
    (
      "let b = (book list | where id = e3)\nbook add y --title T --price ${b.price}",
      "script.missing-value 2:30 10"
    ),
    ("require (book list | select id) = e1", "script.rows 1:10 4"),
    ("let b = (book list | count)\nbook list | where published = $b", "pipeline.type 2:31 2"),
    ("let b = (book list | take 1)\nbook list | take ${b.title}", "pipeline.take 2:18 10"),
  ])
  func `a variable without a usable value is an error at its use`(
    _ script: String, _ report: String
  ) {
    let bench = LanguageBench(PipelineTests.script)
    bench.run(script)
    let place = bench.console.reports.map { $0.replacing(" 1:10 9", with: " 1:10 4") }
    #expect(place == [report])
  }

  @Test(arguments: [
    ("require (book list | count) = 4", true), ("require (book list | count) = 5", false),
    ("exiger (livre lister | compter) >= 4 \"quatre\"", true), ("require 1 < 2", true),
    ("require 10 < 9", false), ("require 100k€ = \"100 000,00 €\"", true),
    ("require 2024-01-29 <= 29/01/2024", true), ("require abc ~ B", true),
    ("require Élan=elan", true), ("require (book list | sum price) > 2M€", true),
    ("require (book list | where id = e3 | select price) > 0€", false),
    ("require 3 = (book list | take 3 | count) \"m\"", true),
    ("let n = 4\nrequire $n = (book list | count)", true),
  ])
  func `a requirement holds or stops the script`(_ script: String, _ holds: Bool) throws {
    let bench = LanguageBench(PipelineTests.script)
    let before = try bench.contents
    #expect(bench.run(script + "\nshelf add z --name Z") == (holds ? .done : .failed))
    #expect(bench.console.diagnostics.map(\.code) == (holds ? [] : ["script.requirement"]))
    #expect(try bench.contents.count == before.count + (holds ? 1 : 0))
  }

  @Test func `a requirement says its message and what was found`() throws {
    let bench = LanguageBench(PipelineTests.script)
    bench.run("shelf add y --name Y\nrequire (book list | count) = 24 \"24 are expected\"")
    let diagnostic = try #require(bench.console.diagnostics.first)
    #expect(bench.console.reports == ["script.requirement 2:1 7"])
    #expect(diagnostic.message.en == "24 are expected")
    #expect(diagnostic.advice?.en == "Found: 4; required: = 24.")
    #expect(diagnostic.advice?.fr == "Trouvé\u{A0}: 4\u{202F}; exigé\u{A0}: = 24.")
  }
}
