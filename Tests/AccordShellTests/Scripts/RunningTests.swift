import AccordDocuments
import AccordWording
import Testing

@testable import AccordShell

@Suite struct RunningTests {
  static let twoBooks = """
    shelf add a --name "First shelf"
    book add one --title "L’Aigle" --shelf a --price 10€
    livre ajouter deux --titre 'Le "Tigre"' --rayon "first shelf" --prix "1 234,50 €" --rare
    """

  @Test func `a batch is one transaction and says what it kept`() throws {
    let bench = LanguageBench()
    #expect(bench.run(RunningTests.twoBooks) == .done)
    #expect(bench.console.reports == [])
    #expect(
      bench.console.messages.map(\.en)
        == ["3 documents created, 0 changed, 0 removed (transaction 1)."])
    #expect(
      bench.console.messages.map(\.fr)
        == ["3 documents créés, 0 modifié, 0 supprimé (transaction 1)."])
    #expect(bench.console.outputs.isEmpty)
    #expect(try bench.contents == ["books/deux 1", "books/one 1", "shelves/a 1"])
    #expect(
      bench.rows("book list | select title, price, rare")
        == [["Le \"Tigre\"", "1234.50", "true"], ["L’Aigle", "10.00", "false"]])
  }
}
