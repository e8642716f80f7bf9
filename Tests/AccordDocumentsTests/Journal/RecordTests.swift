import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordJSON

@Suite struct RecordTests {
  private let key = DocumentKey(collection: "books", slug: Slug("a-1.b")!)

  private func line(_ version: Version) -> [UInt8] {
    var bytes: [UInt8] = []
    _ = version.write(into: &bytes, salt: 0xAB)
    return bytes.dropLast()
  }

  @Test(
    arguments: [nil, JournalPosition(segment: 2, offset: 345)],
    [nil, #"{"id":"a-1.b","x":[1,"}"]}"#])
  func `a version is read in place as it was written`(previous: JournalPosition?, body: String?)
    throws
  {
    let version = Version(
      key: key, revision: 12, form: 3, body: try body.map { try JSON(parsing: $0) },
      previous: previous)
    try line(version).withUnsafeBytes { bytes in
      let record = try #require(Record(bytes))
      #expect(record.key.elementsEqual("books/a-1.b".utf8))
      #expect(record.collection.elementsEqual("books".utf8))
      #expect(record.identity.elementsEqual("a-1.b".utf8))
      #expect(record.revision == 12 && record.form == 3 && record.previous == previous)
      #expect(record.isRemoval == (body == nil))
      #expect(record.body.map { String(decoding: $0, as: UTF8.self) } == body)
      #expect(record.isSound)
    }
  }

  @Test func `a changed byte makes a record unsound or none`() throws {
    let version = Version(key: key, revision: 1, form: 1, body: .object([]), previous: nil)
    let whole = line(version)
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 1
      bytes.withUnsafeBytes { #expect(Record($0)?.isSound != true) }
      Array(whole[..<index]).withUnsafeBytes { #expect(Record($0)?.isSound != true) }
    }
  }

  @Test(arguments: [
    #"{"tx":1,"k":"00000000"}"#, "{}", "",
    #"{"put":"a/b","v":1,"rev":0,"salt":"0123456789abcdef","doc":{},"k":"00000000"}"#,
    #"{"put":"a/B","v":1,"rev":1,"salt":"0123456789abcdef","doc":{},"k":"00000000"}"#,
    #"{"put":"a\u0041/b","v":1,"rev":1,"salt":"0123456789abcdef","doc":{},"k":"00000000"}"#,
    #"{"put":"a/b/c","v":1,"rev":1,"salt":"0123456789abcdef","doc":{},"k":"00000000"}"#,
    #"{"put":"a/b","v":1,"rev":1,"salt":"0123456789abcdef","k":"00000000"}"#,
    #"{"del":"a/b","v":1,"rev":1,"salt":"0123456789abcdef","doc":{},"k":"00000000"}"#,
    #"{"put":"a/b","rev":1,"v":1,"salt":"0123456789abcdef","doc":{},"k":"00000000"}"#,
  ])
  func `a line of another form is no record`(text: String) {
    Array(text.utf8).withUnsafeBytes { #expect(Record($0) == nil) }
  }
}
