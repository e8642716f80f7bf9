import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordJSON

/// The format that `Sources/AccordDocuments/README.md` promises.
@Suite struct FormatTests {
  let shelf: Shelf

  init() throws { shelf = try Shelf.withThreeTransactions() }

  @Test func `the journal reads as its description says`() {
    let pattern = shelf.lines.map { line in
      line.replacing(/"(k|salt|sum|store|personal)":"[0-9a-f]*"/) { "\"\($0.output.1)\":…" }
        .replacing(/20\d\d-\d\d-\d\dT[0-9:.]*Z/, with: "…")
    }
    let start = shelf.lines[0].utf8.count + 1
    let second = start + shelf.lines[1..<4].reduce(0) { $0 + $1.utf8.count + 1 }
    let third = second + shelf.lines[4..<7].reduce(0) { $0 + $1.utf8.count + 1 }
    let aigle = start + shelf.lines[1].utf8.count + 1
    let dune = second + shelf.lines[4].utf8.count + 1
    let expected = [
      #"{"accord":2,"store":…,"segment":1,"at":"…","tx":0,"k":…}"#,
      #"{"put":"authors/herbert","v":1,"rev":1,"salt":…,"doc":{"id":"herbert","name":"Frank Herbert"},"k":…}"#,
      #"{"put":"authors/l-aigle","v":1,"rev":1,"salt":…,"doc":{"id":"l-aigle","name":"L’Aigle"},"k":…}"#,
      #"{"tx":1,"at":"…","by":"ana","cmd":"author add","n":2,"sync":\#(start),"salt":…,"personal":…,"sum":…,"k":…}"#,
      #"{"form":"books","v":1,"references":{"author":"authors"},"k":…}"#,
      #"{"put":"books/dune","v":1,"rev":1,"salt":…,"doc":{"id":"dune","title":{"en":"dune","fr":"dune"},"author":"herbert","pages":100,"isbn":"1","chapters":[],"related":[]},"k":…}"#,
      #"{"tx":2,"at":"…","by":"bob","cmd":"book add","n":2,"sync":\#(second),"salt":…,"personal":…,"sum":…,"k":…}"#,
      #"{"put":"books/dune","v":1,"rev":2,"prev":[1,\#(dune)],"salt":…,"doc":{"id":"dune","title":{"en":"dune","fr":"dune"},"author":"herbert","pages":412,"isbn":"1","chapters":[],"related":[]},"k":…}"#,
      #"{"del":"authors/l-aigle","v":1,"rev":2,"prev":[1,\#(aigle)],"salt":…,"k":…}"#,
      #"{"tx":3,"at":"…","by":"ana","cmd":"author remove","n":2,"sync":\#(third),"salt":…,"personal":…,"sum":…,"k":…}"#,
    ]
    #expect(pattern.count == expected.count)
    for (line, wanted) in zip(pattern, expected) { #expect(line == wanted) }
  }

  @Test func `every line ends with the checksum of what goes before it`() throws {
    for line in shelf.lines {
      let bytes = Array(line.utf8)
      let checksum = CRC32C.checksum(bytes.dropLast(16))
      #expect(line.hasSuffix(",\"k\":\"\(Hexadecimal.text(UInt64(checksum)).suffix(8))\"}"))
    }
  }

  @Test func `each sum covers the one before it and the digests of all lines`() throws {
    var previous: [UInt8] = []
    var lines: [UInt8] = []
    var checked = 0
    for line in shelf.lines {
      let bytes = Array(line.utf8)
      let digest = SHA256.digest(bytes.dropLast(16)).bytes
      if line.hasPrefix("{\"accord\"") {
        previous = digest
      } else if line.hasPrefix("{\"tx\"") {
        let mark = try #require(line.firstRange(of: ",\"sum\":\""))
        let commit = SHA256.digest(masked(line[..<mark.lowerBound])[...]).bytes
        previous = SHA256.digest((previous + lines + commit)[...]).bytes
        #expect(line[mark.upperBound...].hasPrefix(Hexadecimal.text(previous)))
        lines = []
        checked += 1
      } else {
        lines += digest
      }
    }
    #expect(checked == 3)
  }

  /// The part of a commit line before its sum, as the description says that the chain covers it.
  private func masked(_ part: Substring) -> [UInt8] {
    func blank(_ match: Regex<(Substring, Substring, Substring)>.Match) -> String {
      match.output.1 + String(repeating: " ", count: match.output.2.utf8.count)
    }
    return Array(
      part.replacing(/("cmd":)("[^"]*")/, with: blank)
        .replacing(/("salt":")([0-9a-f]{16})/, with: blank).utf8)
  }

  @Test func `a commit line tells the digest of its command and its salt`() throws {
    for line in shelf.lines where line.hasPrefix("{\"tx\"") {
      let match = try #require(
        line.firstMatch(
          of: /"cmd":("[^"]*").*"salt":"([0-9a-f]{16})","personal":"([0-9a-f]{64})"/))
      let digest = SHA256.digest(Array((match.output.2 + match.output.1).utf8)[...])
      #expect(match.output.3 == digest.hexadecimal)
    }
  }

  @Test func `the chain goes on over openings`() throws {
    try shelf.open().write { try $0.put(Author("new", "New")) }
    let last = try #require(shelf.lines.last)
    let before = try #require(shelf.lines.dropLast().last { $0.hasPrefix("{\"tx\"") })
    func sum(_ line: String) throws -> String {
      String(try #require(line.firstMatch(of: /"sum":"([0-9a-f]{64})"/)).output.1)
    }
    let put = SHA256.digest(Array(shelf.lines[shelf.lines.count - 2].utf8).dropLast(16)).bytes
    let head = try #require(last.firstRange(of: ",\"sum\":\""))
    let commit = SHA256.digest(masked(last[..<head.lowerBound])[...]).bytes
    let start = try #require(Digest(hexadecimal: sum(before))).bytes
    #expect(try sum(last) == Hexadecimal.text(SHA256.digest((start + put + commit)[...]).bytes))
  }

  @Test func `a tail that is torn or forged says nothing`() throws {
    let bytes = try #require(shelf.system.files[shelf.path + "/tail"]?.bytes)
    #expect(bytes.count == Tail.length)
    let tail = try #require(Tail(bytes))
    #expect(tail.transaction == 3)
    #expect(tail.end == JournalPosition(segment: 1, offset: shelf.journal.count))
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1
      #expect(Tail(damaged) == nil)
      #expect(Tail(Array(bytes.prefix(index))) == nil)
    }
  }

  @Test(arguments: [0, 1, 1_732_356_348_123_456, 951_782_400_000_000, 4_107_542_399_999_999])
  func `times are read as they are written`(microseconds: Int) {
    let time = Timestamp(microseconds: microseconds)
    #expect(Timestamp(time.text) == time)
  }

  @Test func `a time is written in UTC to the microsecond`() {
    #expect(
      Timestamp(microseconds: 1_732_356_348_000_456).text == "2024-11-23T10:05:48.000456Z")
    #expect(Timestamp("2024-11-23 10:05:48.000456Z") == nil)
    #expect(Timestamp("2024-02-30T10:05:48.000456Z") == nil)
  }

  @Test(arguments: [
    (0, "23 Nov 2024 at 23:30:00 UTC", "23/11/2024 à 23:30:00 UTC", "23:30:00Z"),
    (60, "24 Nov 2024 at 00:30:00 UTC+1", "24/11/2024 à 00:30:00 UTC+1", "00:30:00+01:00"),
    (-210, "23 Nov 2024 at 20:00:00 UTC-3:30", "23/11/2024 à 20:00:00 UTC-3:30", "20:00:00-03:30"),
  ])
  func `a time is told on the person’s clock, and kept in UTC`(
    minutes: Int, english: String, french: String, code: String
  ) throws {
    let time = try #require(Timestamp("2024-11-23T23:30:00.000000Z"))
    ClockZone.$current.withValue(ClockZone { _ in minutes * 60 }) {
      #expect(time.written == .pair(en: english, fr: french))
      #expect(time.localClockCode == code)
    }
    #expect(time.text == "2024-11-23T23:30:00.000000Z")
  }

  @Test func `a day begins and ends at midnight of its zone, also when the clocks change`() throws {
    let day = try CalendarDate(reading: "2024-03-31")
    // Clocks go from 2 to 3 at 01:00 UTC.
    let change = day.dayNumber * 86_400 + 3600
    ClockZone.$current.withValue(ClockZone { $0 < change ? 3600 : 7200 }) {
      #expect(Timestamp(startOf: day).text == "2024-03-30T23:00:00.000000Z")
      #expect(Timestamp(endOf: day).text == "2024-03-31T21:59:59.999999Z")
      #expect(Timestamp(endOf: day).localDate == day)
    }
  }
}
