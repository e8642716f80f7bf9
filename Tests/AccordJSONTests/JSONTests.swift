import AccordJSON
import AccordWording
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    ("null", JSON.null), (" true ", .bool(true)), ("false", .bool(false)), ("0", .integer(0)),
    ("-12", .integer(-12)), ("9223372036854775807", .integer(.max)),
    ("9223372036854775808", .number("9223372036854775808")), ("-0", .number("-0")),
    ("1.50", .number("1.50")), ("1E+400", .number("1E+400")),
    (#""a\"\\\/\b\f\n\r\té""#, .string("a\"\\/\u{8}\u{C}\n\r\té")),
    (#""\u00e9\ud83d\ude00é""#, .string("é😀é")), ("[]", .array([])), ("{}", .object([])),
    (
      #"{"b":[1,{"a":null}],"a":""}"#,
      .object([
        .init("b", .array([.integer(1), .object([.init("a", .null)])])), .init("a", .string("")),
      ])
    ),
  ])
  func `JSON is read`(text: String, value: JSON) throws {
    #expect(try JSON(parsing: text) == value)
  }

  @Test(arguments: [
    ("", JSONFault.Problem.end, 0), ("  ", .end, 2), ("nul", .end, 3),
    ("nulL", .unexpected(UInt8(ascii: "L")), 3), ("[1,]", .unexpected(UInt8(ascii: "]")), 3),
    ("[1 2]", .unexpected(UInt8(ascii: "2")), 3), ("{\"a\" 1}", .unexpected(UInt8(ascii: "1")), 5),
    ("{a:1}", .unexpected(UInt8(ascii: "a")), 1), ("{\"a\":1,}", .unexpected(UInt8(ascii: "}")), 7),
    ("1 2", .trailing, 2), ("01", .number, 0), ("-", .number, 0), ("1.", .number, 0),
    ("1e", .number, 0), (".5", .unexpected(UInt8(ascii: ".")), 0), ("\"a", .end, 2),
    ("\"\n\"", .control, 1), (#""\x""#, .escape, 1), (#""\ud800""#, .escape, 1),
    (#""\udc00""#, .escape, 1), (#""\ud800\u0041""#, .escape, 1), (#""\u12G4""#, .escape, 1),
    (#"{"a":1,"b":2,"a":3}"#, .duplicate("a"), 13), ("// no", .unexpected(UInt8(ascii: "/")), 0),
    (String(repeating: "[", count: 513), .depth, 512),
  ])
  func `what is not JSON is refused at its place`(
    text: String, problem: JSONFault.Problem, offset: Int
  ) throws {
    let fault = try #require(throws: JSONFault.self) { try JSON(parsing: text) }
    #expect(fault == JSONFault(problem, at: offset))
  }

  @Test func `nesting up to the limit is read`() throws {
    let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(try JSON(parsing: text).text == text)
  }

  @Test(arguments: [
    [0x22, 0xC3, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
    [0x22, 0xFF, 0x5C, 0x6E, 0x22],
  ])
  func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) throws {
    let fault = try #require(throws: JSONFault.self) { try JSON(parsing: bytes) }
    #expect(fault.problem == .encoding)
  }

  @Test func `a large object with a name that occurs twice is refused`() throws {
    let members = (0..<40).map { "\"m\($0)\":0" } + ["\"m3\":1"]
    #expect(throws: JSONFault.self) {
      try JSON(parsing: "{" + members.joined(separator: ",") + "}")
    }
  }

  @Test func `names that differ in their form of Unicode only are two names`() throws {
    let value = try JSON(parsing: "{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(value.text.utf8.count == "{\"\u{E9}\":1,\"e\u{301}\":2}".utf8.count)
  }

  @Test func `JSON is written in one way`() throws {
    let text = #"{ "b" : [ 1.50 , "é\u0001\u001f\/\n" ] , "a" : -3 }"#
    #expect(try JSON(parsing: text).text == #"{"b":[1.50,"é\u0001\u001f/\n"],"a":-3}"#)
  }

  @Test func `whatever is written is read back`() throws {
    let values: [JSON] = [
      .string("\u{0}\u{7F}\u{2028}😀\"\\"), .number("1e5"),
      .array([.object([.init("", .null)]), .bool(false)]),
    ]
    for value in values { #expect(try JSON(parsing: value.bytes) == value) }
  }

  @Test func `half of any JSON text is refused`() throws {
    let bytes = Array(#"{"a":[1,-2.5e3,"x\u00e9\n"],"b":{"c":null,"d":true}}"#.utf8)
    for count in 0..<bytes.count {
      #expect(throws: JSONFault.self) { try JSON(parsing: Array(bytes.prefix(count))) }
    }
  }
}
