import AccordWording
import TestSupport
import Testing

@testable import AccordRendering

/// Lines of calendars and address cards (RFC 5545, 3.1; RFC 2426, 2.6).
@Suite struct ContentLineTests {
  @Test func `a long line is folded at 75 octets, between characters`() throws {
    var numbers = SeededNumbers(seed: 5545)
    let letters = Array("aé€😀,;\\ \n-’")
    for _ in 0..<200 {
      let text = String(
        (0..<Int.random(in: 0...300, using: &numbers)).map { _ in
          letters.randomElement(using: &numbers)!
        })
      let folded = ContentLine("SUMMARY", text: text).folded
      #expect(folded.hasSuffix("\r\n"))
      let bytes = Array(folded.utf8)
      var (line, lines) = ([UInt8](), [[UInt8]]())
      for (index, byte) in bytes.enumerated() {
        if byte == 13, bytes[index + 1] == 10 {
          lines.append(line); line = []
        } else if byte != 10 {
          line.append(byte)
        }
      }
      #expect(lines.allSatisfy { $0.count <= 75 })
      #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
      #expect(lines.dropFirst().allSatisfy { $0.first == 32 })
      let read = try #require(ContentLine.lines(of: folded)?.first)
      #expect(ContentLine.unescaped(read.value) == text)
    }
  }

  @Test func `a value is escaped, and what no file holds is left out`() {
    #expect(ContentLine.escaped("a;b,c\\d\r\ne\u{7}f") == "a\\;b\\,c\\\\d\\nef")
    #expect(ContentLine("N", text: "x").folded == "N:x\r\n")
  }

  @Test func `a colon in a parameter between quotation marks is no end`() {
    let lines = ContentLine.lines(of: "ATTENDEE;CN=\"A: B; C\":mailto:x\r\n")
    #expect(lines == [ContentLine("ATTENDEE", ["CN=\"A: B; C\""], "mailto:x")])
    #expect(ContentLine.lines(of: "no line") == nil)
  }
}
