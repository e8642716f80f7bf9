import AccordDocuments
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// A command that remarks on thousands of documents.
struct ManyWarningsTests {
  struct RemarkingPlugin: Plugin {
    let name = "remarking"
    let summary = Text(en: "Remarks", fr: "Remarques")
    let documents: [any Document.Type] = []
    let commands = [
      Command(
        "remark on", fr: "remarque sur", .read, Text(en: "Remark", fr: "Remarquer"),
        takes: Argument<Int>("count", fr: "nombre", Text(en: "how often", fr: "combien"))
      ) { session, count in
        session.warn(.same("apart"), details: [.same("a part")])
        for number in 0..<count { session.warn(.same("remark \(number)")) }
        return .message(.same("done"))
      }
    ]
  }

  private func warnings(_ count: Int) -> [Diagnostic] {
    let bench = LanguageBench(plugins: [RemarkingPlugin()])
    #expect(bench.run("remark on \(count)") == .done)
    return bench.console.diagnostics
  }

  @Test func `some remarks are told one by one`() {
    #expect(warnings(Diagnostic.listed).count == Diagnostic.listed + 1)
  }

  @Test func `more than that are one, with all of them for programs`() throws {
    let told = warnings(2000)
    #expect(told.count == 2)
    let gathered = try #require(told.first { $0.details.count > 1 })
    #expect(gathered.message.en == "There are 2,000 remarks.")
    #expect(gathered.details.count == 2000 && !gathered.summary.isEmpty)
    #expect(told.contains { $0.message == .same("apart") })
  }
}
