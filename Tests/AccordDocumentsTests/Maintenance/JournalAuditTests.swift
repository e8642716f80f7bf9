import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordJSON

@Suite struct JournalAuditTests {
  @Test func `a sound journal is found sound, and counted`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    let report = try builder.audit(asking: [2, 5, 9])
    #expect(report.misfits == [])
    #expect(report.isSound)
    #expect(report.segments.count == 3)
    #expect(report.segments.map(\.before) == [0, 1, 3])
    #expect(report.transactions == 5)
    #expect(report.documents == 2)
    #expect(report.versions == 6)
    #expect(report.first?.number == 1)
    #expect(report.last?.number == 5)
    #expect(report.sum == builder.sum)
    #expect(report.points[5]?.sum == builder.sum)
    #expect(report.points[2] != nil)
    #expect(report.points[9] == nil)
    #expect(report.torn == nil)
    #expect(report.segments[0].size == report.segments[0].end + 500)
  }

  @Test func `what the store itself writes is sound`() throws {
    let shelf = try Shelf.withThreeTransactions()
    let folder = WorkspaceFolder(path: shelf.path, system: shelf.system)
    let report = try JournalAudit(folder).run()
    #expect(report.misfits == [])
    #expect(report.transactions == 3)
    #expect(report.documents == 2)
  }

  @Test func `a bit that flips in any byte is noticed`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    for segment in 1...3 {
      let sound = builder[segment]
      let end = try builder.audit().segments[segment - 1].end
      for index in stride(from: segment, to: end * 8, by: 11) {
        builder[segment][index / 8] ^= 1 << UInt8(index % 8)
        let report = try builder.audit()
        #expect(!report.isSound, "bit \(index) of segment \(segment)")
        builder[segment][index / 8] = sound[index / 8]
      }
    }
  }

  @Test func `a line that was changed with its checksum breaks the chain`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    let line = builder.lines(2)[1]
    let changed = line.text.replacing("\"age\":42", with: "\"age\":24")
    let bytes = closed(changed)
    builder[2].replaceSubrange(line.offset..<line.offset + bytes.count, with: bytes)
    let misfit = try #require(try builder.audit().firstMisfit)
    #expect(misfit.problem == .chain)
    #expect(misfit.transaction == 2)
    #expect(misfit.place.segment == 2)
    #expect(misfit.line == 3)
  }

  @Test func `a damaged line is named with its document and transaction, and reading goes on`()
    throws
  {
    let builder = try JournalBuilder.withTwoPeople()
    let line = builder.lines(1)[2]
    builder[1][line.offset + 60] ^= 1
    let report = try builder.audit()
    #expect(report.misfits.map(\.problem) == [.checksum])
    let misfit = try #require(report.firstMisfit)
    #expect(misfit.document?.description == "people/p2")
    #expect(misfit.transaction == 1)
    #expect(misfit.line == 3)
    #expect(misfit.place == JournalPosition(segment: 1, offset: line.offset))
    #expect(report.transactions == 5)
  }

  @Test func `a missing segment is named`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    builder.system.files[builder.folder.segment(2)] = nil
    let report = try builder.audit()
    #expect(report.firstMisfit?.problem == .missing)
    #expect(report.firstMisfit?.path == builder.folder.segment(2))
  }

  @Test func `a segment of another workspace is named`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    let other = JournalBuilder()
    try other.commit([("people/x", "{}")])
    other.rollOver()
    builder[2] = other[2]
    #expect(try builder.audit().firstMisfit?.problem == .link)
  }

  @Test func `the newest segment is missed where the tail tells of it`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    builder.system.files[builder.folder.segment(3)] = nil
    let report = try builder.audit()
    #expect(report.misfits.map(\.problem).contains(.missing))
    #expect(report.misfits.contains { $0.path == builder.folder.segment(3) })
    #expect(report.misfits.contains { $0.message.en.contains("transaction 5 was confirmed") })
  }

  @Test(arguments: [1, 2, 3]) func `an empty segment is named`(number: Int) throws {
    let builder = try JournalBuilder.withTwoPeople()
    builder[number] = []
    builder.system.files[builder.folder.tail] = nil
    let report = try builder.audit()
    let misfit = try #require(report.firstMisfit)
    #expect(misfit.problem == .empty)
    #expect(misfit.path == builder.folder.segment(number))
  }

  @Test func `a segment under the name of another is named, and its lines say nothing`() throws {
    let builder = try JournalBuilder.withTwoPeople()
    builder.system.files[builder.folder.segment(4)] =
      builder.system.files[
        builder.folder.segment(2)]
    let report = try builder.audit()
    #expect(report.misfits.map(\.problem) == [.misnamed(2)])
    #expect(report.transactions == 5)
    #expect(report.torn == nil)
  }

  @Test func `a journal cut anywhere is sound up to the cut, or a loss that the tail tells`() throws
  {
    let builder = try JournalBuilder.withTwoPeople()
    let whole = builder[3]
    let tail = builder.system.files[builder.folder.tail]
    let ends = builder.lines(3).map { $0.offset + $0.text.utf8.count + 1 }
    for count in ends[0]..<whole.count {
      builder[3] = Array(whole.prefix(count))
      builder.system.files[builder.folder.tail] = nil
      let report = try builder.audit()
      #expect(report.isSound, "\(count)")
      #expect(report.transactions == (count >= ends[2] ? 4 : 3))
      #expect((report.torn == nil) == (count == ends[0] || count == ends[2]), "\(count)")
      builder.system.files[builder.folder.tail] = tail
      #expect(try !builder.audit().isSound, "\(count)")
    }
  }

  @Test func `a pointer that does not lead to the version before is named`() throws {
    let builder = JournalBuilder()
    try builder.commit([("people/p1", "{}"), ("people/p2", "{}")])
    let text = builder.lines(1)[1]
    // A version with a sound chain whose pointer leads to another document.
    var bytes = builder[1]
    let end = bytes.count
    let version = NewVersion(
      key: try #require(DocumentKey("people/p2")), form: 1, revision: 2,
      previous: JournalPosition(segment: 1, offset: text.offset), body: Array("{}".utf8))
    version.write(into: &bytes, salt: 1)
    let digest = SHA256.digest(bytes[end..<bytes.count - LineChecksum.length - 1])
    var commit = JournalLine.Commit(
      transaction: 2, at: Timestamp(microseconds: 1_800_000_000_000_000), author: "ana",
      command: "", count: 1, sync: end, sum: builder.sum)
    commit.write(into: &bytes, salt: 2, chain: SHA256(after: builder.sum, lines: [digest]))
    builder[1] = bytes
    let report = try builder.audit()
    #expect(report.misfits.map(\.problem) == [.previous])
    #expect(report.firstMisfit?.document?.description == "people/p2")
  }

  @Test func `every misfit is worded in both languages`() {
    let problems: [Inconsistency.Problem] = [
      .missing, .empty, .head, .foreign, .misnamed(3), .link, .checksum, .line, .count, .number,
      .time, .sync, .chain,
      .previous, .lost(expected: 4, size: 5, before: 5), .lost(expected: 4, size: 5, before: 9),
    ]
    for problem in problems {
      let misfit = Inconsistency(
        problem: problem, path: "log/1", place: JournalPosition(segment: 1, offset: 2), line: 3,
        transaction: 4)
      #expect(misfit.message.en.hasSuffix("."))
      #expect(misfit.message.fr != misfit.message.en)
    }
  }

  private func closed(_ line: String) -> [UInt8] {
    var bytes = Array(line.utf8.dropLast(LineChecksum.length))
    LineChecksum.close(&bytes, from: 0)
    return Array(bytes.dropLast())
  }
}
