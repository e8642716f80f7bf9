import Testing

@testable import AccordDocuments
@testable import AccordJSON

/// Where the values of a path lie in bytes.
@Suite struct JSONSpansTests {
  static let documents = [
    #"{"id":"b","title":{"en":"\"e\"","fr":"é"},"pages":12,"on":true,"isbn":null,"chapters":[{"title":"I]}"},{"author":"c","title":"II"}],"related":["x","y\\"],"grid":[[1,-2.5e3],[],[3]]}"#,
    #" { "id" : "b\u00e9" , "p\u0061ges" : [ ] , "chapters" : [ { "author" : "a" } , 7 ] , "related" : { } } "#,
    #"{"title":{"en":"…"   ,"fr":""},"pages":null  ,"chapters":[],"related":[{},{"x":[]},"z"]}"#,
    "[1,[2]]", "[]", "{}", "7", #""pages""#, #"{"é":{"\\":"\""},"pages":"\\"}"#,
  ]
  static let paths = [
    "id", "title", "title.en", "pages", "on", "isbn", "chapters", "chapters[]", "chapters[1]",
    "chapters[].title", "chapters[1].author", "related[]", "related[1]", "related[7]", "grid[][]",
    "grid[0][1]", "", "[]", "[1][0]", "none", "é.\\",
  ]

  private func texts(_ json: JSON) -> [JSON] {
    switch json {
    case .string: [json]
    case .array(let elements): elements.flatMap(texts)
    case .object(let members): members.flatMap { texts($0.value) }
    default: []
    }
  }

  @Test(arguments: documents, paths)
  func `they hold what the parsed document holds there`(document: String, path: String) throws {
    var expected: [JSON] = []
    JSONPath(path).each(in: try JSON(parsing: document)) { expected.append($0) }
    let bytes = Array("#\(document)#".utf8)
    let part = bytes.dropFirst().dropLast()
    func values(_ ranges: [Range<Int>]) throws -> [JSON] {
      try ranges.map { range in
        // Nothing but the value lies in the range.
        #expect(bytes[range].first.map { $0 > 0x20 } == true)
        #expect(bytes[range].last.map { $0 > 0x20 } == true)
        return try JSON(parsing: Array(bytes[range]))
      }
    }
    let steps = JSONPath(path).steps
    #expect(try values(JSONSpans.of(steps, in: part)) == expected)
    #expect(try values(JSONSpans.strings(at: steps, in: part)) == expected.flatMap(texts))
  }

  @Test func `a name that stands twice is found twice`() {
    let bytes = Array(#"{"a":1,"b":{"a":2},"a":[3]}"#.utf8)
    let found = JSONSpans.of([.member("a")], in: bytes[...]).map { Array(bytes[$0]) }
    #expect(found == [Array("1".utf8), Array("[3]".utf8)])
  }

  @Test(arguments: documents)
  func `bytes that are no JSON are looked at without harm`(document: String) {
    let bytes = Array(document.utf8)
    for path in Self.paths {
      let steps = JSONPath(path).steps
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 0x08
        for bytes in [Array(bytes[..<index]), changed] {
          for range in JSONSpans.of(steps, in: bytes[...]) {
            #expect(range.upperBound <= bytes.count)
          }
          for range in JSONSpans.strings(at: steps, in: bytes[...]) {
            #expect(range.upperBound <= bytes.count)
          }
        }
      }
    }
  }
}
