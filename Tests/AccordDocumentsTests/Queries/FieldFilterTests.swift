import Testing

@testable import AccordDocuments
@testable import AccordJSON

@Suite struct `A filter in one pass` {
  private static let documents = [
    #"{"a":"x","b":1,"c":{"d":[1,2]}}"#, #"{"b":1,"a":"x"}"#, #"{"a":"\u0078","b":1.0}"#,
    #"{"\u0061":"x","b":-1}"#, #"{ "a" : "xy" , "b" : 1 }"#, #"{"a":"x"}"#, #"{}"#, #"[1]"#,
    #"{"a":null,"b":true}"#, #"{"a":{"a":"x","b":1},"b":[1]}"#,
    #"{"a":"\\","b":12345678901234567890}"#,
    #"{"aa":"x","b":"1","a":"x"}"#, #"{"a":"","b":-0}"#, #"{"a":"é","b":1e0}"#, #""x""#,
  ]
  private static let conditions: [FieldCondition] = [
    .equals(.string("x")), .equals(.string("")), .equals(.string("\\")), .equals(.string("é")),
    .equals(.null), .equals(.bool(true)), .equals(.integer(1)), .equals(.integer(0)),
    .equals(.number("1.0")), .between(.integer(-1), .integer(1)), .between(.integer(.min), nil),
    .between(nil, .integer(0)), .between(.string("w"), .string("y")), .between(nil, nil),
  ]

  /// What looking for one path after the other finds.
  private func slowly(
    _ document: [UInt8], _ fields: [(path: JSONPath, condition: FieldCondition)]
  ) -> Bool {
    fields.allSatisfy { field in
      var isFitting = false
      document.withUnsafeBytes { bytes in
        field.path.each(inRaw: bytes) { if field.condition.holds(for: $0) { isFitting = true } }
      }
      return isFitting
    }
  }

  @Test func `it finds what looking for each field finds`() {
    let paths = ["a", "b", "c.d[]", "aa"].map { JSONPath($0) }
    for document in Self.documents.map({ Array($0.utf8) }) {
      for first in Self.conditions {
        for second in Self.conditions {
          for (one, other) in [(0, 1), (1, 0), (0, 2), (3, 0), (1, 1)] {
            let fields = [(path: paths[one], condition: first), (paths[other], second)]
            let found = document.withUnsafeBytes { FieldFilter(fields).holds(for: $0) }
            #expect(
              found == slowly(document, fields),
              "\(String(decoding: document, as: UTF8.self)) \(paths[one]) \(first) \(paths[other]) \(second)"
            )
          }
        }
      }
    }
  }

  @Test func `a document that is cut is not read beyond its end`() {
    let fields = [
      (path: JSONPath("b"), condition: FieldCondition.equals(.integer(1))),
      (path: JSONPath("a"), condition: .equals(.string("x"))),
    ]
    let filter = FieldFilter(fields)
    for document in Self.documents.map({ Array($0.utf8) }) {
      for length in 0..<document.count {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: length, alignment: 1)
        defer { copy.deallocate() }
        copy.copyBytes(from: document.prefix(length))
        _ = filter.holds(for: UnsafeRawBufferPointer(copy))
      }
    }
  }

  @Test func `more fields than one pass can hold are all asked`() {
    let text = "{" + (0..<70).map { "\"f\($0)\":\($0)" }.joined(separator: ",") + "}"
    let bytes = Array(text.utf8)
    for wrong in [nil, 0, 63, 64, 69] {
      let fields = (0..<70).map {
        (
          path: JSONPath("f\($0)"),
          condition: FieldCondition.equals(.integer($0 == wrong ? -1 : $0))
        )
      }
      #expect(bytes.withUnsafeBytes { FieldFilter(fields).holds(for: $0) } == (wrong == nil))
    }
  }
}
