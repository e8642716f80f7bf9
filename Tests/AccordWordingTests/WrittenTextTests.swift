import AccordWording
import Testing

struct WrittenTextTests {
  @Test(arguments: [
    ("Mission Locale de L’Aigle", nil), ("« CAFÉ»", nil), ("bâtiment “A”", nil), ("naïf", nil),
    ("👩‍👧 日本 e\u{301} שלום", nil), ("PLÂTRE – œuvre", nil), ("5 € ; 12 °C ; n° 3", nil), ("", nil),
    ("a\u{7}b", "text.hidden"), ("a\u{7F}", "text.hidden"), ("a\u{85}", "text.hidden"),
    ("a\u{202E}b", "text.hidden"), ("a\u{2066}b", "text.hidden"), ("a\u{200E}", "text.hidden"),
    ("a\u{200B}b", "text.hidden"), ("a\u{200D}b", "text.hidden"), ("\u{FEFF}a", "text.hidden"),
    ("a\u{2028}b", "text.hidden"), ("a\u{E0041}", "text.hidden"), ("a\r\nb", "text.hidden"),
    ("a\nb", "text.line-end"), ("a\tb", "text.line-end"), ("\u{FFFD}clair", "text.lost"),
    ("fÃ©e", "text.encoding"), ("lâ€™Aigle", "text.encoding"), ("Ã\u{89}vreux", "text.encoding"),
    ("10 â‚¬", "text.encoding"), ("cÅ“ur", "text.encoding"), ("Â\u{A0}!", "text.encoding"),
    ("ï»¿nom", "text.encoding"), ("ðŸ˜€", "text.encoding"),
  ])
  func `what nobody can have meant is told`(text: String, code: String?) {
    #expect(WrittenText.fault(in: text)?.code == code)
  }

  @Test func `a text of one line has at most five hundred characters`() {
    #expect(WrittenText.fault(in: String(repeating: "é", count: 500)) == nil)
    #expect(WrittenText.fault(in: String(repeating: "é", count: 501))?.code == "text.length")
  }

  @Test func `a text of several lines has at most 64 KiB`() {
    let text = String(repeating: "line\n\t", count: 2_000)
    #expect(WrittenText.fault(in: text, isProse: true) == nil)
    let long = String(repeating: "a", count: 65_537)
    #expect(WrittenText.fault(in: long, isProse: true)?.code == "text.length")
  }

  @Test func `the message says what stands for what`() {
    let fault = WrittenText.fault(in: "fÃ©e")
    #expect(fault?.message.en == "\"fÃ©e\" was encoded twice: \"Ã©\" stands for \"é\".")
    #expect(WrittenText.fault(in: "a\u{202E}b")?.message.fr.contains("(U+202E)") == true)
  }

  @Test(arguments: [
    ("a\u{200B}b", "a\\u{200B}b"), ("\u{200E}1", "\\u{200E}1"), ("a\u{200D}b", "a\\u{200D}b"),
    ("soft\u{AD}hyphen", "soft\\u{AD}hyphen"), ("\u{FEFF}x", "\\u{FEFF}x"), ("👩‍👧", "👩‍👧"),
    ("a\u{2060}b", "a\\u{2060}b"), ("\u{1B}[31m", "\\u{1B}[31m"), ("a\n\tb", "a\n\tb"),
  ])
  func `what cannot be seen is shown`(text: String, shown: String) {
    #expect(Array(Escaping.visible(text).unicodeScalars) == Array(shown.unicodeScalars))
  }
}
