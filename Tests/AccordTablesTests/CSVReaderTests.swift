import Testing

@testable import AccordTables

private func cells(_ text: String) throws -> [[String]] {
  try records(of: Array(text.utf8)).map(\.cells)
}

/// The records of a CSV file that is read in blocks.
func records(of bytes: [UInt8], blockSize: Int = 1 << 18) throws -> [CSVReader.Record] {
  let source = BytesInMemory(bytes, blockSize: blockSize)
  return try all(CSVReader(source, TextForm(of: source)))
}

func all(_ source: some RecordSource) throws -> [CSVReader.Record] {
  var records = try source.records()
  var all: [CSVReader.Record] = []
  while let record = try records.next() { all.append(record) }
  return all
}

struct CSVReaderTests {
  @Test(arguments: [
    ("a;b\n1;2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a\tb\r1\t2\r", [["a", "b"], ["1", "2"]]),
    // The mark that stands most often outside quotes separates.
    ("nom;adresse, complément\nA;1, rue B", [["nom", "adresse, complément"], ["A", "1, rue B"]]),
    ("\"a,b,c\";d\n1;2", [["a,b,c", "d"], ["1", "2"]]),
    ("sep=,\r\na,b\r\n", [["a", "b"]]),
    // One column.
    ("nom\nRouen\n", [["nom"], ["Rouen"]]),
  ])
  func `finds the separator`(text: String, expected: [[String]]) throws {
    #expect(try cells(text) == expected)
  }

  @Test(arguments: [
    ("a;b\n\"x;y\";\"dit \"\"oui\"\"\"\n", ["x;y", "dit \"oui\""]),
    ("a;b\n\"deux\r\nlignes\"; z \n", ["deux\nlignes", "z"]),
    ("a;b\n \"x\" ;\n", ["x", ""]),
    ("a;b\nl\"x\";y\n", ["l\"x\"", "y"]),
    ("a;b\n\"\";y\n", ["", "y"]),
  ])
  func `follows quotes`(text: String, expected: [String]) throws {
    #expect(try cells(text)[1] == expected)
  }

  @Test func `counts rows as a spreadsheet does and lines as an editor does`() throws {
    let records = try records(of: Array("a;b\n\"x\ny\";1\n\n;\nz;2\n".utf8))
    #expect(records.map(\.row) == [1, 2, 3, 4, 5])
    #expect(records.map(\.line) == [1, 2, 4, 5, 6])
    #expect(records.map(\.isBlank) == [false, false, true, true, false])
  }

  @Test func `says where a quote is opened and never closed`() {
    #expect(throws: CSVFault.openQuote(row: 2, line: 2)) { try cells("a;b\n1;\"x\n2;y\n") }
  }
}

@Test func `a cell that swallows the file is refused with its place, before it is read whole`() {
  let greatest = String(repeating: "é", count: 1 << 19)
  #expect(throws: Never.self) { try cells("a;b\n1;\(greatest)\n") }
  #expect(throws: CSVFault.longCell(row: 2, line: 2)) { try cells("a;b\n1;\(greatest)x\n") }
  #expect(throws: CSVFault.longCell(row: 2, line: 2)) { try cells("a;b\n1;\"\(greatest)\n\"\n") }
  // That the quotation mark is never closed is not looked for to the end of the file.
  #expect(throws: CSVFault.longCell(row: 2, line: 2)) { try cells("a;b\n1;\"\(greatest)xy") }
}

@Test func `a record is at most 16 MiB, whatever its cells are`() {
  let mebibyte = String(repeating: "x", count: 1 << 20)
  let long = Array(repeating: mebibyte, count: 16).joined(separator: ";")
  #expect(throws: CSVFault.longRecord(row: 2, line: 2)) { try cells("a;b\n\(long)\n") }
  #expect(throws: Never.self) { try cells("a;b\n\(long.dropLast(16))\n") }
  let empty = String(repeating: ";", count: 16 << 20)
  #expect(throws: CSVFault.longRecord(row: 2, line: 2)) { try cells("a;b\n\(empty)\n") }
}
