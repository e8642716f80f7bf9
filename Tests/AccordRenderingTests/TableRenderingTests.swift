import AccordJSON
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordRendering

struct TableRenderingTests {
  private func table(_ language: Language, width: Int?, plain: Bool = false) -> String {
    RenderingContext(language: language, width: width, isPlain: plain)
      .render(.table(Samples.table), as: .table).data
  }

  @Test func `a table has its numbers on the right and its amounts in the language`() {
    #expect(
      table(.english, width: 100) == """
        Id           Beneficiary                    Amount  Signed on    Status
        ───────────  ──────────────────────  ─────────────  ───────────  ──────
        2024.demo-a  Structure fictive 日本    €166,666.67  29 Jan 2024  draft
        2024.demo-b  Association e\u{301}largie 👩‍👧  €4,000,000.00  –            draft

        """)
    #expect(
      table(.french, width: 100) == """
        Id           Bénéficiaire                   Montant  Signée le   Statut
        ───────────  ──────────────────────  ──────────────  ──────────  ─────────
        2024.demo-a  Structure fictive 日本    166\u{202F}666,67\u{A0}€  29/01/2024  brouillon
        2024.demo-b  Association e\u{301}largie 👩‍👧  4\u{202F}000\u{202F}000,00\u{A0}€  –           brouillon

        """)
  }

  @Test func `a narrow screen wraps texts first`() {
    #expect(
      table(.english, width: 70) == """
        Id           Beneficiary                   Amount  Signed on    Status
        ───────────  ─────────────────────  ─────────────  ───────────  ──────
        2024.demo-a  Structure fictive        €166,666.67  29 Jan 2024  draft
                     日本
        2024.demo-b  Association e\u{301}largie    €4,000,000.00  –            draft
                     👩‍👧

        """)
  }

  @Test func `a narrower one leaves out the columns of highest rank and says which`() {
    #expect(
      table(.english, width: 50) == """
        Id           Beneficiary                    Amount
        ───────────  ──────────────────────  ─────────────
        2024.demo-a  Structure fictive 日本    €166,666.67
        2024.demo-b  Association e\u{301}largie 👩‍👧  €4,000,000.00
        Not shown at this width: signed-on, status. Choose
        columns with "| select …".

        """)
  }

  @Test func `the last to go are columns on the right, and two stay`() {
    #expect(
      table(.english, width: 30) == """
        Id           Beneficiary
        ───────────  ─────────────────
        2024.demo-a  Structure fictive
                     日本
        2024.demo-b  Association
                     e\u{301}largie 👩‍👧
        Not shown at this width:
        amount, signed-on, status.
        Choose columns with "| select
        …".

        """)
  }

  @Test func `a column that may be left out never makes a row too tall`() {
    let long = String(repeating: "mot ", count: 100)
    let columns = [
      Column("id", fr: "id", .identity), Column("name", fr: "nom", .text),
      Column("label", fr: "libellé", .text, rank: 1),
    ]
    let table = Table(
      columns, rows: [[.identity(Slug("demo")!), .text("Structure fictive"), .text(long)]])
    let text = RenderingContext(language: .english, width: 60).render(.table(table), as: .table)
      .data
    #expect(!text.contains("mot"))
    #expect(text.contains("Not shown at this width: label."))
  }

  @Test func `a page says once that columns are left out`() {
    let page = Output.page([
      .init(.same("A"), .table(Samples.table)), .init(.same("B"), .table(Samples.table)),
    ])
    let text = RenderingContext(language: .english, width: 50).render(page, as: .table).data
    #expect(text.split(separator: "left out at this width").count == 2)
    #expect(!text.contains("Not shown"))
  }

  @Test func `what fits no width is written line after line`() {
    #expect(
      table(.english, width: 20) == """
        Id: 2024.demo-a
        Beneficiary:
          Structure fictive
          日本
        Amount: €166,666.67
        Signed on: 29 Jan
          2024
        Status: draft

        Id: 2024.demo-b
        Beneficiary:
          Association
          e\u{301}largie 👩‍👧
        Amount:
          €4,000,000.00
        Signed on: –
        Status: draft

        """)
  }

  @Test func `plain output has neither columns nor drawing`() {
    let text = table(.french, width: nil, plain: true)
    #expect(text.hasPrefix("Id\u{A0}: 2024.demo-a\nBénéficiaire\u{A0}: Structure fictive 日本\n"))
    #expect(!text.contains("─") && !text.contains("  "))
  }

  @Test(arguments: [30, 40, 50, 60, 70, 80, 100], Language.allCases)
  func `no line is wider than the screen and no cell is cut`(width: Int, language: Language) {
    let text = table(language, width: width)
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width) }
    for word in ["2024.demo-a", "fictive", "日本", "e\u{301}largie", "👩‍👧", "Structure"] {
      #expect(text.contains(word))
    }
  }

  @Test func `rows of wide characters line up`() {
    let names = ["日本", "e\u{301}", "👩‍👧", "Ünïcode"]
    let table = Table(
      [Column("name", fr: "nom", .text), Column("count", fr: "nombre", .integer)],
      rows: names.map { [.text($0), .integer(50_000)] })
    let lines = Samples.english.render(.table(table), as: .table).data.split(separator: "\n")
    #expect(Set(lines.map { DisplayWidth.of($0) }) == [15])
  }

  @Test func `an empty table tells a person what to do and gives a machine nothing false`() {
    let empty = Output.table(Samples.empty)
    #expect(
      Samples.english.render(empty, as: .table)
        == Rendered(message: "There is no convention yet. Type \"convention draft\".\n"))
    #expect(Samples.english.render(empty, as: .json) == Rendered(data: "[]\n"))
    #expect(Samples.english.render(empty, as: .jsonl) == Rendered())
    #expect(
      Samples.french.render(empty, as: .tsv)
        == Rendered(data: "id\tbeneficiary\tamount\tsigned-on\tstatus\n"))
  }

  @Test func `colours are control sequences around words and change no width`() {
    var context = Samples.english
    let plain = context.render(.table(Samples.table), as: .table).data
    context.isColoured = true
    let coloured = context.render(.table(Samples.table), as: .table).data
    #expect(coloured.contains("\u{1B}["))
    #expect(coloured.replacing(#/\e\[[0-9;]*m/#, with: "") == plain)
  }
}
