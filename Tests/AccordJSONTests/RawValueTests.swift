import AccordWording
import Testing

@testable import AccordJSON

@Suite struct RawValueTests {
  static let documents = [
    #"{"id":"b","title":{"en":"\"e\"","fr":"é"},"pages":12,"on":true,"off":false,"isbn":null,"chapters":[{"title":"I]}"},{"author":"c","title":"II"}],"related":["x","y\\"],"grid":[[1,-2.5e3],[],[3]]}"#,
    #" { "id" : "b\u00e9\ud83d\ude00" , "p\u0061ges" : [ ] , "chapters" : [ { "author" : "a" } , 7 ] , "related" : { } } "#,
    "[1,2]", "[]", "{}", "7", #""pages""#, #"{"a":{"id":"x","pages":1},"id":"y"}"#,
    #"{"é":{"\\":"\""},"pages":"\\"}"#,
  ]
  static let paths = [
    "id", "title", "title.en", "title.fr", "pages", "on", "off", "isbn", "chapters",
    "chapters[]", "chapters[].author", "chapters[].title", "related[]", "grid[][]", "grid[]",
    "", "[]", "none", "é", "é.\\", "a.pages", "pages.id",
  ]

  /// What a path finds, both ways of looking brought to the same form.
  private func found(_ path: JSONPath, in bytes: [UInt8]) throws -> [JSON] {
    var found: [JSON] = []
    try bytes.withUnsafeBytes { document in
      try path.each(inRaw: document) { value in
        switch value {
        case .null: found.append(.null)
        case .bool(let flag): found.append(.bool(flag))
        case .string: found.append(.string(try #require(value.text)))
        case .number(let part), .array(let part), .object(let part):
          found.append(try JSON(parsing: Array(part)))
        }
      }
    }
    return found
  }

  @Test(arguments: documents + [#"{"id":1,"id":2,"pages":[{"id":3}],"x":{"id":4}"#, #"{"id""#, ""])
  func `several paths find in one pass what each finds alone`(document: String) {
    let paths = Self.paths.map(JSONPath.init)
    let many = (0..<70).map { JSONPath("none\($0)") } + paths
    Array(document.utf8).withUnsafeBytes { document in
      for paths in [paths, many, []] {
        var (alone, together) = (paths.map { _ in [String]() }, paths.map { _ in [String]() })
        for (number, path) in paths.enumerated() {
          path.each(inRaw: document) { alone[number].append("\($0)") }
        }
        JSONPathSet(paths).each(inRaw: document) { together[$0].append("\($1)") }
        #expect(alone == together)
      }
    }
  }

  @Test(arguments: documents, paths)
  func `raw bytes hold at a path what the parsed document holds there`(
    document: String, path: String
  ) throws {
    var expected: [JSON] = []
    JSONPath(path).each(in: try JSON(parsing: document)) { expected.append($0) }
    #expect(try found(JSONPath(path), in: Array(document.utf8)) == expected)
  }

  @Test func `bytes that are no JSON are looked at without harm`() {
    for document in RawValueTests.documents {
      let bytes = Array(document.utf8)
      for count in 0..<bytes.count {
        for path in RawValueTests.paths {
          // Its own memory, so that reading past its end would show under a sanitizer.
          let part = Array(bytes[..<count])
          part.withUnsafeBytes { JSONPath(path).each(inRaw: $0) { _ = $0.text } }
        }
      }
    }
  }

  @Test(arguments: [#"\"#, #"\u12"#, #"\ud800"#, #"\udc00"#, #"\ud800\u0041"#, #"\x"#])
  func `what is no escape has no text`(raw: String) {
    Array(raw.utf8).withUnsafeBytes { #expect(RawValue.text(of: $0, isEscaped: true) == nil) }
  }
}
