import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// What is worked out of amounts, dates, rates and whole numbers.
@Suite struct ArithmeticTests {
  @Test(arguments: [
    ("100€ + 50,50€", "150.50"), ("100 € - 250 €", "-150.00"), ("1 000 000 € * 60 %", "600000.00"),
    ("60% * 100€", "60.00"), ("100 * 60%", "60.00"), ("100€ * 3", "300.00"),
    ("3 × 100€", "300.00"), ("100€ / 3", "33.33"), ("200€ ÷ 3", "66.67"),
    // Halves go away from zero.
    ("0,05€ / 2", "0.03"), ("(0€ - 0,05€) / 2", "-0.03"), ("0,01€ * 50%", "0.01"),
    ("0,01€ * 49%", "0.00"), ("60€ / 100€", "60%"), ("1€ / 3€", "33.33%"), ("60€ / 60%", "100.00"),
    ("100% - 33,33%", "66.67%"), ("2 + 3 * 4", "14"), ("(2 + 3) * 4", "20"), ("20 / 4 / 5", "1"),
    ("10 - 4 - 3", "3"), ("10 - 4", "6"), ("100€ + 1", "101.00"), ("7 – 2", "5"), ("7 − 2", "5"),
    ("2024-01-29 + 30 days", "2024-02-28"), ("29/01/2024 + 1 jour", "2024-01-30"),
    ("31/01/2024 + 1 mois", "2024-02-29"), ("31/01/2023 + 1 month", "2023-02-28"),
    ("29/02/2024 + 1 an", "2025-02-28"), ("31/12/2023 - 6 months", "2023-06-30"),
    ("2024-03-01 - 2024-02-01", "29"), ("2024-02-01 - 2024-03-01", "-29"),
    ("2024-02-01 + (2 + 3) * 2", "-"),
  ])
  func `arithmetic is exact, or rounded to the cent`(_ expression: String, _ result: String) {
    let bench = LanguageBench()
    bench.run("let x = \(expression)\nbook add b --title $x")
    guard result != "-" else {
      #expect(bench.console.reports == ["language.arithmetic 1:20 1"])
      return
    }
    #expect(bench.console.reports == [])
    #expect(bench.rows("book list | select title") == [[result]])
  }

  @Test func `variables, columns and results take part with their types`() {
    let bench = LanguageBench(PipelineTests.script)
    let script = """
      param rate: rate = 60%
      param days: int = 30
      let total = (book list | sum price)
      let share = $total * $rate
      let rest = $total - $share
      let half = (book list | sum price) / 2
      let due = 29/01/2024 + $days days
      require $share + $rest = $total "nothing is lost"
      require $due - 29/01/2024 = 30 and $half * 2 = $total
      require $share / $total = 60%
      book add new --title T --price $rest --published $due
      book list | where price > $total * 10% and price <= $share | select id
      book list | where worth = price * copies and copies - 1 > 0 | select id
      book list | where published + 1 month <= $due | select id
      """
    #expect(bench.run(script) == .done)
    #expect(bench.console.reports == [])
    #expect(
      bench.console.tables.map { $0.rows.map { $0[0].code } } == [["new"], ["e1"], ["e3"]])
    #expect(
      bench.rows("book list | where id = new | select price published")
        == [["1040020.00", "2024-02-28"]])
  }

  @Test(arguments: [
    ("let x = 100€ + 60%", "language.arithmetic 1:14 1"),
    ("let x = 60% * 60%", "language.arithmetic 1:13 1"),
    ("let x = 100€ * 100€", "language.arithmetic 1:14 1"),
    ("let x = 29/01/2024 + 30", "language.arithmetic 1:20 1"),
    ("let x = 29/01/2024 + 29/01/2024", "language.arithmetic 1:20 1"),
    ("let x = 100€ + 30 days", "language.arithmetic 1:14 1"),
    ("let x = Rouen + 1", "language.arithmetic 1:15 1"),
    (
      "param d: date = 29/01/2024\nparam a: amount = 1€\nlet x = $a + $d",
      "language.arithmetic 3:12 1"
    ),
    ("let x = 30 days", "language.period 1:9 7"),
    ("let x = $y + 1", "language.undefined-variable 1:9 2"),
    ("let x = 1 +", "language.expected 1:12 1"), ("let x = + 1", "language.expected 1:9 1"),
    ("let x = 1 * * 2", "language.expected 1:13 1"),
    ("let x = (1 + 2", "language.open-parenthesis 1:9 1"),
    ("let x = (1 + 2 3)", "language.expected 1:16 1"),
    ("let x = 1 + 2 3", "language.unexpected 1:15 1"),
    ("let a = 2\nlet x = $a*3", "language.operator-spaces 2:9 4"),
    ("let x = 5*3", "language.operator-spaces 1:9 3"),
    ("let x = (book list) + 1", "language.one-value 1:10 9"),
    ("let x = (book show e1) + 1", "pipeline.no-table 1:10 9"),
    ("param d: date = 29/01/2024\nlet x = $d + $d days", "language.period 2:14 2"),
    ("book list | where price + 1 day > 3€", "language.arithmetic 1:25 1"),
    ("book list | where price + 3€ > 29/01/2024", "reading.amount 1:32 10"),
    ("book list | where price * copies = published", "language.types 1:36 9"),
    ("book list | where price > prise * 2", "pipeline.unknown-column 1:27 5"),
    ("book list | where title + 1 = 2", "language.arithmetic 1:25 1"),
    ("book list | where price > (book list | sum price)", "pipeline.commands 1:27 1"),
    ("require 1 + 1 = 29/01/2024", "reading.integer 1:17 10"),
  ])
  func `types are checked before anything runs, at the sign`(_ script: String, _ report: String) {
    let bench = LanguageBench(PipelineTests.script)
    bench.run(script)
    #expect(bench.console.reports == [report])
    let shown = bench.console.diagnostics.map { ($0.message.fr, $0.advice?.fr) }
    #expect(shown.count == 1)
  }

  @Test(arguments: [
    ("let x = 10000000000000€ + 0,01€", "script.range 1:25 1"),
    ("let x = 1000000000000000 * 1000000000000000", "script.range 1:26 1"),
    ("let x = 29/01/2024 + 1000 years", "script.range 1:20 1"),
    ("let x = 29/01/2024 - 200 years", "script.range 1:20 1"),
    ("let x = 10 / 3", "script.inexact-division 1:12 1"),
    ("let x = 10€ / 0", "script.division-by-zero 1:13 1"),
    ("let x = 10€ / 0€", "script.division-by-zero 1:13 1"),
    ("let x = 10000000000000€ / 0,01€", "script.range 1:25 1"),
    ("book list | where price * 1000000000000000 > 1€", "script.range 1:25 1"),
  ])
  func `what cannot be held is an error and never wrapped`(_ script: String, _ report: String) {
    let bench = LanguageBench(PipelineTests.script)
    #expect(bench.run(script) == .failed)
    #expect(bench.console.reports == [report])
  }

  @Test func `a missing operand makes the result missing`() {
    let bench = LanguageBench(PipelineTests.script)
    bench.run(
      """
      let b = (book list | where id = e3)
      let x = ${b.price} * 2
      if $x is missing {
        book list | where price * 2 > 0€ | select id
      }
      book add n --title T --price $x
      """)
    #expect(bench.console.reports == ["script.missing-value 6:30 2"])
    #expect(bench.console.tables.map(\.rows.count) == [3])
  }

  @Test func `a requirement says what each side was`() {
    let bench = LanguageBench(PipelineTests.script)
    bench.run("require (book list | count) * 2 = 9 and 1 = 1 \"nine\"")
    #expect(bench.console.diagnostics.map(\.message.en) == ["nine"])
    #expect(bench.console.diagnostics.map { $0.advice?.en } == ["Found: 8; required: = 9."])
  }
}
