import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// Every error of the language: its code, its place, and a part of what it advises.
@Suite struct LanguageErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let script: String
    let report: String
    let advice: String
    var testDescription: String { script }

    init(_ script: String, _ report: String, _ advice: String = "") {
      (self.script, self.report, self.advice) = (script, report, advice)
    }
  }

  static let commands = [
    Case("bok add x", "language.unknown-command 1:1 3", "\"book add\""),
    Case("book ad x", "language.unknown-command 1:6 2", "\"book add\""),
    Case("livre ajuoter x", "language.unknown-command 1:7 7", "\"livre ajouter\""),
    Case("add book x", "language.unknown-command 1:1 3", "\"book add\""),
    Case("ajouter livre x", "language.unknown-command 1:1 7", "\"livre ajouter\""),
    Case("xyzzy", "language.unknown-command 1:1 5", "\"help\""),
    Case("\"book\" add", "language.unknown-command 1:1 6", ""),
    Case("boo li", "language.unknown-command 1:1 3", "\"book"),
    Case("book", "language.incomplete-command 1:1 4", "add, list, show"),
    Case("book frobnicate", "language.unknown-command 1:6 10", "add, list, show"),
    Case("book add x --titel T", "usage.unknown-option 1:12 7", "\"--title\""),
    Case("book add x --title T --zz", "usage.unknown-option 1:22 4", "--price"),
    Case("book add x --title=T --zz=1", "usage.unknown-option 1:22 5", "--price"),
    Case("book add x -t T", "usage.short-option 1:12 2", "two hyphens"),
    Case("book add x", "usage.missing 1:1 8", "book add ID --title"),
    Case("book add --title T", "usage.missing 1:1 8", "book add ID"),
    Case("book lend", "usage.missing 1:1 9", "book lend BOOKS…"),
    Case("book add x --title", "usage.missing-value 1:12 7", "Rouen"),
    Case("book add x --title --rare", "usage.missing-value 1:12 7", ""),
    Case("book add x --title=", "usage.missing-value 1:12 8", ""),
    Case("book add x --title T --title U", "usage.repeated 1:22 7", ""),
    Case("book add x y --title T", "usage.too-many 1:12 1", "quotes"),
    Case("book list lent ordered", "usage.too-many 1:16 7", "[STATUS]"),
    Case("book add x --title T --tag a b", "usage.too-many 1:30 1", "--tag b"),
    Case("book lend (book list | take 1)", "language.one-value 1:12 9", "| select id"),
    Case("book list lnet", "reading.choice 1:11 4", "\"lent\""),
    Case("book add x --title T --price 4 000 000 €", "usage.spaces 1:30 11", "quotes"),
    Case("book add x --title T --price 2,5 M€", "usage.spaces 1:30 6", "quotes"),
    Case("book add x 4 000 --title T", "usage.too-many 1:12 1", ""),
    Case("book add 4 000 € --title T", "usage.spaces 1:10 7", ""),
    Case("book lend a , b", "usage.comma 1:13 1", "spaces"),
    Case("book add x --title T --price 1.234", "reading.amount.ambiguous 1:30 5", "1234"),
    Case("book add x --title T --price=dear", "reading.amount 1:30 4", "4M€"),
    Case("book add x --title T --published 2024-02-30", "reading.date.impossible 1:34 10", "29"),
    Case("book add X! --title T", "reading.identity 1:10 2", "\"x\""),
    Case("book show \"!\"", "reading.identity 1:11 3", ""),
    Case("book add x --title T --rare=perhaps", "reading.choice 1:29 7", "yes"),
    Case("book add x --title Foo(Bar)", "language.parenthesis 1:23 1", "quotes"),
    Case("ensure book list", "language.prefix 1:1 6", ""),
    Case("plan book list", "language.prefix 1:1 4", ""),
    Case("ensure ensure book add x --title T", "usage.repeated 1:8 6", ""),
    Case("ensure", "language.empty-command 1:1 6", ""),
    Case("| count", "language.empty-command 1:1 1", ""),
  ]

  static let statements = [
    Case("for x in (book list)", "language.brace 1:21 1", "{"),
    Case("si vrai", "language.brace 1:8 1", "{"),
    Case("let", "language.expected 1:4 1", "let year = 2024"),
    Case("let 1x = 2", "language.expected 1:5 2", ""),
    Case("let x 2", "language.expected 1:7 1", ""),
    Case("let x =", "language.expected 1:8 1", ""),
    Case("let x = 4 000 €", "usage.spaces 1:9 7", "quotes"),
    Case("let x = book list", "language.unexpected 1:14 4", "parentheses"),
    Case("let x = 1\nlet X = 2", "language.defined-twice 2:5 1", ""),
    Case("let x = (book show y)", "pipeline.no-table 1:10 9", ""),
    Case("let x = (book list | as csv)", "language.format-last 1:22 2", ""),
    Case("let x = (book lst)", "language.unknown-command 1:15 3", "\"book list\""),
    Case("book show $y", "language.undefined-variable 1:11 2", ""),
    Case("let year = 1\nbook show $yeer", "language.undefined-variable 2:11 5", "\"$year\""),
    Case("book show \"a $y\"", "language.undefined-variable 1:14 2", ""),
    Case("let x = 1\nbook show ${x.y}", "language.table-variable 2:11 6", "$x"),
    Case("let x = (book list)\nbook show $x", "language.table-variable 2:11 2", "price"),
    Case(
      "let x = (book list)\nbook show ${x.titel}", "pipeline.unknown-column 2:11 10", "\"title\""),
    Case("$x | count", "language.undefined-variable 1:1 2", ""),
    Case("param", "language.expected 1:6 1", "param year: int"),
    Case("param year: integr = 1", "language.unknown-type 1:13 6", "\"integer\""),
    Case("param year: int = soon", "reading.integer 1:19 4", ""),
    Case("param year: int", "language.missing-parameter 1:7 4", "year=…"),
    Case("param year: int = 1 \"help\" more", "language.unexpected 1:28 4", ""),
    Case("include", "language.expected 1:8 1", "include"),
    Case("include \"no.accord\"", "files.missing 1:9 11", ""),
    Case("include main.accord", "language.include-cycle 1:9 11", ""),
    Case("include ./x/../main.accord", "language.include-cycle 1:9 18", ""),
    Case("require", "language.expected 1:8 1", "require ("),
    Case("require 1", "language.condition 1:9 1", "$x = 4"),
    Case("require 1 =", "language.expected 1:12 1", ""),
    Case("require (book list) = 1", "language.one-value 1:10 9", "count"),
    Case("require (book list | count) = many", "reading.integer 1:31 4", ""),
    Case("require (book list | count) ~ 1", "language.operator 1:10 4", ""),
    Case(
      "require (book list | sum price) = (book list | count)", "language.types 1:36 4", ""),
  ]

  static let stages = [
    Case("book list |", "language.empty-stage 1:11 1", "sort by"),
    Case("book list | | count", "language.empty-stage 1:11 1", ""),
    Case("book list | wher price > 1€", "language.unknown-stage 1:13 4", "\"where\""),
    Case("book list | group status", "language.expected 1:19 6", "group by"),
    Case("book list | as csv | count", "language.format-last 1:20 1", ""),
    Case("book list | as xml", "reading.choice 1:16 3", "json"),
    Case("book list | as", "language.expected 1:15 1", "as csv"),
    Case("book show x | count", "pipeline.no-table 1:15 5", "lists"),
    Case("book list | where pric > 1€", "pipeline.unknown-column 1:19 4", "\"price\""),
    Case("book list | where zzz > 1€", "pipeline.unknown-column 1:19 3", "price, worth"),
    Case("book list | where price >= 2024-01-29", "pipeline.type 1:28 10", "one type"),
    Case("book list | where published >= 100k€", "pipeline.type 1:32 5", ""),
    Case("book list | where published >= soon", "reading.date 1:32 4", ""),
    Case("book list | where price > 1.234", "reading.amount.ambiguous 1:27 5", ""),
    Case("book list | where price > published", "pipeline.type 1:27 9", ""),
    Case("book list | where status = lnet", "reading.choice 1:28 4", "\"lent\""),
    Case("book list | where status > lent", "pipeline.operator 1:26 1", "= or !="),
    Case("book list | where price ~ 1", "pipeline.operator 1:25 1", ""),
    Case("book list | where price", "pipeline.condition 1:19 5", "is missing"),
    Case("book list | where", "language.expected 1:18 1", "where status"),
    Case("book list | where price >", "language.expected 1:26 1", ""),
    Case("book list | where price > 1€ copies = 2", "language.unexpected 1:30 6", ""),
    Case("book list | where price is 3", "language.expected 1:28 1", "missing"),
    Case("book list | where status in lent", "language.expected 1:29 4", "("),
    Case("book list | where (rare", "language.open-parenthesis 1:19 1", ""),
    Case(
      "book list | where " + String(repeating: "not ", count: 40) + "rare",
      "language.nesting 1:147 3", ""),
    Case("book list | sort price", "language.expected 1:18 5", "sort by amount"),
    Case("book list | sort by", "language.expected 1:20 1", ""),
    Case("book list | sort by pirce desc", "pipeline.unknown-column 1:21 5", "\"price\""),
    Case("book list | select", "language.expected 1:19 1", ""),
    Case("book list | select id id", "pipeline.repeated-column 1:23 2", ""),
    Case("book list | select id | where price > 1€", "pipeline.unknown-column 1:31 5", ""),
    Case("book list | take", "language.expected 1:17 1", "take 10"),
    Case("book list | take -1", "pipeline.take 1:18 2", "take 10"),
    Case("book list | take ten", "pipeline.take 1:18 3", ""),
    Case("book list | sum title", "pipeline.sum 1:17 5", ""),
    Case("book list | count price", "language.unexpected 1:19 5", ""),
    Case(
      "let d = (book list | select published)\nbook list | where price > $d",
      "pipeline.type 2:27 2", ""),
  ]

  @Test(arguments: commands + statements + stages)
  func `an error names its place and what to do`(_ given: Case) throws {
    let bench = LanguageBench()
    #expect(bench.run(given.script) == .usage)
    #expect(bench.console.reports == [given.report])
    let diagnostic = try #require(bench.console.diagnostics.first)
    let advice = diagnostic.advice?.en ?? ""
    #expect(advice.contains(given.advice) || given.advice.isEmpty)
    #expect(diagnostic.message.en != diagnostic.message.fr)
    #expect(diagnostic.message.en.hasSuffix("."))
    #expect(diagnostic.message.fr.hasSuffix("."))
    #expect(try bench.contents.isEmpty)
  }

  @Test func `all errors of a script are reported at once, and nothing runs`() throws {
    let script = """
      shelf add a --name A
      bok list
      shelf add b --nom "B
      book add x --titel T --price 1.234 --copies many
      book list | where pric > 1€ and published > soon | sort by titel

      shelf add c
      """
    let bench = LanguageBench()
    #expect(
      bench.errors(script) == [
        "language.unknown-command 2:1 3", "language.open-quote 3:19 1",
        "usage.unknown-option 4:12 7", "reading.amount.ambiguous 4:30 5",
        "reading.integer 4:45 4", "pipeline.unknown-column 5:19 4", "reading.date 5:45 4",
        "pipeline.unknown-column 5:60 5", "usage.missing 7:1 9",
      ])
    #expect(try bench.contents.isEmpty)
    #expect(bench.console.outputs.isEmpty)
  }

  @Test func `a parameter that no script declares is refused`() {
    let bench = LanguageBench()
    #expect(bench.run("param year: int = 1", .batch, ["yaer": "2"]) == .usage)
    #expect(bench.console.reports == ["language.unknown-parameter"])
    #expect(bench.console.diagnostics[0].advice?.en == "Did you mean \"year\"?")
    bench.run("param year: int = 1", .batch, ["zzz": "2"])
    #expect(
      bench.console.diagnostics[0].advice?.en == "The parameters of the script are: year.")
    bench.run("book list", .batch, ["zzz": "2"])
    #expect(
      bench.console.diagnostics[0].advice?.en == "Leave it out: the script takes no values.")
  }

  @Test func `a parameter belongs to scripts`() {
    let bench = LanguageBench()
    #expect(bench.type("param year: int = 1") == .usage)
    #expect(bench.console.reports == ["language.parameter 1:1 5"])
  }

  @Test func `more errors than a person reads are counted`() {
    let bench = LanguageBench()
    bench.run(String(repeating: "nothing\n", count: 130))
    #expect(bench.console.diagnostics.count == 100)
    #expect(bench.console.messages.map(\.en) == ["… and 30 more.", "Nothing was run: 130 errors."])
  }
}
