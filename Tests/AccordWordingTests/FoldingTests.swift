import Testing

@testable import AccordWording

/// Names are compared many thousand times, so that the common ones take a short way; it gives the
/// same as the long one.
struct FoldingTests {
  private static let letters: [String] = [
    "a", "Z", "é", "É", "e\u{301}", "œ", "Œ", "°", "À", "ç", "Þ", "×", "ß", "ﬁ", "Ω", "д", "中", "7",
    "-", "–", "’", "'", " ",
    "\u{A0}", "\u{202F}", "\t", "\n", ".", "«", "st", "de", "L’", "Ÿ", "Ǆ", "ǆ", "\u{200D}", "🙂",
  ]

  /// A text of some of them.
  private static func text(_ generator: inout some RandomNumberGenerator) -> String {
    (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      letters.randomElement(using: &generator) ?? ""
    }.joined()
  }

  /// What folding is, one scalar after the other.
  private static func reference(_ text: String) -> String {
    var result = ""
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      guard let bytes = Folding.bytes(of: scalar) else {
        pendingSpace = !result.isEmpty
        continue
      }
      guard !bytes.isEmpty else { continue }
      if pendingSpace { result += " " }
      pendingSpace = false
      result += String(decoding: bytes, as: UTF8.self)
    }
    return result
  }

  @Test func `the short ways of folding and of names give what the long ones give`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<5000 {
      let text = FoldingTests.text(&generator)
      #expect(text.folded == FoldingTests.reference(text), "\(text.debugDescription)")
      if let words = NameKey.plainWords(of: text.folded) {
        #expect(words == NameKey.words(of: text.folded), "\(text.debugDescription)")
      }
    }
  }

  @Test(arguments: [
    ("Mission Locale d’Évreux", "mission locale evreux"), ("ST-LÔ", "saint lo"),
    ("De la", "de la"), ("L’Aigle", "aigle"), ("Œuvre №7", "oeuvre 7"),
  ])
  func `a name has a key of its telling words`(name: String, key: String) {
    #expect(NameKey(name).text == key)
  }
}
