import AccordPartnership
import AccordWording
import TestSupport
import Testing

@testable import AccordTables

@Suite struct `A file of grants that is written` {
  /// Whatever the object, the name and the amount are, the file reads back as what was written.
  @Test func `reads back the same`() throws {
    var numbers = SeededNumbers(seed: 2024)
    let parts = [
      "a", "é", "e\u{301}", ",", ";", "\"", "'", "\n", "\r\n", "\t", " ", "\u{A0}", "=", "+", "€",
      "…",
      "\u{7}", "👩‍👧", "mot", "1 234,50",
    ]
    for _ in 0..<200 {
      let rows = (0...numbers.pick(3)).map { _ in
        var row = SCDLRow()
        for column in SCDLColumn.allCases {
          let text = (0..<numbers.pick(120)).map { _ in parts[numbers.pick(parts.count)] }.joined()
          row[column] = SCDLRow.cell(text, of: column)
        }
        row[.nomAttribuant] = "Région fictive"
        row[.montant] = Money(cents: numbers.pick(Money.limit)).code
        return row
      }
      let bytes = BytesInMemory(Array(SCDLRow.file(rows).utf8))
      var records = try CSVReader(bytes, TextForm(of: bytes)).records()
      var read: [[String]] = []
      while let record = try records.next() { read.append(record.cells) }
      #expect(read.first == SCDLColumn.allCases.map(\.rawValue))
      #expect(read.dropFirst() == rows.map { row in SCDLColumn.allCases.map { row[$0] } }[...])
    }
  }
}
