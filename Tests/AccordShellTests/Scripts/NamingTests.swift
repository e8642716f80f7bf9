import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

@Suite struct NamingTests {
  @Test func `where there is no document at all, the command that makes one is named`() {
    let bench = LanguageBench()
    #expect(bench.type("book show x") == .failed)
    let fault = bench.console.diagnostics[0]
    #expect(fault.message.en == "No book is named \"x\".")
    #expect(fault.message.fr == "Aucun livre n’a pour nom ou identifiant «\u{A0}x\u{A0}».")
    #expect(fault.advice?.en == "There is no book yet: enter one with \"book add\".")
    #expect(
      fault.advice?.fr
        == """
        Il n’y a encore aucun livre\u{A0}: créez-en un avec «\u{A0}livre ajouter\u{A0}».
        """)
  }

  @Test func `the command that makes a document is found by the declarations`() throws {
    let catalogue = try CommandCatalogue([LibraryPlugin(), ShellPlugin()])
    #expect(catalogue.command(creating: Book.self)?.words.en == "book add")
    #expect(catalogue.command(creating: Shelf.self)?.words.en == "shelf add")
  }

  @Test(arguments: [
    ("shelf add a --name B", "documents.exists 1:11 1"),
    ("let x = a\nshelf add $x --name B", "documents.exists 2:11 2"),
    ("shelf remove a", "store.referenced 1:14 1"),
    ("book add two --title T --shelf a --price 20M€", "book.two-dear 1:10 3"),
  ])
  func `a fault about a document points at the word that names it`(line: String, report: String) {
    let bench = LanguageBench(
      "shelf add a --name A\nbook add one --title T --shelf a --price 20M€", agreed: true)
    #expect(bench.run(line) == .failed)
    #expect(bench.console.reports == [report])
  }
}
