import AccordPartnership
import AccordWording
import Testing

@testable import AccordTables

private let name = ImportColumn("name", fr: "nom", "libellé", required: true)
private let siret = ImportColumn("siret", fr: "siret", "n° siret")
private let postalCode = ImportColumn("postal code", fr: "code postal", "cp")
private let count = ImportColumn("young people", fr: "jeunes")

private func table(_ text: String) throws -> ImportedTable {
  try ImportedTable(
    BytesInMemory(Array(text.utf8)), name: "essai.csv", columns: [name, siret, postalCode, count])
}

private func allRows(of table: ImportedTable) throws -> [ImportedRow] {
  var rows = try table.rows()
  var all: [ImportedRow] = []
  while let row = try rows.next() { all.append(row) }
  return all
}

struct ImportedTableTests {
  @Test(arguments: [
    "NOM;N° SIRET;Code_Postal", " nom ;Siret*;code-postal", "libelle;siret;CP",
    "Name;SIRET;Postal code",
  ])
  func `matches headers loosely, in both languages`(header: String) throws {
    let row = try #require(try allRows(of: table("\(header)\nA;20005340300057;76000\n")).first)
    #expect(row.text(name) == "A")
    #expect(row.text(siret) == "20005340300057")
    #expect(row.text(postalCode) == "76000")
  }

  @Test func `leaves blank rows out and names headers that fit nothing`() throws {
    let read = try table("nom;couleur\n\n;\nA;bleu\n")
    #expect(try allRows(of: read).map(\.number) == [4])
    #expect(read.count == 1)
    #expect(read.unknownHeaders == ["couleur"])
  }

  @Test func `a row wider than the header is told with both counts, an empty rest is not`() throws {
    let read = try table("nom;siret\nA;;;\nB;;c\n;x\n")
    var problems = ImportProblems(of: read)
    for row in try allRows(of: read) { _ = row.required(name, as: String.self, &problems) }
    let fault = #expect(throws: ImportFault.self) { try problems.check() }
    #expect(fault?.problems.map(\.row) == [3, 4])
    #expect(
      fault?.details.first?.en.hasPrefix("row 3: The row has 3 cells, the header 2.") == true)
    #expect(fault?.details.first?.fr.contains("3 cellules, l’en-tête 2.") == true)
  }

  @Test func `a header without rows is told`() {
    #expect(throws: CSVFault.noRows) { try table("nom;siret\n;\n") }
  }

  @Test func `a missing compulsory column is told with the headers that there are`() {
    let fault = #expect(throws: ImportFault.self) { try table("intitulé;siret\nA;\n") }
    #expect(fault?.details.first?.en.contains("\"name\" is missing") == true)
    #expect(fault?.details.first?.en.contains("intitulé, siret") == true)
  }

  @Test func `two headers for one column are told`() {
    #expect(throws: ImportFault.self) { try table("nom;NOM\nA;B\n") }
  }

  @Test func `of two headers that fit, the column's own name is taken`() throws {
    let read = try table("libellé;nom\nB;A\n")
    #expect(try allRows(of: read).first?.text(name) == "A")
    #expect(read.unknownHeaders == ["libellé"])
  }

  @Test func `a spreadsheet's own file is told for what it is`() {
    #expect(throws: CSVFault.binary) {
      try ImportedTable(
        BytesInMemory([0x50, 0x4B, 0x03, 0x04, 0x00]), name: "a.xlsx", columns: [name])
    }
    #expect(throws: CSVFault.empty) { try table("\n;\n") }
  }

  @Test func `tells every bad cell at once, with its row and column`() throws {
    let read = try table("nom;siret;cp;jeunes\nA;20005340300017;7600;1.234\n;;;\n;;76000;NC\n")
    var problems = ImportProblems(of: read)
    for row in try allRows(of: read) {
      _ = row.required(name, as: String.self, &problems)
      _ = row.value(siret, as: SIRET.self, &problems)
      _ = row.value(postalCode, as: PostalCode.self, &problems)
      _ = row.value(count, as: Int.self, &problems)
    }
    let fault = #expect(throws: ImportFault.self) { try problems.check() }
    let lines = fault?.details.map(\.en) ?? []
    #expect(fault?.message.en == "\"essai.csv\" cannot be imported: 4 problems.")
    try #require(lines.count == 4)
    #expect(lines[0].hasPrefix("row 2, column \"siret\": The SIRET \"20005340300017\""))
    #expect(lines[1].hasPrefix("row 2, column \"cp\": "))
    #expect(lines[2].hasPrefix("row 2, column \"jeunes\": \"1.234\" can be read in two ways"))
    #expect(lines[3].hasPrefix("row 4, column \"nom\": The cell is empty."))
  }

  @Test func `lists fifty problems and counts the rest`() throws {
    let rows = (1...60).map { "A;\($0)" }.joined(separator: "\n")
    let read = try table("nom;siret\n\(rows)\n")
    var problems = ImportProblems(of: read)
    for row in try allRows(of: read) { _ = row.value(siret, as: SIRET.self, &problems) }
    let fault = #expect(throws: ImportFault.self) { try problems.check() }
    #expect(fault?.problems.count == 60)
    #expect(fault?.details.count == 60)
    #expect(fault?.summary.count == 1)
    #expect(fault?.summary.first?.en.hasPrefix("60 × ") == true)
    #expect(fault?.summary.first?.en.hasSuffix(", column \"siret\"") == true)
  }

  @Test(arguments: [
    ("nom\n\"A\nB\"\n", "line end or a tab"), ("nom\n\"A\tB\"\n", "line end or a tab"),
    ("nom\nA\u{202E}B\n", "(U+202E)"), ("nom\nA\u{FFFD}\n", "(U+FFFD)"),
    ("nom\nfÃ©e\n", "\"Ã©\" stands for \"é\""),
    ("nom\n\(String(repeating: "x", count: 501))\n", "500 characters"),
  ])
  func `a text that nobody can have meant is told with its row and column`(
    file: String, told: String
  ) throws {
    let read = try table(file)
    let fault = #expect(throws: ImportFault.self) { try ImportProblems(of: read).check() }
    #expect(fault?.details.count == 1)
    #expect(fault?.details.first?.en.hasPrefix("row 2, column \"nom\": ") == true)
    #expect(fault?.details.first?.en.contains(told) == true)
  }

  @Test func `a cell whose text cannot be meant is told once`() throws {
    let read = try table("nom;siret\nA;\u{200E}20005340300057\n")
    var problems = ImportProblems(of: read)
    #expect(try allRows(of: read)[0].value(siret, as: SIRET.self, &problems) == nil)
    #expect(problems.count == 1)
  }

  @Test(arguments: [
    "nom;siret;cp\nA;\"B;C\nA;D\";C\nA;;\n", "siret;nom;cp\nA;\"B;C\nA;D\";C\nA;;\n",
    "nom;couleur;cp\nA;\"B;C\nA;D\";C\nA;;\n",
  ])
  func `a stray quotation mark that swallows rows is told with its lines`(file: String) throws {
    let read = try table(file)
    let fault = #expect(throws: ImportFault.self) { try ImportProblems(of: read).check() }
    #expect(fault?.problems.map(\.row) == [2])
    #expect(fault?.details.first?.en.contains("opened on line 2") == true)
    #expect(fault?.details.first?.en.contains("up to line 3") == true)
  }

  @Test func `a quotation mark closed within a cell is told with its place`() {
    #expect(throws: CSVFault.strayQuote(row: 2, line: 2, closedOn: 3)) {
      try table("nom;cp\nA;\"B;C\nD;\"E\" x\n")
    }
  }

  @Test func `a file that mixes encodings is told with its rows`() {
    let bytes = Array("nom\nÉlan\n".utf8) + [0xC9, 0x6C, 0x61, 0x6E, 0x0A]
    #expect(throws: CSVFault.mixedEncodings(utf8: [2], other: [3])) {
      try ImportedTable(BytesInMemory(bytes), name: "f.csv", columns: [name])
    }
  }

  @Test(arguments: [[0x90, 0x74, 0x82], [0x53, 0x82], [0x6D, 0x8A, 0x72, 0x65]] as [[UInt8]])
  func `a file of DOS is not taken for one of Windows`(word: [UInt8]) {
    #expect(throws: CSVFault.unknownEncoding(line: 2)) {
      try ImportedTable(BytesInMemory(Array("nom\n".utf8) + word), name: "f.csv", columns: [name])
    }
  }
}
