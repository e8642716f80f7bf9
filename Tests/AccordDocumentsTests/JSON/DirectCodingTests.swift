import AccordWording
import TestSupport
import Testing

@testable import AccordDocuments
@testable import AccordJSON

/// Bytes written and read directly are those of the tree.
@Suite struct DirectCodingTests {
  static let documents: [any Document] = [
    Author("a", "Ö \"A\""), Loan("l", of: "b", forgotten: "a"), Loan("m", of: "b"),
    Stranger(id: slug("s")), CodingTests.Everything(id: slug("x")),
    Book(
      "b", by: "a", isbn: "1",
      chapters: [.init(title: "I"), .init(title: "", author: slug("c").reference)],
      related: ["x", "y"]),
    Box(Odd.Interleaved()), Box(Odd.Twice()), Box(Odd.Shared()), Box(Odd.Super()),
    Box(Odd.Forgiving()), Box(Odd.Nested()), Box(Odd.Nothing()), Box(Odd.Limits()),
    Box(Odd.Texts()), Box(Odd.Shape.none), Box([Odd.Shape.circle(radius: 1, .init())]),
    Box([Odd.Number.two]), Box(Int?.none), Box([[Int?]]()),
    Box([["a": [1: ["b": Bool?.none]]]]), Box([Odd.Nested(), Odd.Nested()]),
    Box([Odd.Twice(), Odd.Twice()]), Box(Money.euros(12)),
    Box([slug("a").reference as Reference<Author>]),
    Box(Set([5])), Box(0.25), Box("text"), Box([Text(en: "a", fr: "b")]),
  ]

  @Test(arguments: documents.indices)
  func `bytes and references are those of the tree`(index: Int) throws {
    func check(_ document: some Document) throws {
      let new = try DocumentEncoder.encode(document)
      let old = try DocumentEncoder.tree(of: document)
      #expect(
        String(decoding: new.bytes, as: UTF8.self) == String(decoding: old.bytes, as: UTF8.self))
      #expect(new.references == old.references)
      #expect(new.body == old.body)
    }
    try check(DirectCodingTests.documents[index])
  }

  @Test(arguments: documents.indices)
  func `documents come back from their bytes`(index: Int) throws {
    func check<D: Document>(_ document: D) throws {
      let bytes = try DocumentEncoder.encode(document).bytes
      let direct = try bytes.withUnsafeBytes { buffer in
        try TapeMemory.with(buffer) { try D(from: DirectDecoder(value: $0)) }
      }
      #expect(direct == document)
      #expect(DirectCodingTests.outcome(D.self, bytes) == .success(document))
    }
    try check(DirectCodingTests.documents[index])
  }

  @Test func `only irregular documents take the long way`() throws {
    func isRegular(_ document: some Document) -> Bool {
      let writer = DocumentWriter()
      return (try? writer.write(document)) != nil && !writer.isIrregular
    }
    #expect(isRegular(Book("b", by: "a", chapters: [.init(title: "I")])))
    #expect(isRegular(Box(Odd.Nested())))
    #expect(isRegular(Box(Odd.Shared())))
    #expect(!isRegular(Box(Odd.Twice())))
    #expect(!isRegular(Box(Odd.Interleaved())))
  }

  /// What both ways of decoding make of some bytes; a test failure when they differ.
  private static func outcome<D: Document>(
    _ type: D.Type, _ bytes: [UInt8]
  ) -> Result<D, StoreError>? {
    let key = DocumentKey(collection: "boxes", slug: Slug("box")!)
    let new = Result {
      try bytes.withUnsafeBytes { try DocumentDecoder.decode(type, from: $0, key: key) }
    }.mapError { $0 as! StoreError }
    let body = (try? JSON(parsing: bytes)) ?? .null
    let old = Result { try DocumentDecoder.decode(type, from: body, key: key) }
      .mapError { $0 as! StoreError }
    #expect(new == old)
    return new == old ? new : nil
  }

  @Test(arguments: [
    "", "[]", "null", "{", "{}", #"{"id":"box"}"#, #"{"id":"box","value":null}"#,
    #"{"id":"box","value":[1,"2"]}"#, #"{"id":"box","value":[1,2.0]}"#,
    #"{"id":"box","value":[1,-0,1e2]}"#, #"{"id":"box","value":[9223372036854775807]}"#,
    #"{"id":"box","value":[9223372036854775808]}"#, #"{"id":"box","value":[-9223372036854775808]}"#,
    #"{"id":"BOX","value":[]}"#, #"{"value":[],"id":"box"}"#,
    #"{"v\u0061lue":[3],"id":"b\u006fx"}"#,
    #"{"id":"box","value":{}}"#, #" { "id" : "box" , "value" : [ 1 , 2 ] , "é":[{}] } "#,
    #"{"id":"box","value":[],"value":[]}"#, #"{"id":"box","value":[[1]]}"#,
    #"{"id":"box","value":["é","é"]}"#, #"{"id":"box","value":[true,false,null]}"#,
    #"{"id":"box","value":{"a":1,"b":{"c":null}}}"#, #"{"id":"box","value":{"1":"x","2":3}}"#,
    #"{"id":"box","value":{"first":1,"second":2}}"#,
    #"{"id":"box","value":{"circle":{"radius":"x"}}}"#,
    #"{"id":"box","value":300}"#, #"{"id":"box","value":1.5}"#, #"{"id":"box","value":true}"#,
    #"{"id":"box","value":"2024-02-30"}"#, #"{"id":"box","value":{"en":"a","fr":1}}"#,
    #"{"id":"box","value":3}"#, #"{"id":"box","value":{"é":1}}"#,
    #"{"id":"box","value":9999999999999999999999}"#,
  ])
  func `what cannot be read is refused at the same path`(text: String) {
    let bytes = Array(text.utf8)
    func check<Value: Codable & Hashable & Sendable>(_ type: Value.Type) {
      #expect(DirectCodingTests.outcome(Box<Value>.self, bytes) != nil)
    }
    check([Int].self)
    check([String].self)
    check([Bool?].self)
    check([[Int8]].self)
    check([Double].self)
    check([String: Int].self)
    check([Int: String].self)
    check([String: [String: Int?]].self)
    check(Odd.Nested.self)
    check(Odd.Shape.self)
    check(Odd.Number.self)
    check(UInt8.self)
    check(Float?.self)
    check(Bool.self)
    check(Money.self)
    check(CalendarDate.self)
    check(Text.self)
    check(Reference<Author>.self)
  }

  @Test func `changed bytes are read as the tree reads them`() throws {
    var lot = SeededNumbers(seed: 7)
    let chapters = [Book.Chapter(title: "I"), .init(title: "Île d’Yeu \"\n", author: nil)]
    let book = Book("b", by: "a", isbn: "1", chapters: chapters, related: ["x", "y"])
    let document = try DocumentEncoder.encode(book).bytes
    let pieces = Array("{}[]\",:\\u0d8e+-.tfn \u{9}é".utf8) + [0, 0x1F, 0x7F, 0xC3, 0xFF]
    for _ in 0..<5000 {
      var bytes = document
      for _ in 0...lot.pick(3) {
        let (place, piece) = (lot.pick(bytes.count), pieces[lot.pick(pieces.count)])
        switch lot.pick(4) {
        case 0: bytes.insert(piece, at: place)
        case 1: bytes.remove(at: place)
        case 2: bytes.removeLast(bytes.count - place)
        default: bytes[place] = piece
        }
        if bytes.isEmpty { bytes = [piece] }
      }
      guard DirectCodingTests.outcome(Book.self, bytes) != nil else { return }
    }
  }

  @Test func `names are compared as texts are`() throws {
    let bytes = Array("{\"id\":\"box\",\"value\":{\"e\u{301}\":1}}".utf8)
    let direct = try bytes.withUnsafeBytes { buffer in
      try TapeMemory.with(buffer) { try Box<Accented>(from: DirectDecoder(value: $0)) }
    }
    #expect(direct.value.é == 1)
    #expect(DirectCodingTests.outcome(Box<Accented>.self, bytes) != nil)
  }

  struct Accented: Codable, Hashable { var é: Int }

  @Test func `texts of every length come back`() throws {
    for count in 0...40 {
      let plain = String(String(repeating: "0123456789abcdef", count: 3).prefix(count))
      for text in [plain, plain + "é", plain + "\n", "\u{7F}" + plain] {
        let bytes = try DocumentEncoder.encode(Box(text)).bytes
        #expect(DirectCodingTests.outcome(Box<String>.self, bytes) == .success(Box(text)))
        let read = try bytes.withUnsafeBytes { buffer in
          try TapeMemory.with(buffer) { try Box<String>(from: DirectDecoder(value: $0)) }
        }
        #expect(read.value == text)
        #expect(read.value.utf8.elementsEqual(text.utf8))
        #expect(Set([read.value, text]).count == 1)
        #expect((read.value + "x").utf8.count == text.utf8.count + 1)
      }
    }
  }

  /// Keeps what it was to be read from.
  final class Keeper: Codable, Hashable, Sendable {
    nonisolated(unsafe) let decoder: any Decoder
    nonisolated(unsafe) let members: KeyedDecodingContainer<Names>

    enum Names: String, CodingKey { case a }

    init(from decoder: any Decoder) throws {
      self.decoder = decoder
      members = try decoder.container(keyedBy: Names.self)
    }

    func encode(to encoder: any Encoder) throws {}

    static func == (left: Keeper, right: Keeper) -> Bool { left === right }

    func hash(into hasher: inout Hasher) {}
  }

  @Test func `a decoder that is kept finds nothing in the next document`() throws {
    func read<Value: Codable & Hashable & Sendable>(_ json: String, _ type: Value.Type) throws
      -> Value
    {
      try Array(json.utf8).withUnsafeBytes { buffer in
        try TapeMemory.with(buffer) { try Box<Value>(from: DirectDecoder(value: $0)) }.value
      }
    }
    let kept = try read(#"{"id":"box","value":{"a":1}}"#, Keeper.self)
    #expect(try read(#"{"id":"box","value":{"a":2}}"#, [String: Int].self) == ["a": 2])
    #expect(throws: TapeValue.Outlived.self) { try kept.members.decode(Int.self, forKey: .a) }
    #expect(throws: TapeValue.Outlived.self) { try kept.decoder.unkeyedContainer() }
    #expect(!kept.members.contains(.a))
    #expect(kept.members.allKeys.isEmpty)
  }

  @Test func `a number that JSON lacks is refused at its place`() {
    let document = Box([["a": Double.infinity]])
    let path = { (encode: () throws -> Void) -> [String] in
      do { try encode() } catch EncodingError.invalidValue(_, let context) {
        return context.codingPath.map(\.stringValue)
      } catch {}
      return []
    }
    #expect(path { _ = try DocumentEncoder.encode(document) } == ["value", "0", "a"])
  }

  @Test func `an object of any size has each name once`() throws {
    let members = (0..<500).map { #""name\#($0)":\#($0)"# }
    let text = "{" + members.joined(separator: ",")
    let sound = Array((text + "}").utf8)
    try sound.withUnsafeBytes { try JSONScanner.validate($0) }
    for name in [0, 15, 16, 63, 64, 65, 499] {
      let twice = Array((text + #","n\u0061me\#(name)":0}"#).utf8)
      #expect(throws: JSONFault(.duplicate("name\(name)"), at: text.utf8.count + 1)) {
        try twice.withUnsafeBytes { try JSONScanner.validate($0) }
      }
    }
  }
}
