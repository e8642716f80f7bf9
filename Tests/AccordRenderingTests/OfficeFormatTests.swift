import AccordJSON
import AccordWording
import Foundation
import Testing

@testable import AccordLanguage
@testable import AccordRendering
@testable import AccordTables

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct OfficeFormatTests {
  private static let columns = [
    Column("id", fr: "id", .identity), Column("number", fr: "numéro", .text),
    Column("amount", fr: "montant", .amount), Column("day", fr: "jour", .date),
    Column("rate", fr: "taux", .rate), Column("count", fr: "nombre", .integer),
    Column("year", fr: "année", .year), Column("done", fr: "fait", .truth),
    Column("status", fr: "statut", .word([Samples.draft])), Column("tags", fr: "mots", .list),
  ]

  private static let table = Table(
    columns,
    rows: [
      [
        .identity(Slug("a.1")!), .text("02145678900012"), .amount(Money(cents: -123_450)),
        .date(CalendarDate(year: 2024, month: 2, day: 1)!), .rate(Rate(basisPoints: 3333)),
        .integer(12_345), .year(2024), .truth(true), .word(Samples.draft), .texts(["a", "b"]),
      ],
      Array(repeating: .missing, count: 10),
    ])

  @Test func `an office reads decimal commas, French dates and whole identifiers`() {
    #expect(
      Samples.french.render(.table(OfficeFormatTests.table), as: .csvOffice).data
        == "\u{FEFF}Id;Numéro;Montant;Jour;Taux;Nombre;Année;Fait;Statut;Mots\r\n"
        + "a.1;=\"02145678900012\";-1234,50;01/02/2024;33,33%;12345;2024;oui;brouillon;\"a; b\"\r\n"
        + ";;;;;;;;;\r\n")
  }

  @Test(arguments: [
    // A SIRET is grouped for people, and looked up by its digits.
    ("99999014600014", "999\u{A0}990\u{A0}146\u{A0}00014", "99999014600014", "=\"99999014600014\""),
    ("999990146", "999\u{202F}990\u{202F}146", "999990146", "=\"999990146\""),
    // A telephone number, a name and a text beside a number stay readable.
    ("+33231069885", "02 31 06 98 85", "02 31 06 98 85", "=\"02 31 06 98 85\""),
    ("2024", "Call 2024", "Call 2024", "Call 2024"), ("14", "Calvados", "Calvados", "Calvados"),
  ])
  func `identifiers of digits are written by their digits`(
    code: String, text: String, shown: String, cell: String
  ) {
    let value = Value.coded(Value.Word(code: code, text: .same(text)))
    for language in Language.allCases {
      #expect(OfficeCSV(language: language).cell(value) == cell)
      #expect(OfficeCSV(language: language).cell(.list([value])).contains(shown))
      let table = Table([Column("number", fr: "numéro", .text)], rows: [[value]])
      let file = RenderingContext(language: language).render(.table(table), as: .fods).data
      #expect(file.contains("<text:p>\(shown)</text:p>"))
    }
  }

  @Test(arguments: [
    ("0123", "=\"0123\""), ("02 31 00 00 00", "=\"02 31 00 00 00\""), ("14000", "=\"14000\""),
    ("+33 2 31 00", "=\"+33 2 31 00\""), ("1/2", "=\"1/2\""), ("3 mars", "=\"3 mars\""),
    ("12E5", "=\"12E5\""), ("-5", "=\"-5\""), ("VRAI", "=\"VRAI\""), ("50 %", "=\"50 %\""),
    ("2024-01", "=\"2024-01\""), ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-x", "'-x"),
    ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("\t=1", "\"'\t=1\""), ("'=1", "''=1"),
    ("＝1+1", "'＝1+1"), ("=\"a\"", "\"'=\"\"a\"\"\""), ("a;b", "\"a;b\""), ("a\nb", "\"a\nb\""),
    ("12 rue de la Paix", "12 rue de la Paix"), ("mars", "mars"), ("demo-1", "demo-1"),
    ("-", "-"), ("\r=1", "\\u{D}=1"), ("1\n=2", "\"1\n=2\""),
    ("3 mar;x", "\"3 mar;x\""), ("3 mars\"x", "\"3 mars\"\"x\""), ("a;\u{301}b", "\"a;\u{301}b\""),
    ("\"\u{301}q", "\"\"\"\u{301}q\""),
  ])
  func `a text stays a text in a spreadsheet`(text: String, cell: String) {
    #expect(OfficeCSV(language: .french).cell(.text(text)) == cell)
  }

  @Test(arguments: Language.allCases)
  func `a flat spreadsheet is well formed and types its cells`(language: Language) throws {
    let file = RenderingContext(language: language).render(
      .table(OfficeFormatTests.table), as: .fods, titled: Text(en: "A & <b> [x]", fr: "A & <b> [x]")
    ).data
    let cells = try SpreadsheetCells(file).cells
    #expect(
      cells[10..<20].map { $0.type }
        == [
          "string", "string", "currency", "date", "percentage", "float", "float", "boolean",
          "string", "string",
        ])
    #expect(
      cells[10..<20].map { $0.value }
        == [nil, nil, "-1234.50", "2024-02-01", "0.3333", "12345", "2024", "true", nil, nil])
    #expect(cells[11].text == "02145678900012")
    #expect(cells[20..<30].allSatisfy { $0.type == nil && $0.text.isEmpty })
    #expect(!file.contains("table:formula"))
  }

  @Test func `texts in a flat spreadsheet keep their spaces and lines and are no markup`() throws {
    let texts = ["  a  b ", "x\ty", "one\ntwo", "<b>&\"'", "\u{1B}[31m", "=1+1", "]]>", "\u{FFFF}"]
    let table = Table([Column("t", fr: "t", .text)], rows: texts.map { [.text($0)] })
    let file = Samples.english.render(.table(table), as: .fods).data
    #expect(
      try SpreadsheetCells(file).cells.dropFirst().map(\.text)
        == ["  a  b ", "x\ty", "one\ntwo", "<b>&\"'", "\\u{1B}[31m", "=1+1", "]]>", "\u{FFFD}"])
  }

  @Test func `a page of tables is one sheet, and a card too`() throws {
    for output in [Samples.page, .card(Samples.card), .text(.same("a\nb")), .table(Samples.empty)] {
      let cells = try SpreadsheetCells(Samples.french.render(output, as: .fods).data).cells
      #expect(!cells.isEmpty)
    }
  }

  @Test func `a web page says its language and caption, and names rows and columns`() throws {
    let page = Samples.french.render(
      .table(OfficeFormatTests.table), as: .html, titled: Text(en: "List", fr: "Lister <b>")
    ).data
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">\n"))
    #expect(page.contains("<title>Lister &lt;b&gt;</title>"))
    #expect(page.contains("<caption><h1>Lister &lt;b&gt;</h1></caption>"))
    #expect(page.contains("<th scope=\"col\" class=\"n\">Montant</th>"))
    #expect(page.contains("<th scope=\"row\" class=\"k\">a.1</th><td>02145678900012</td>"))
    #expect(page.contains("<td class=\"n\">-1\u{202F}234,50\u{A0}€</td>"))
    for outside in ["http://", "https://", "<script", "<link", "<img", "url("] {
      #expect(!page.contains(outside), "\(outside)")
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "a & b",
    "</table></body>", "\u{1B}[2J",
  ])
  func `nothing in the data is markup of a page or a sheet`(text: String) throws {
    let column = Column("t", fr: "t", .text, heading: .same(text))
    let table = Output.table(Table([column], rows: [[.text(text)]]))
    let card = Output.card(
      Card(
        .same(text), [.init("t", fr: "t", heading: .same(text), .text, .text(text))],
        sections: [.init(.same(text), table), .init(.same(text), .text(.same(text)))]))
    for output in [table, card, .page([.init(.same(text), card)]), .text(.same(text))] {
      let page = Samples.english.render(output, as: .html, titled: .same(text)).data
      #expect(!page.contains(text) || text == "a & b")
      #expect(!page.contains("a & b") && !page.contains("\u{1B}"))
      _ = try SpreadsheetCells(Samples.english.render(output, as: .fods, titled: .same(text)).data)
    }
  }

  @Test func `a page of several parts has headings in order`() {
    let page = Samples.french.render(Samples.page, as: .html, titled: .same("Tout")).data
    #expect(page.contains("<h1>Tout</h1>"))
    #expect(page.contains("<h2>Budget</h2>") && !page.contains("Rien"))
    #expect(page.contains("<dt>Téléphone</dt><dd>–</dd>"))
    #expect(page.contains("<caption>Points d’accueil</caption>"))
  }

  @Test func `the linear form writes a name and a value on each line`() {
    #expect(
      Samples.french.render(.table(Samples.table), as: .plain).data.hasPrefix(
        "Id\u{A0}: 2024.demo-a\nBénéficiaire\u{A0}: Structure fictive 日本\n"))
  }
}

/// The cells of a sheet, as an XML parser that is not ours reads them.
private final class SpreadsheetCells: NSObject, XMLParserDelegate {
  struct Cell {
    var type: String?
    var value: String?
    var text = ""
  }

  private(set) var cells: [Cell] = []
  private var paragraphs = 0
  private var isInParagraph = false

  init(_ file: String) throws {
    super.init()
    let parser = XMLParser(data: Data(file.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CancellationError() }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    switch name {
    case "table:table-cell":
      paragraphs = 0
      cells.append(
        Cell(
          type: attributes["office:value-type"],
          value: attributes["office:value"] ?? attributes["office:date-value"]
            ?? attributes["office:boolean-value"]))
    case "text:p":
      paragraphs += 1
      isInParagraph = true
      if paragraphs > 1 { add("\n") }
    case "text:s": add(String(repeating: " ", count: Int(attributes["text:c"] ?? "1") ?? 1))
    case "text:tab": add("\t")
    default: break
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "text:p" { isInParagraph = false }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { if isInParagraph { add(text) } }

  private func add(_ text: String) { cells[cells.count - 1].text += text }
}
