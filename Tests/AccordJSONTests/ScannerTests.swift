import AccordWording
import TestSupport
import Testing

@testable import AccordJSON

@Suite struct ScannerTests {

  private func parsed(_ bytes: [UInt8]) -> JSONFault? {
    do {
      _ = try JSON(parsing: bytes)
      return nil
    } catch {
      return error
    }
  }

  private func scanned(_ bytes: [UInt8]) -> JSONFault? {
    bytes.withUnsafeBytes { buffer -> JSONFault? in
      do throws(JSONFault) {
        try JSONScanner.validate(buffer)
        return nil
      } catch {
        return error
      }
    }
  }

  static let texts = [
    "", "  ", "null", " true ", "false", "nul", "nulL", "0", "-0", "01", "-", "1.", "1e", "1E+400",
    ".5", "1 2", "[1,]", "[1 2]", "[]", "{}", "[", "{", #"{"a""#, #"{"a" 1}"#, #"{"a":1,}"#,
    "{a:1}",
    "\"a", "\"\n\"", #""\x""#, #""\ud800""#, #""\udc00""#, #""\ud800\u0041""#, #""\u12G4""#,
    #""\ud83d\ude00é\"\\\/\b\f\n\r\t""#, #"{"a":1,"b":2,"a":3}"#, #"{"a":1,"\u0061":3}"#,
    #"{"\u0061":1,"a":3}"#, #"{"":1,"":3}"#, "{\"\u{E9}\":1,\"e\u{301}\":2}",
    #"{"abcdefgh":1,"abcdefghi":2,"abcdefghijklmnop":{"a":[{"a":1},{"a":2}]},"abcdefgh":0}"#,
    String(repeating: "[", count: 513), String(repeating: "[", count: 512),
    String(repeating: "[", count: 512) + String(repeating: "]", count: 512),
    String(repeating: "{\"a\":", count: 513),
    "{" + (0..<40).map { "\"m\($0)\":0" }.joined(separator: ",") + "}",
    "{" + ((0..<40).map { "\"m\($0)\":0" } + ["\"m3\":1"]).joined(separator: ",") + "}",
    "{"
      + ((0..<40).map { "\"m\($0)\":0" } + ["\"\u{E9}\":1,\"e\u{301}\":1"])
      .joined(separator: ",") + "}",
  ]

  @Test(arguments: texts) func `the scanner finds what the parser finds`(text: String) {
    #expect(scanned(Array(text.utf8)) == parsed(Array(text.utf8)))
  }

  @Test(arguments: [
    [0x22, 0xC3, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
    [0x22, 0xFF, 0x5C, 0x6E, 0x22], [0x22, 0xE2, 0x82, 0x5C, 0x6E, 0x22],
    [0x22, 0xF0, 0x9F, 0x98, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0xFF],
    [0x22, 0xE0, 0x80, 0x80, 0x22], [0x22, 0xEF, 0xBF, 0xBF, 0x22], [0x22, 0xF5, 0x80, 0x80, 0x80],
  ])
  func `the scanner judges UTF-8 as the parser does`(bytes: [UInt8]) {
    #expect(scanned(bytes) == parsed(bytes))
  }

  @Test func `the scanner agrees with the parser on changed documents`() {
    var lot = SeededNumbers(seed: 7)
    let seeds =
      RawValueTests.documents.map { Array($0.utf8) }
      + ScannerTests.texts.suffix(8).map {
        Array($0.utf8)
      }
    let pieces = Array("{}[]\",:\\u0d8e+-.tfn \u{9}é😀".utf8) + [0, 0x1F, 0x7F, 0xC3, 0xFF]
    for _ in 0..<20_000 {
      var bytes = seeds[Int.random(in: 0..<seeds.count, using: &lot)]
      for _ in 0..<Int.random(in: 1...3, using: &lot) {
        let place = Int.random(in: 0...bytes.count, using: &lot)
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &lot)]
        switch Int.random(in: 0..<3, using: &lot) {
        case 0: bytes.insert(piece, at: place)
        case 1 where place < bytes.count: bytes.remove(at: place)
        default: if place < bytes.count { bytes[place] = piece }
        }
      }
      guard scanned(bytes) == parsed(bytes) else {
        Issue.record("differs for \(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }
}
