import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordRendering
@testable import AccordShell

struct DrawingTests {
  private func table(_ values: [Int?], _ drawing: Drawing) -> Table {
    var table = Table(
      [
        Column("month", fr: "mois", .text), Column("count", fr: "nombre", .integer),
        Column("share", fr: "part", .rate),
      ],
      rows: values.enumerated().map { index, value in
        [.text("m\(index + 1)"), value.map { .integer($0) } ?? .missing, .missing]
      })
    table.drawing = drawing
    return table
  }

  private func lines(_ table: Table, width: Int = 40, isPlain: Bool = false) -> [String] {
    TableRendering(
      context: RenderingContext(
        language: .english, width: width, isColoured: false, isPlain: isPlain, isASCII: false)
    ).lines(table)
  }

  @Test func `a small line shows each value and from where to where they go`() {
    #expect(lines(table([1, 4, 8, nil, 2], .spark)) == ["m1 ▁▄█ ▂ m5  (from 1 to 8)"])
  }

  @Test(arguments: [Drawing.spark, .line, .bars])
  func `values as far apart as can be are drawn`(drawing: Drawing) {
    let most = Money.greatest
    for values in [[Int.min, 0, Int.max], [-most, most, 0], [Int.max, Int.max]] {
      #expect(!lines(table(values, drawing), width: 80).isEmpty)
    }
    #expect(
      lines(table([.min, 0, .max], .spark), width: 200)[0].hasPrefix("m1 ▁▄█ m3"))
  }

  @Test(arguments: [20, 40, 80, 160])
  func `a line fits its width and has its ends named`(width: Int) {
    let drawn = lines(table([0, 50, 100, 20], .line), width: width)
    #expect(drawn.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(drawn[0].hasPrefix("100 ┤") && drawn[9].hasPrefix("  0 ┤"))
    #expect(drawn[11].contains("m1") && drawn[11].hasSuffix("m4"))
  }

  @Test func `what is below zero is drawn to the left, what is above to the right`() {
    #expect(
      lines(table([-4, 0, 2], .bars), width: 36) == [
        "m1   ██████████████████           -4",
        "m2                                 0",
        "m3                     █████████   2",
      ])
  }

  @Test func `who is read to hears the values`() {
    #expect(lines(table([1, 2], .line), isPlain: true) == ["m1: 1", "m2: 2"])
  }

  private func series(_ drawing: Drawing) -> Table {
    var table = Table(
      [
        Column("month", fr: "mois", .text), Column("year", fr: "année", .year),
        Column("count", fr: "nombre", .integer),
      ],
      rows: [
        [.text("m1"), .year(2023), .integer(0)], [.text("m1"), .year(2024), .integer(8)],
        [.text("m2"), .year(2023), .integer(4)], [.text("m2"), .year(2024), .missing],
        [.missing, .missing, .integer(3)],
      ])
    table.drawing = drawing
    table.drawsSeries = true
    return table
  }

  @Test func `bars of several series stand under one label`() {
    #expect(
      lines(series(.bars), width: 30) == [
        "m1  2023                     0", "    2024  █████████████████  8",
        "m2  2023  ████████▌          4", "    2024                     –",
        "–   –     ██████▍            3",
      ])
    #expect(lines(series(.line), isPlain: true)[1] == "m1 2024: 8")
  }

  @Test func `lines of several series have marks that are named`() {
    let drawn = lines(series(.line), width: 30)
    #expect(drawn.allSatisfy { DisplayWidth.of($0) <= 30 })
    #expect(drawn[0] == "8 ┤o" && drawn[9].hasPrefix("0 ┤*"))
    #expect(drawn[12] == "   * 2023   o 2024")
    // What has no label has no place on the line.
    #expect(drawn[13].hasPrefix("–  –") && drawn[13].hasSuffix("3"))
  }

  @Test func `small lines of several series have one scale`() {
    #expect(
      lines(series(.spark)) == [
        "2023  m1 ▁▄ m2  (from 0 to 4)", "2024  m1 █  m2  (from 8 to 8)",
      ])
  }

  @Test func `the option is read in both languages, and another one refused`() {
    let bench = LanguageBench("book add one --title T --price 3M€")
    for option in ["--line", "--courbe", "--spark", "--mini", "--bars"] {
      #expect(bench.run("book list | chart id price \(option)") == .done)
    }
    #expect(bench.errors("book list | chart id price --pie").count == 1)
  }
}
