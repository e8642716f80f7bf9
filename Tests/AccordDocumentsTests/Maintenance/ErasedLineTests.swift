import Testing

@testable import AccordDocuments
@testable import AccordJSON

@Suite struct ErasedLineTests {
  private func line(_ document: String) throws -> ArraySlice<UInt8> {
    var bytes: [UInt8] = []
    let version = NewVersion(
      key: try #require(DocumentKey("people/p1")), form: 1, revision: 1, previous: nil,
      body: Array(document.utf8))
    version.write(into: &bytes, salt: 0xAABB)
    return bytes.dropLast()
  }

  private func erased(_ document: String, _ path: String, _ value: JSON = .null) throws -> String? {
    let line = try line(document)
    guard let erased = ErasedLine(line, paths: [path], values: [value], salt: 7) else { return nil }
    #expect(erased.bytes.count == line.count)
    let json = try JSON(parsing: erased.bytes)
    #expect(LineChecksum.covered(erased.bytes[...]) != nil)
    #expect(json["salt"]?.string == "0000000000000007")
    #expect(erased.was == LineDigest.of(line))
    #expect(erased.now == LineDigest.of(erased.bytes[...]))
    #expect(erased.was != erased.now)
    return json["doc"]?.text
  }

  @Test(
    arguments: [
      (#"{"a":"Jean","b":1}"#, "a", #"{"a":null,"b":1}"#),
      (#"{"a":"","b":1}"#, "a", nil),
      (#"{"a":"J","b":1}"#, "a", #"{"a":"","b":1}"#),
      (#"{"a":12,"b":1}"#, "a", #"{"a":0,"b":1}"#),
      (#"{"a":12345,"b":1}"#, "a", #"{"a":null,"b":1}"#),
      (#"{"a":[1],"b":1}"#, "a", #"{"a":[],"b":1}"#),
      (#"{"a":["x","yzw"],"b":1}"#, "a[]", #"{"a":["",null],"b":1}"#),
      (#"{"a":{"b":{"c":"Jean \" } ] , x"}}}"#, "a.b.c", #"{"a":{"b":{"c":null}}}"#),
      (
        #"{"a":[{"n":"Jean"},{"m":1},{"n":"Paul"}]}"#, "a[].n",
        #"{"a":[{"n":null},{"m":1},{"n":null}]}"#
      ),
      (#"{"a\"é":"Jean"}"#, "a\"é", #"{"a\"é":null}"#),
      (#"{"a":true}"#, "a", #"{"a":null}"#),
      (#"{"a":null}"#, "a", nil),
      (#"{"b":1}"#, "a", nil),
    ] as [(String, String, String?)])
  func `a value gives way to one that fits`(_ document: String, _ path: String, _ after: String?)
    throws
  {
    #expect(try erased(document, path) == after)
  }

  @Test func `a declared text takes the place of a value that is long enough`() throws {
    #expect(try erased(#"{"a":"Jean Dupont"}"#, "a", .string("…")) == #"{"a":"…"}"#)
  }

  @Test func `a field within a field that is erased goes with it`() throws {
    let line = try line(#"{"a":{"b":"Jean"}}"#)
    let erased = try #require(
      ErasedLine(line, paths: ["a.b", "a"], values: [.string("…"), .null], salt: 1))
    #expect(try JSON(parsing: erased.bytes)["doc"]?.text == #"{"a":null}"#)
  }

  @Test func `a commit line loses its command and keeps its seal`() throws {
    var bytes: [UInt8] = []
    var commit = JournalLine.Commit(
      transaction: 1, at: Timestamp(microseconds: 0), author: "ana", command: "add \"Jean\"",
      count: 0, sync: 0, sum: Digest(bytes: []))
    commit.write(into: &bytes, salt: 5, chain: SHA256(after: SHA256.digest([]), lines: []))
    let line = bytes.dropLast()
    let erased = try #require(
      ErasedLine(line, paths: ["cmd"], values: [.string("…")], salt: 9))
    guard case .commit(let after) = JournalLine(erased.bytes[...]) else {
      Issue.record("no commit line")
      return
    }
    #expect(after.command == "…")
    #expect(after.sum == commit.sum)
    #expect(after.author == "ana")
    #expect(erased.bytes.count == line.count)
    #expect(erased.was == LineDigest.of(line))
  }

  @Test func `the record of an erasure reads back as it was written`() throws {
    let lines: [ErasureLine] = [
      .done(transaction: 4),
      .erase(
        ErasureLine.Erased(
          place: JournalPosition(segment: 2, offset: 77),
          digests: .init(was: SHA256.digest([1]), now: SHA256.digest([2])),
          paths: ["a.b", "cmd"], values: [.null, .string("…")])),
    ]
    for line in lines {
      var bytes: [UInt8] = []
      line.write(into: &bytes)
      #expect(ErasureLine(bytes.dropLast()) == line)
      #expect(JournalLine(bytes.dropLast()) != nil)
    }
  }

  @Test(arguments: [1, 2, 3])
  func `a segment is rewritten line by line and all else stays`(segment: Int) throws {
    let builder = try JournalBuilder.withTwoPeople()
    let before = builder[segment]
    let line = try #require(builder.lines(segment).first { $0.text.contains("people/p1") })
    let erased = try #require(
      ErasedLine(Array(line.text.utf8)[...], paths: ["name"], values: [.null], salt: 3))
    try SegmentRewrite(
      folder: builder.folder, segment: segment, lines: [line.offset: erased.bytes]
    ).run()
    var expected = before
    expected.replaceSubrange(line.offset..<line.offset + erased.bytes.count, with: erased.bytes)
    #expect(builder[segment] == expected)
    #expect(builder.system.files[SegmentRewrite.draft(builder.folder)] == nil)
  }
}
