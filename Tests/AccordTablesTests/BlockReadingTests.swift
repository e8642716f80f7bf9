import AccordWording
import TestSupport
import Testing

@testable import AccordTables

/// Files are read in blocks: where they end makes no difference.
struct BlockReadingTests {
  private static let files: [[UInt8]] = {
    let table = "nom;texte\r\n\"é;\"\"x\"\"\r\nb\" ;1\r\n\r\n  \"y\"  ; z \r\n  w;😀\r2;3"
    let units = Array(table.utf16)
    return [
      Array(table.utf8), [0xEF, 0xBB, 0xBF] + Array(table.utf8),
      [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      Array("nom;texte\r\n".utf8) + [0xE9, 0x3B, 0x80, 0x0D, 0x0A, 0x31],
      Array("sep=,\r\na,b\r\n1,2\r\n".utf8), Array("SEP=→\na→b\n1â→\"2→\n\"→3".utf8),
      Array("sep=;".utf8), Array("\n\n\"a,b\nc\",d\n1,2\n".utf8), [], Array("a".utf8),
    ]
  }()

  @Test(arguments: files)
  func `blocks of every size give the same records`(bytes: [UInt8]) throws {
    let expected = try records(of: bytes)
    for size in 1...max(1, bytes.count) {
      #expect(try records(of: bytes, blockSize: size) == expected, "\(size)")
    }
  }

  @Test func `blocks of every size give the same records of any text`() throws {
    var random = SeededNumbers(seed: 3)
    let pieces = [
      "a", "é", "\"", "\"\"", ";", ",", "\r\n", "\n", "\r", " ", "\t", "😀", "sep=→\n", "→",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      func outcome(_ size: Int) -> Result<[CSVReader.Record], CSVFault> {
        do { return .success(try records(of: bytes, blockSize: size)) } catch {
          return .failure(error as? CSVFault ?? .empty)
        }
      }
      let expected = outcome(bytes.count)
      for size in 1..<bytes.count { #expect(outcome(size) == expected, "\(text.debugDescription)") }
    }
  }

  @Test(arguments: [
    "{\"a\": \"é\", \"b\": [1, 2]}\n\n{\"c\": {\"fr\": \"x\"}}\r\n", "[{\"a\": 1}, {\"b\": 2}]",
    "{\n  \"a\": 1,\n  \"b\": {\"en\": \"x\"}\n}\n", "\n\n{\"a\": 1}\n",
    "\u{FEFF}{\"a\": 1}\n{\"a\": 2}",
  ])
  func `blocks of every size give the same objects`(text: String) throws {
    let bytes = Array(text.utf8)
    func read(_ size: Int) throws -> [CSVReader.Record] {
      let source = BytesInMemory(bytes, blockSize: size)
      return try all(JSONTable(source, TextForm(of: source)))
    }
    let expected = try read(bytes.count)
    #expect(expected.count > 1)
    for size in 1..<bytes.count { #expect(try read(size) == expected, "\(size)") }
  }

  @Test func `a line of JSON is at most 16 MiB`() throws {
    let source = BytesInMemory(
      Array("{\"a\": 1}\n{\"a\": \"".utf8) + [UInt8](repeating: 0x78, count: 16 << 20))
    #expect(throws: JSONTableFault.self) { try JSONTable(source, TextForm(of: source)) }
    do { _ = try JSONTable(source, TextForm(of: source)) } catch {
      #expect((error as? any Fault)?.code == "import.too-long")
    }
  }

  /// A table of any length that is nowhere: its rows are made as they are read.
  private struct MadeRows: ByteSource {
    let path = "made.csv"
    private let blocks: Int
    private let block: [UInt8]

    init(blocks: Int, of row: String) {
      self.blocks = blocks
      block = Array(String(repeating: row, count: 512).utf8)
    }

    func block(at offset: Int) -> [UInt8] {
      guard offset < blocks * block.count else { return [] }
      return Array(block[(offset % block.count)...])
    }
  }

  @Test func `the rows of a table are read anew each time they are asked for`() throws {
    // The first row of the made ones is the header.
    let source = MadeRows(blocks: 200, of: "name;text\n")
    let table = try ImportedTable(
      source, name: "made.csv", columns: [ImportColumn("name", fr: "nom")])
    #expect(table.count == 200 * 512 - 1)
    var rows = try table.rows()
    var last = 0
    while let row = try rows.next() { last = row.number }
    #expect(last == 200 * 512)
    rows = try table.rows()
    #expect(try rows.next()?.number == 2)
  }

  @Test func `zero bytes are told as soon as they come, however many there are`() throws {
    struct Zeros: ByteSource {
      let path = "/dev/zero"
      func block(at offset: Int) -> [UInt8] { [UInt8](repeating: 0, count: 1 << 10) }
    }
    #expect(throws: CSVFault.binary) { try ImportedTable(Zeros(), name: "zero", columns: []) }
    #expect(throws: CSVFault.binary) {
      try ImportedTable(NamedBytes("/dev/zero"), name: "zero", columns: [])
    }
  }

  @Test func `what is held whole is bounded, and refused with the name of the file`() throws {
    let source = BytesInMemory(Array("[{}]".utf8), path: "made.json", blockSize: 3)
    #expect(try source.whole(atMost: 4).count == 4)
    let fault = try #require(throws: FileFault.self) { try source.whole(atMost: 3) }
    #expect(fault.code == "file.too-large" && fault.message.en.contains("made.json"))
  }
}
