import Testing

@testable import AccordDocuments

@Suite struct RecentBytesTests {
  @Test func `what follows is appended, and what does not takes the place of all else`() {
    var recent = RecentBytes()
    recent.append([1, 2, 3], at: 100)
    recent.append([4, 5], at: 103)
    #expect(taken(recent, from: 101, 4) == [2, 3, 4, 5])
    #expect(taken(recent, from: 101, 5) == nil)
    #expect(taken(recent, from: 99, 2) == nil)
    recent.append([9], at: 300)
    #expect(taken(recent, from: 103, 1) == nil)
    #expect(taken(recent, from: 300, 1) == [9])
  }

  @Test func `they never grow beyond their limit, and the newest stay`() {
    var recent = RecentBytes()
    let line = [UInt8](repeating: 7, count: 300_000)
    for number in 0..<36 { recent.append(line + [UInt8(number)], at: number * 300_001) }
    #expect(taken(recent, from: 36 * 300_001 - 1, 1) == [35])
    #expect(taken(recent, from: 0, 1) == nil)
    let large = [UInt8](repeating: 1, count: 9 << 20) + [2]
    recent.append(large, at: 36 * 300_001)
    let end = 36 * 300_001 + large.count
    #expect(taken(recent, from: end - 2, 2) == [1, 2])
    #expect(taken(recent, from: end - (8 << 20), 1) == nil)
  }

  private func taken(_ recent: RecentBytes, from offset: Int, _ count: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    return recent.append(from: offset, count, to: &bytes) ? bytes : nil
  }
}
