/// Sorts many values by a number that they have: 11 bits at a time, from the lowest on, leaving
/// out bits that are the same in all. Values with the same number keep their order, so sorting
/// by a lesser key first and a greater key then sorts by both.
enum RadixSort {
  /// Sorts plain values, which hold no references.
  @inline(__always)
  static func sort<Value: BitwiseCopyable>(
    _ values: UnsafeMutableBufferPointer<Value>, scratch: UnsafeMutableBufferPointer<Value>,
    by key: (Value) -> UInt64
  ) {
    guard values.count > 1, var from = values.baseAddress, var to = scratch.baseAddress else {
      return
    }
    let count = values.count
    let first = key(from[0])
    var different: UInt64 = 0
    for index in 1..<count { different |= key(from[index]) ^ first }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 2048) { starts in
      while different != 0 {
        let shift = UInt64(different.trailingZeroBitCount)
        different &= shift + 11 >= 64 ? 0 : ~0 << (shift + 11)
        starts.initialize(repeating: 0)
        for index in 0..<count { starts[Int(key(from[index]) >> shift & 2047)] += 1 }
        var sum = 0
        for digit in 0..<2048 {
          let number = starts[digit]
          starts[digit] = sum
          sum += number
        }
        for index in 0..<count {
          let value = from[index]
          let digit = Int(key(value) >> shift & 2047)
          to[starts[digit]] = value
          starts[digit] += 1
        }
        swap(&from, &to)
      }
    }
    if let start = values.baseAddress, from != start { start.update(from: from, count: count) }
  }
}

extension [PackedPosition] {
  /// Puts places in order; each is named once.
  mutating func sortPlaces() {
    guard count > 1 else { return }
    if count < 256 {
      sort()
    } else {
      let scratch = UnsafeMutableBufferPointer<PackedPosition>.allocate(capacity: count)
      defer { scratch.deallocate() }
      // The lowest four bits say no more about where a version lies.
      withUnsafeMutableBufferPointer { RadixSort.sort($0, scratch: scratch) { $0.bits >> 4 } }
    }
    var kept = 1
    for index in 1..<count where self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeLast(count - kept)
  }
}
