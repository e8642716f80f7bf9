import AccordDocuments
import AccordJSON
import AccordWording
import Testing

@Suite struct CodingTests {
  struct Everything: Document {
    static let schema = Schema("everything", Text(en: "everything", fr: "tout"))

    enum Kind: String, Codable { case small, large }
    struct Inner: Codable, Hashable {
      var numbers: [Int]
      var nested: [[String]]
    }
    enum Shape: Codable, Hashable {
      case circle(radius: Int)
      case none
    }

    let id: ID<Everything>
    var text = "a \"b\" é"
    var whole = -7
    var big = UInt64.max
    var small: UInt8 = 255
    var real = 0.1
    var whole2 = 5.0
    var flag = true
    var missing: String?
    var present: String? = "here"
    var kind = Kind.large
    var inner = Inner(numbers: [1, 2], nested: [["x"], []])
    var table = ["k": 1]
    var shape = Shape.circle(radius: 3)
    var none = Shape.none
    var optionals: [Int?] = [1, nil]
    var amount = Money.euros(12)

    var label: String { text }
  }

  @Test func `documents come back as they were`() throws {
    let document = Everything(id: slug("x"))
    let body = try DocumentEncoder.encode(document).body
    let record = StoredDocument(
      key: document.key, revision: 1, body: try JSON(parsing: body.bytes))
    #expect(try DocumentDecoder.decode(Everything.self, from: record) == document)
  }

  @Test func `members keep the order of declaration, and what is missing is left out`() throws {
    let body = try DocumentEncoder.encode(Everything(id: slug("x"))).body
    guard case .object(let members) = body else { return }
    #expect(
      members.map(\.name) == [
        "id", "text", "whole", "big", "small", "real", "whole2", "flag", "present", "kind",
        "inner", "table", "shape", "none", "optionals", "amount",
      ])
    #expect(body["big"] == .number("18446744073709551615"))
    #expect(body["real"] == .number("0.1"))
    #expect(body["optionals"] == .array([.integer(1), .null]))
    #expect(body["amount"] == .integer(1200))
  }

  @Test func `references are found with their paths`() throws {
    let book = Book(
      "b", by: "a",
      chapters: [
        .init(title: "I"), .init(title: "II", author: slug("c").reference),
      ], related: ["x", "y"])
    let found = try DocumentEncoder.encode(book).references
    #expect(
      found.map { "\($0.path) \($0.target)" } == [
        "author authors/a", "chapters[].author authors/c", "related[] books/x",
        "related[] books/y",
      ])
  }

  @Test(arguments: [
    (#"{"name":"A"}"#, "id"), (#"{"id":"a"}"#, "name"), (#"{"id":"A b","name":"A"}"#, "id"),
    (#"{"id":"a","name":5}"#, "name"), (#"{"id":"a","name":null}"#, "name"), ("[]", ""),
  ])
  func `a record of another form is refused at its path`(text: String, path: String) throws {
    let key = Author("a", "").key
    let record = StoredDocument(key: key, revision: 1, body: try JSON(parsing: text))
    #expect(throws: StoreError.unreadable(key, path: path)) {
      try DocumentDecoder.decode(Author.self, from: record)
    }
  }

  @Test func `a fault inside a list is named with its number`() throws {
    let text =
      #"{"id":"b","title":{"en":"","fr":""},"author":"a","pages":1,"chapters":[{"title":"I"},{"title":2}],"related":[]}"#
    let record = StoredDocument(
      key: Book("b", by: "a").key, revision: 1, body: try JSON(parsing: text))
    #expect(throws: StoreError.unreadable(record.key, path: "chapters[1].title")) {
      try DocumentDecoder.decode(Book.self, from: record)
    }
  }

  @Test func `numbers are taken only where nothing is lost`() throws {
    struct Numbers: Document {
      static let schema = Schema("numbers", Text(en: "numbers", fr: "nombres"))
      let id: ID<Numbers>
      var small: Int8
      var label: String { "" }
    }
    for text in ["300", "1.5", "true", "\"1\""] {
      let record = StoredDocument(
        key: DocumentKey(collection: "numbers", slug: Slug("n")!), revision: 1,
        body: try JSON(parsing: #"{"id":"n","small":\#(text)}"#))
      #expect(throws: StoreError.self) { try DocumentDecoder.decode(Numbers.self, from: record) }
    }
  }

  @Test func `a number that JSON lacks is refused`() {
    var document = Everything(id: slug("x"))
    document.real = .infinity
    #expect(throws: EncodingError.self) { try DocumentEncoder.encode(document) }
  }
}
