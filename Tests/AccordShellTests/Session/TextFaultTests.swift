import AccordDocuments
import AccordJSON
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

struct TextFaultTests {
  private static func bench() -> LanguageBench {
    LanguageBench(plugins: [LibraryPlugin(), ShellPlugin()])
  }

  @Test(arguments: [
    ("A\\u{202E}B", "text.hidden"), ("A\\u{200B}B", "text.hidden"), ("A\\u{FFFD}", "text.lost"),
    ("A\\u{7}", "text.hidden"), ("A\\nB", "text.line-end"), ("A\\tB", "text.line-end"),
    ("fÃ©e", "text.encoding"), ("lâ€™été", "text.encoding"),
    (String(repeating: "x", count: 501), "text.length"),
  ])
  func `a text that nobody can have meant is not written`(title: String, code: String) throws {
    let bench = TextFaultTests.bench()
    for line in ["book add one --title \"\(title)\"", "book add one --title A --tag \"\(title)\""] {
      bench.run(line)
      #expect(bench.console.diagnostics.map(\.code) == [code])
      bench.type(line)
      #expect(bench.console.diagnostics.map(\.code) == [code])
    }
    #expect(try bench.contents.isEmpty)
  }

  @Test(arguments: ["\u{202E}", "\u{200B}", "\u{FFFD}", "\u{7}"])
  func `what cannot be seen is no part of a line, in either kind of quotes`(hidden: String) {
    let bench = TextFaultTests.bench()
    for quote in ["\"", "'"] {
      bench.run("book add one --title \(quote)A\(hidden)B\(quote)")
      #expect(bench.console.diagnostics.map(\.code) == ["language.invisible-character"])
    }
  }

  @Test func `the fault is told at the word`() {
    let bench = TextFaultTests.bench()
    bench.run("book add one --title \"fÃ©e\"")
    #expect(bench.console.reports == ["text.encoding 1:22 6"])
  }

  @Test func `what is stored already stays, can be read, and is named by check`() throws {
    let bench = TextFaultTests.bench()
    bench.run(RunningTests.twoBooks)
    let transaction = try bench.workspace.begin()
    var book: Book = try #require(try transaction.document(ID("one")!))
    book.title = "fÃ©e\u{202E}"
    try transaction.put(book)
    try bench.workspace.commit(transaction, author: "x", command: "x")
    #expect(bench.rows("book list | where id = one | select title") == [["fÃ©e\u{202E}"]])
    #expect(bench.run("book lend one") == .done)
    #expect(
      bench.rows("check | select severity, document, rule") == [
        ["warning", "books/one", "text.encoding"]
      ])
  }

  @Test func `a view may have several lines`() {
    let schema = SavedView.schema
    let text = RawJSON(.object([.init("text", .string("book list\n\t| count"))]))
    #expect(TextFaults.all(in: text, of: schema).isEmpty)
    #expect(TextFaults.all(in: text, of: Book.schema).map(\.path) == ["text"])
  }

  @Test func `check knows which texts may have several lines`() throws {
    let schemas = try CommandCatalogue([LibraryPlugin(), ShellPlugin()]).schemas
    #expect(schemas.first { $0.collection == "views" }?.prose == SavedView.schema.prose)
  }

  @Test(arguments: ["Été à L’Aigle", "bâtir", "🇫🇷 👩", "a\\\"b", "« 5 € »"])
  func `nearly no text is looked at twice`(text: String) {
    #expect(!TextFaults.mayBe(in: RawJSON(.object([.init("name", .string(text))]))))
  }

  @Test func `whatever has a fault is looked at`() {
    let bad: [Unicode.Scalar] = (0..<0x3000).compactMap(Unicode.Scalar.init).filter {
      WrittenText.fault(in: "a" + String($0)) != nil
    }
    #expect(bad.count > 60)
    for scalar in bad + ["\u{FEFF}", "\u{FFFD}", "\u{E0041}"] {
      let json = JSON.object([.init("name", .string("a" + String(scalar)))])
      #expect(TextFaults.mayBe(in: RawJSON(json)), "U+\(String(scalar.value, radix: 16))")
    }
  }
}
