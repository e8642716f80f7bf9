import Testing

@testable import AccordLanguage
@testable import AccordShell

@Suite struct JournalledCommandTests {
  @Test(arguments: [
    ([(String?.none, "  book list \n")], [:], "book list"),
    (
      [("a.accord", "…")], ["year": "2024", "title": "Le Tigre"],
      "run a.accord title='Le Tigre' year=2024"
    ),
    ([("a b.accord", "…"), ("c.accord", "…")], [:], "run 'a b.accord' c.accord"),
    ([("-", "…")], [:], "run -"),
  ])
  func `the journal tells how a transaction came about`(
    _ sources: [(String?, String)], _ parameters: [String: String], _ expected: String
  ) {
    let texts = sources.map { SourceText(name: $0.0, text: $0.1) }
    #expect(JournalledCommand.text(of: texts, parameters) == expected)
  }

  @Test func `a long line is cut`() {
    let text = JournalledCommand.text(
      of: [SourceText(name: nil, text: String(repeating: "x", count: 3_000))], [:])
    #expect(text.count == 2_000)
    #expect(text.hasSuffix("x…"))
  }
}
