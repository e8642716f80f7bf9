import AccordDocuments
import AccordWording
import Testing

@testable import AccordEditing
@testable import AccordShell

/// What is offered before the `=` of a value: identities of documents and words of a choice.
struct KeyedValueTests {
  struct Stock: KeyedValue {
    let key: String
    let copies: Int

    static let kind = ValueKind(
      Text(en: "shelf with its copies", fr: "rayon avec ses exemplaires"), examples: ["north=3"])
    static var keys: [any WrittenValue.Type] { [Book.Status.self, ID<Shelf>.self] }

    init(reading text: String) throws(ReadingFault) {
      guard let (key, value) = Stock.parts(of: text) else {
        throw ReadingFault("reading.stock", .same(text), advice: .same(text))
      }
      self.key = key
      copies = try Int(reading: value)
    }

    func written(in language: Language) -> String { code }
    var code: String { "\(key)=\(copies)" }
  }

  struct StockPlugin: Plugin {
    let name = "stock"
    let summary = Text(en: "Stock", fr: "Stock")
    let documents: [any Document.Type] = []
    let commands = [
      Command(
        "stock set", fr: "stock fixer", .read, Text(en: "Set a stock", fr: "Fixer un stock"),
        takes: RepeatedOption<Stock>("of", fr: "de", Text(en: "how many", fr: "combien"))
      ) { _, stocks in .message(.same(stocks.map(\.code).joined(separator: " "))) }
    ]
  }

  private func offered(_ text: String) -> [String] {
    let bench = LanguageBench(
      """
      shelf add north --name "Rayon du Nord"
      shelf add south --name "Étagère"
      """, plugins: [LibraryPlugin(), StockPlugin()])
    return bench.interpreter.completer.completions(text, text.count).items.map(\.text)
  }

  @Test func `what can stand before the sign is offered with it`() {
    #expect(offered("stock set --of nor") == ["north="])
    #expect(offered("stock set --of le") == ["lent="])
    #expect(offered("stock set --of ").contains("south="))
  }

  @Test func `what comes after the sign is written by hand`() {
    #expect(offered("stock set --of north=").isEmpty)
  }

  @Test func `only the first sign parts a value`() {
    #expect(Stock.parts(of: "a=b=c")?.value == "b=c" && Stock.parts(of: "abc") == nil)
    #expect(Stock.parts(of: "=3")?.key == "")
  }
}
