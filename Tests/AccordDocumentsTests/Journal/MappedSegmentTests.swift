import Testing

@testable import AccordDocuments
@testable import AccordPlatform

@Suite struct `A segment in memory` {
  /// Lines of versions one after the other, and where each begins.
  private func lines(_ count: Int) -> (bytes: [UInt8], starts: [Int]) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for number in 0..<count {
      starts.append(bytes.count)
      let start = bytes.count
      bytes += "{\"put\":\"a/\(number)\",\"v\":1,\"rev\":1,\"doc\":\(number)".utf8
      LineChecksum.close(&bytes, from: start)
    }
    return (bytes, starts)
  }

  private func key(_ segment: MappedSegment, _ offset: Int) -> String? {
    guard let line = segment.line(at: offset), let record = segment.knownRecord(line, at: offset)
    else { return nil }
    return String(decoding: record.key, as: UTF8.self)
  }

  @Test func `every line is found, the first time and later`() {
    let (bytes, starts) = lines(200)
    let segment = MappedSegment(MappedBytes(copying: bytes))
    for _ in 0..<2 {
      for (number, start) in starts.enumerated() { #expect(key(segment, start) == "a/\(number)") }
    }
    #expect(segment.line(at: -1) == nil)
    #expect(segment.line(at: bytes.count) == nil)
    #expect(MappedSegment(MappedBytes(copying: bytes.dropLast())).line(at: starts[199]) == nil)
  }

  @Test func `a line that was not verified is not taken for one that was`() {
    let (bytes, starts) = lines(200)
    for damaged in [0, 1, 77, 199] {
      var copy = bytes
      copy[starts[damaged] + 8] ^= 1
      let segment = MappedSegment(MappedBytes(copying: copy))
      for (number, start) in starts.enumerated() {
        #expect(key(segment, start) == (number == damaged ? nil : "a/\(number)"))
      }
      #expect(key(segment, starts[damaged]) == nil)
    }
  }
}
