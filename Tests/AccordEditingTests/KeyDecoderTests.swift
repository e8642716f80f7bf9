import TestSupport
import Testing

@testable import AccordEditing

struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.feed(Array(text.utf8)) + decoder.flush()
  }

  @Test(
    arguments: [
      ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[C", .right), ("\u{1B}[1;5D", .wordLeft),
      ("\u{1B}[1;3C", .wordRight), ("\u{1B}[H", .home), ("\u{1B}[4~", .end),
      ("\u{1B}[3~", .delete), ("\u{1B}[3;5~", .wordDelete), ("\u{1B}[Z", .backTab),
      ("\u{1B}b", .alt("b")), ("\u{1B}\u{7F}", .wordBackspace), ("\u{1B}\r", .newLine),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace),
      ("\u{1}", .control("a")), ("\u{1F}", .control("_")), ("\u{1B}", .escape),
    ] as [(String, Key)])
  func `a sequence is one key`(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test func `a sequence that nobody knows is swallowed whole`() {
    #expect(keys("a\u{1B}[99;7ub\u{1B}[?25h\u{1B}OPc") == [.text("abc")])
  }

  @Test func `bytes may come one by one`() {
    let text = "é日\u{1B}[200~a\r\nb\rc\u{1B}[201~👩‍👧\u{1B}[1;5Cx"
    var decoder = KeyDecoder()
    var found: [Key] = []
    for byte in text.utf8 { found += decoder.feed([byte]) }
    var typed = ""
    for key in found { if case .text(let text) = key { typed += text } }
    #expect(typed == "é日👩‍👧x")
    #expect(found.contains(.paste("a\nb\nc")) && found.contains(.wordRight))
    #expect(!decoder.isWaiting && !decoder.isPasting)
  }

  @Test func `bytes that are no text become signs for that, and nothing else is lost`() {
    var decoder = KeyDecoder()
    let found = decoder.feed([0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82, 0x62])
    #expect(found == [.text("a\u{FFFD}\u{FFFD}(\u{FFFD}b")])
  }

  @Test func `escape is a key only when nothing follows it`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty && decoder.isWaiting)
    #expect(decoder.flush() == [.escape] && !decoder.isWaiting)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no bytes do any harm, however they are cut`(seed: UInt64) {
    var chance = SeededNumbers(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<2_000 {
      let common: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E, 0x3B, 0x41, 0xC3, 0xA9, 0x0D]
      bytes.append(
        chance.pick(3) == 0 ? UInt8(chance.pick(256)) : common[chance.pick(common.count)])
    }
    var decoder = KeyDecoder()
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + 1 + chance.pick(9))
      _ = decoder.feed(bytes[start..<end])
      start = end
    }
    _ = decoder.flush()
    #expect(!decoder.isWaiting)
  }
}
