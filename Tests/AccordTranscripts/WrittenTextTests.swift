import AccordJSON
import AccordPartnership
import AccordWording
import TestSupport
import Testing

@testable import AccordLanguage
@testable import AccordRendering
@testable import AccordTables

/// What one part writes and another reads: any text comes back as it was.
struct WrittenTextTests {
  /// Texts of everything that a writer could trip over, the same in each run; without spaces around
  /// them, which no text that is read keeps.
  static let texts: [String] = {
    var random = SeededNumbers(seed: 16)
    let pieces = [
      ",", ";", "\"", "'", "|", "\\", "\t", "\n", "\r", "\r\n", "=", "@", "+", "-", "<", "&", "*",
      "#",
      "\u{301}", "\u{20DD}", "\u{200D}", "\u{FE0F}", "👩‍👧", "🇫🇷", "\u{200F}", "\u{202E}", "\u{2066}",
      "\u{1B}", "é", "e", "1", "3 mars", "VRAI", " ", "\u{A0}", "שלום", "日本", "\\n", "\\u{1B}",
      "=\"", "０",
    ]
    return (0..<4_000).map { _ in
      let text = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      return String(text.withoutOuterSpaces)
    }
  }()

  private static let columns = ["before", "text", "after"].map { Column($0, fr: $0, .text) }

  private func written(_ text: String, as format: OutputFormat) -> String {
    let table = Table(WrittenTextTests.columns, rows: [[.text("a"), .text(text), .text("z")]])
    return RenderingContext(language: .french).render(.table(table), as: format).data
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  /// What `csv` has of a text: control characters as they are shown.
  private func shown(_ text: String) -> [Unicode.Scalar] { scalars(Escaping.visible(text)) }

  @Test(arguments: [OutputFormat.csv, .csvOffice])
  func `any text through a csv is the same text`(format: OutputFormat) throws {
    let columns = WrittenTextTests.columns.map { ImportColumn($0.name.en, fr: $0.name.fr) }
    for text in WrittenTextTests.texts {
      let file = written(text, as: format)
      let table = try ImportedTable(
        BytesInMemory(Array(file.utf8)), name: "f.csv", columns: columns)
      var rows = try table.rows()
      let row = try #require(try rows.next())
      let cells = columns.map { row.text($0) ?? "" }
      #expect(
        cells.map(scalars) == [scalars("a"), shown(text), scalars("z")], "\(file.debugDescription)")
    }
  }

  @Test func `any text through a raw csv is the same text`() throws {
    for text in WrittenTextTests.texts {
      let file = BytesInMemory(Array(written(text, as: .csvRaw).utf8))
      var records = try CSVReader(file, TextForm(of: file)).records()
      _ = try records.next()
      let cells = try #require(try records.next()).cells
      #expect(cells.map(scalars) == [scalars("a"), shown(text), scalars("z")])
    }
  }

  @Test func `any text through a tsv is the same text`() throws {
    for text in WrittenTextTests.texts {
      let lines = written(text, as: .tsv).unicodeScalars.split(separator: "\n")
      try #require(lines.count == 2)
      let cells = lines[1].split(separator: "\t", omittingEmptySubsequences: false).map {
        SpreadsheetText.original(of: unescaped(String($0)))
      }
      #expect(
        cells.map { Array($0.unicodeScalars) }
          == ["a", kept(text), "z"].map { Array($0.unicodeScalars) })
    }
  }

  /// What `tsv` has of a text: other control characters than those with an escape as they are shown.
  private func kept(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar != "\r", scalar.isHidden(after: previous) {
        result.append(contentsOf: Escaping.visible(String(scalar)).unicodeScalars)
      } else {
        result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  /// Reads the escapes of a cell of a TSV.
  private func unescaped(_ cell: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in cell.unicodeScalars {
      switch (isEscape, scalar) {
      case (false, "\\"):
        isEscape = true
        continue
      case (true, "t"): result.append("\t")
      case (true, "n"): result.append("\n")
      case (true, "r"): result.append("\r")
      case (true, "\\"): result.append("\\")
      // A control character that is shown.
      case (true, _): result.append(contentsOf: "\\\(scalar)".unicodeScalars)
      case (false, _): result.append(scalar)
      }
      isEscape = false
    }
    return String(result)
  }

  @Test func `any text through json is the same text, bidirectional marks included`() throws {
    for text in WrittenTextTests.texts {
      let line = try JSON(parsing: Array(written(text, as: .jsonl).utf8))
      guard case .string(let read)? = line["text"] else { throw CancellationError() }
      #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
      #expect(try JSON(parsing: Array(written(text, as: .json).utf8)) == .array([line]))
    }
  }

  @Test func `any text keeps to its cell in markdown and html`() {
    for text in WrittenTextTests.texts {
      let row = Array(written(text, as: .md).unicodeScalars.split(separator: "\n")[2])
      var bars = 0
      var isEscaped = false
      for scalar in row {
        if scalar == "|", !isEscaped { bars += 1 }
        isEscaped = scalar == "\\" && !isEscaped
      }
      #expect(bars == 4, "\(String(String.UnicodeScalarView(row)))")
      let page = written(text, as: .html)
      #expect(page.components(of: "<td>") == 2 && page.components(of: "</td>") == 2)
    }
  }
}

extension String {
  /// How often a text stands in it, by bytes.
  fileprivate func components(of text: String) -> Int {
    let (whole, part) = (Array(utf8), Array(text.utf8))
    return whole.indices.count { whole[$0...].starts(with: part) }
  }
}
