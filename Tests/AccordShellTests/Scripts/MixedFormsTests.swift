import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

@Suite struct MixedFormsTests {
  private struct Words: Plugin {
    let name = "words"
    let summary = Text(en: "Words of the tests", fr: "Mots des tests")
    let commands: [Command]

    init(_ words: [(en: String, fr: String)]) {
      commands = words.map { pair in
        Command(
          pair.en, fr: pair.fr, .read, .pair(en: pair.en, fr: pair.fr)
        ) { _ in .text(.same(pair.en)) }
      }
    }
  }

  private func called(_ line: String, _ words: (en: String, fr: String)...) throws -> String? {
    let catalogue = try CommandCatalogue([Words(words)])
    return catalogue.match(line.split(separator: " ").map(String.init))?.entry.command.words.en
  }

  @Test(arguments: ["book list", "livre lister", "book lister", "livre list", "Livre LIST"])
  func `a noun and a verb may come from two languages`(line: String) {
    #expect(LanguageBench().run(line) == .done)
  }

  @Test func `a mixed form never takes the place of a command`() throws {
    #expect(
      try called("card lister", ("card list", "carte lister"), ("deck x", "card lister"))
        == "deck x")
    // Two commands would share it.
    #expect(try called("a d", ("a b", "c d"), ("a e", "f d")) == nil)
    // It begins with a whole command.
    #expect(try called("a d", ("a b", "c d"), ("a", "x")) == "a")
    #expect(try called("a c", ("a b", "c")) == nil)
  }

  @Test func `help follows, and lists each verb once`() throws {
    let help = Help(catalogue: try CommandCatalogue([LibraryPlugin(), ShellPlugin()]))
    #expect(
      try help.page(for: ["livre", "list"]).en == help.page(for: ["book", "list"]).en)
    let bench = LanguageBench()
    bench.run("livre lst")
    // In one language, that of the noun.
    #expect(bench.console.diagnostics[0].advice?.en == "Did you mean \"livre lister\"?")
    let english = LanguageBench()
    english.run("book lst")
    #expect(english.console.diagnostics[0].advice?.en == "Did you mean \"book list\"?")
  }

  @Test(arguments: ["book \"list\"", "\"book\" list", "book \"lister\""])
  func `what was typed is never the advice`(line: String) throws {
    let bench = LanguageBench()
    #expect(bench.run(line) == .usage)
    let fault = bench.console.diagnostics[0]
    let said = try #require(fault.message.en.split(separator: "\"").dropFirst().first)
    #expect(fault.advice?.en.hasPrefix("Did you mean \"\(said)\"") != true)
  }

  @Test(arguments: [
    "garden add --help", "jardin ajouter --aide", "garden add g-1 --price 4M€ --help",
    "ajouter jardin --help", "garden --help", "--help",
  ])
  func `help is one option away`(line: String) {
    let result = TestWorld().run("-c", line)
    guard line != "ajouter jardin --help" else { return #expect(result.code == .failed) }
    #expect(result.code == .done)
    #expect(result.messages.isEmpty && !result.output.isEmpty)
  }
}
