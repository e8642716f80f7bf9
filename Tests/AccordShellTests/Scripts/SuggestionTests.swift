import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

@Suite struct SuggestionTests {
  @Test
  func `what was meant is searched for once a word, and for so many words as errors are shown`() {
    let suggestions = Suggestions()
    var searches = 0
    func nearest(_ word: String) -> Text? {
      suggestions.nearest(to: [word]) {
        searches += 1
        return word == "none" ? nil : .same(word + "!")
      }
    }
    for _ in 0..<1_000 {
      #expect(nearest("a") == .same("a!"))
      #expect(nearest("none") == nil)
    }
    #expect(searches == 2)
    for number in 0..<1_000 { _ = nearest("w\(number)") }
    #expect(searches == Limits.errors)
    #expect(nearest("a") == .same("a!"))
  }

  @Test func `a French reader is answered with French words`() {
    let bench = LanguageBench()
    for (line, near) in [
      ("booc list", "livre lister"), ("book list | tak 1", "prendre"),
    ] {
      bench.run(line)
      let advice = bench.console.diagnostics.last?.advice
      #expect(advice?.fr.contains(near) == true, "\(line): \(advice?.fr ?? "")")
      #expect(advice?.en.contains(near) == false, "\(line): \(advice?.en ?? "")")
    }
  }

  @Test func `every unknown word that is shown says what was meant`() {
    let bench = LanguageBench()
    bench.run((0..<150).map { _ in "boook list" }.joined(separator: "\n"))
    #expect(bench.console.diagnostics.count == Limits.errors)
    #expect(bench.console.diagnostics.allSatisfy { $0.advice?.en.contains("book") == true })
    bench.run("for k in (a, b, c, d) {\n  boook list $k\n}")
    #expect(bench.console.reports == ["language.unknown-command 2:3 5"])
  }
}
