import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// `for` and `if`.
@Suite struct BlockTests {
  static func titles(after script: String) -> [String] {
    let bench = LanguageBench(PipelineTests.script)
    bench.run(script)
    #expect(bench.console.reports == [])
    return bench.rows("book list | where id ~ n | select id title copies")
      .map { $0.joined(separator: " ") }
  }

  @Test func `a loop runs its lines once for each row, with the columns of the row`() {
    let titles = BlockTests.titles(
      after: """
        for b in (book list | where copies > 0 | sort by id | select id title copies) {
          book add "n-${b.id}" --title "$nothing${b.title}" --copies ${b.copies}
        }
        """.replacing("$nothing", with: ""))
    #expect(titles == ["n-e1 Élan 3", "n-e3 Zèbre 10", "n-e4 Âne 1"])
  }

  @Test func `in French, over one column, a loop is the same`() {
    let titles = BlockTests.titles(
      after: """
        pour l dans (livre lister | trier par id | prendre 2 | choisir id) {
          livre ajouter "n-$l" --titre $L
        }
        """)
    #expect(titles == ["n-e1 e1 1", "n-e2 e2 1"])
  }

  @Test(arguments: [
    "for y in (2023, 2024) {\n  book add n$y --title \"$y\" --copies $y\n}",
    "for y in (2023,\n  2024,\n) {\n  book add n$y --title $y --copies $y\n}",
    "pour y dans (\"2023\", \"2024\") {\n  let t = \"$y\"\n  book add n$y --title $t --copies $t\n}",
    "for y in (2023) {\n  book add n$y --title $y --copies $y\n}\nbook add n2024 --title 2024 --copies 2024",
    "let a = 2023\nfor y in ($a, 2024) {\n  book add n$y --title $y --copies $y\n}",
  ])
  func `a loop goes over values that are written out`(_ script: String) {
    #expect(BlockTests.titles(after: script) == ["n2023 2023 2023", "n2024 2024 2024"])
  }

  @Test func `loops and conditions stand within one another`() {
    let titles = BlockTests.titles(
      after: """
        for a in (x, y) {
          for b in (book list | where copies > 2 | sort by id) {
            if $a = x and ${b.rare} {
              book add "n-$a-${b.id}" --title rare
            } else if ${b.copies} > 2 and $a = y {
              book add "n-$a-${b.id}" --title many
            } else {
              book add "n-$a-${b.id}" --title other
            }
          }
        }
        """)
    #expect(
      titles == ["n-x-e1 other 1", "n-x-e3 rare 1", "n-y-e1 many 1", "n-y-e3 many 1"])
  }

  @Test(arguments: [
    ("(book list | count) = 4", true), ("(livre lister | compter) > 4", false),
    ("1 < 2 and not (2 < 1 or 3 < 2)", true), ("(book list | count) in (3, 4)", true),
    ("$d > 28/01/2024", true), ("$d + 2 days = 31/01/2024", true), ("$d is missing", false),
    ("${b.price} is missing", true), ("${b.price} > 1€", false),
    ("not ${b.price} > 1€", true), ("${b.status} = on-shelf", true),
    ("${b.status} = en-rayon", true), ("${b.title} ~ ZEB", true), ("${b.rare}", true),
    ("${b.rare} and ((1 = 1))", true), ("(book list | sum price) * 10% > 250 000 €", true),
    ("${b.copies} * 2 = 20", true), ("(${b.copies} + 1) * 2 = 22", true),
    ("${b.copies} in (1, 10)", true), ("${b.copies} not in (1, 10)", false),
    ("Élan = elan", true), ("yes", true),
  ])
  func `a condition chooses between two blocks`(_ condition: String, _ holds: Bool) {
    let titles = BlockTests.titles(
      after: """
        param d: date = 29/01/2024
        let b = (book list | where id = e3)
        if \(condition) {
          book add n1 --title first
        } else {
          book add n2 --title second
        }
        """)
    #expect(titles == [holds ? "n1 first 1" : "n2 second 1"])
  }

  @Test(arguments: [
    // All errors of a body, once, whether it would run or not.
    (
      "for b in (book list | where id = none) {\n  book lst\n  book add x --titel ${b.titel}\n}",
      ["language.unknown-command 2:8 3", "usage.unknown-option 3:14 7"]
    ),
    ("for b in (book list) {\n  book show ${b.di}\n}", ["pipeline.unknown-column 2:13 7"]),
    ("for b in (book list) {\n  book show $b\n}", ["language.table-variable 2:13 2"]),
    (
      "for b in (bok list) {\n  book show ${b.id}\n  bok\n}",
      ["language.unknown-command 1:11 3", "language.unknown-command 3:3 3"]
    ),
    ("for p in (1€, dear) {\n  book add x --title T --price $p\n}", ["reading.amount 2:32 2"]),
    ("for b in (book list) {\n  let b = 2\n}", ["language.defined-twice 2:7 1"]),
    ("let b = 1\nfor b in (book list) {\n}", ["language.defined-twice 2:5 1"]),
    ("for b in (book list) {\n}\nbook show ${b.id}", ["language.undefined-variable 3:11 7"]),
    ("if 1 = 1 {\n  let t = 2\n}\nbook show $t", ["language.undefined-variable 4:11 2"]),
    ("for b in (book list) {\n  param x = 1\n}", ["language.parameter 2:3 5"]),
    ("for b in (book show e1) {\n}", ["pipeline.no-table 1:11 9"]),
    ("for b in (book list | as csv) {\n}", ["language.format-last 1:23 2"]),
    ("for b in book list {\n}", ["language.expected 1:10 4"]),
    ("for b (book list) {\n}", ["language.expected 1:7 1"]),
    ("for 2b in (book list) {\n}", ["language.expected 1:5 2"]),
    ("for b in (book list) x {\n}", ["language.unexpected 1:22 1"]),
    ("for b in (book list) {\n  book show e1", ["language.open-block 1:22 1"]),
    ("for b in (book list) { book show e1 }", ["language.brace 1:22 1"]),
    ("for b in (book list)\n  book show ${b.id}\n}", ["language.brace 1:21 1"]),
    ("for b in (book list)\n{\n}", ["language.brace 1:21 1", "language.brace 2:1 1"]),
    ("}", ["language.brace 1:1 1"]),
    (
      "fro b in (book list) {\n  book lst\n}",
      ["language.unknown-command 1:1 3", "language.unknown-command 2:8 3"]
    ),
    ("book list {\n}", ["language.brace 1:11 1"]),
    ("if $x = 1 {\n}", ["language.undefined-variable 1:4 2"]),
    ("if 1 = 1 {\n} else book list", ["language.brace 2:17 1"]),
    ("if 1 = 1 {\n}\nelse {\n}", ["language.else 3:1 4"]),
    ("if 1 = 1 {\n} else {\n} else {\n}", ["language.else 3:3 4"]),
    ("for b in (book list) {\n} else {\n}", ["language.else 2:3 4"]),
    ("if 1 = 1 {\n} else $x {\n}", ["language.unexpected 2:8 2"]),
    ("if 1 = 1 {\n} book list", ["language.unexpected 2:3 4"]),
    ("if (book list | count) = dear {\n}", ["reading.integer 1:26 4"]),
    ("if (book list) = 4 {\n}", ["language.one-value 1:5 9"]),
    ("if {\n}", ["language.expected 1:3 1"]),
    ("if 1 = {\n}", ["language.expected 1:7 1"]),
    ("param d: date = 29/01/2024\nif $d > 100€ {\n}", ["reading.date 2:9 4"]),
  ])
  func `what is wrong with a block is found before anything runs`(
    _ script: String, _ reports: [String]
  ) {
    let bench = LanguageBench(PipelineTests.script)
    #expect(bench.run(script) == .usage)
    #expect(bench.console.reports == reports)
  }

  @Test func `an error inside a loop names the line and the round, and nothing is kept`() throws {
    let bench = LanguageBench(PipelineTests.script)
    let before = try bench.contents
    let script = """
      for b in (book list | sort by id | select id) {
        for n in (1, 2) {
          book add "new-$b-$n" --title T
          book add "new-$b-1" --title T
        }
      }
      """
    #expect(bench.run(script) == .failed)
    #expect(bench.console.reports == ["documents.exists 4:14 10"])
    let details = bench.console.diagnostics[0].details
    #expect(details.map(\.en) == ["In round 1, b = e1.", "In round 1, n = 1."])
    #expect(details.map(\.fr) == ["Au tour 1, b = e1.", "Au tour 1, n = 1."])
    #expect(try bench.contents == before)
  }

  @Test func `a value that is missing in one row names the round`() {
    let bench = LanguageBench(PipelineTests.script)
    bench.run(
      """
      for b in (book list | sort by id) {
        book add "n-${b.id}" --title T --price ${b.price}
      }
      """)
    #expect(bench.console.reports == ["script.missing-value 2:42 10"])
    #expect(bench.console.diagnostics[0].details.map(\.en) == ["In round 3, b = e3."])
  }

  @Test func `Ctrl-C stops between two rounds`() throws {
    let bench = LanguageBench(PipelineTests.script)
    let before = try bench.contents
    bench.statementsBeforeInterruption = 8
    let script = "for n in (1, 2, 3, 4, 5, 6, 7, 8, 9) {\n  shelf add s$n --name S\n}"
    #expect(bench.run(script) == .interrupted)
    bench.statementsBeforeInterruption = .max
    #expect(try bench.contents == before)
  }

  @Test func `ten thousand rounds run`() {
    let bench = LanguageBench()
    let values = (1...100).map(String.init).joined(separator: ",\n")
    let script = """
      for a in (\(values)) {
        for b in (\(values)) {
          if $a = $b {
            shelf add s$a-$b --name S
          }
        }
      }
      """
    #expect(bench.run(script) == .done)
    #expect(
      bench.console.messages.map(\.en) == [
        "100 documents created, 0 changed, 0 removed (transaction 1)."
      ])
  }

  @Test func `at the prompt a brace asks for more, and a loop leaves no variable behind`() {
    let bench = LanguageBench(PipelineTests.script)
    #expect(!bench.interpreter.isComplete("for b in (book list) {"))
    #expect(!bench.interpreter.isComplete("for b in (book list) {\nif 1 = 1 {\n}"))
    #expect(!bench.interpreter.isComplete("if 1 = 1 {\n} else {"))
    #expect(bench.interpreter.isComplete("if 1 = 1 {\n} else {\n}"))
    #expect(bench.interpreter.isComplete("}"))
    #expect(bench.type("for b in (book list) {\n  book lend ${b.id}\n}") == .done)
    #expect(bench.console.outputs.isEmpty)
    #expect(bench.type("book show $b") == .usage)
    #expect(bench.console.reports == ["language.undefined-variable 1:11 2"])
  }
}
