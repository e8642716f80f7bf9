extension SHA256 {
  /// The digests of lines, in their order. Four are worked out at once; a lane whose line has
  /// ended takes the next one, so lines of any lengths keep all of them busy.
  static func digests(of lines: [UnsafeRawBufferPointer]) -> [Digest] {
    guard lines.count > 1 else { return lines.map { digest($0) } }
    var digests = [Digest](repeating: .zero, count: lines.count)
    withUnsafeTemporaryAllocation(byteCount: 4 * Lane.tailSize, alignment: 16) { tails in
      withUnsafeTemporaryAllocation(of: SIMD4<UInt32>.self, capacity: 16) { words in
        guard let schedule = words.baseAddress, let tail = tails.baseAddress else { return }
        schedule.initialize(repeating: SIMD4(), count: 16)
        var lanes = Lanes(lines: lines, tails: tail)
        lanes.run(schedule, into: &digests)
      }
    }
    return digests
  }
}

/// A line on its way through one of the lanes.
private struct Lane {
  /// Room for what does not fill a block, with its padding.
  static let tailSize = 128

  /// The number of the line; `nil` when the lane has nothing to do.
  var line: Int?
  var next: UnsafeRawPointer
  /// The blocks before the tail.
  var whole = 0
  var tailBlocks = 0
  let tail: UnsafeMutableRawPointer

  init(tail: UnsafeMutableRawPointer) {
    self.tail = tail
    next = UnsafeRawPointer(tail)
    tail.initializeMemory(as: UInt8.self, repeating: 0, count: Lane.tailSize)
  }

  mutating func begin(_ bytes: UnsafeRawBufferPointer, line number: Int) {
    line = number
    whole = bytes.count >> 6
    let rest = bytes.count & 63
    tailBlocks = rest < 56 ? 1 : 2
    tail.initializeMemory(as: UInt8.self, repeating: 0, count: Lane.tailSize)
    if let start = bytes.baseAddress {
      tail.copyMemory(from: start + whole * 64, byteCount: rest)
      next = whole > 0 ? start : UnsafeRawPointer(tail)
    } else {
      next = UnsafeRawPointer(tail)
    }
    tail.storeBytes(of: 0x80, toByteOffset: rest, as: UInt8.self)
    tail.storeBytes(
      of: (UInt64(bytes.count) << 3).bigEndian, toByteOffset: tailBlocks * 64 - 8, as: UInt64.self)
  }

  /// Moves on by a block; returns whether that was the last one.
  @inline(__always)
  mutating func advance() -> Bool {
    if whole > 0 {
      whole &-= 1
      next = whole > 0 ? next + 64 : UnsafeRawPointer(tail)
      return false
    }
    tailBlocks &-= 1
    next += 64
    return tailBlocks == 0
  }
}

private struct Lanes {
  let lines: [UnsafeRawBufferPointer]
  var waiting = 0
  var lanes: (Lane, Lane, Lane, Lane)
  var state: SHA256State<SIMD4<UInt32>>

  init(lines: [UnsafeRawBufferPointer], tails: UnsafeMutableRawPointer) {
    self.lines = lines
    lanes = (
      Lane(tail: tails), Lane(tail: tails + Lane.tailSize),
      Lane(tail: tails + 2 * Lane.tailSize), Lane(tail: tails + 3 * Lane.tailSize)
    )
    let start = SHA256.start
    state = SHA256State(
      SIMD4(repeating: start.a), SIMD4(repeating: start.b), SIMD4(repeating: start.c),
      SIMD4(repeating: start.d), SIMD4(repeating: start.e), SIMD4(repeating: start.f),
      SIMD4(repeating: start.g), SIMD4(repeating: start.h))
  }

  mutating func run(
    _ words: UnsafeMutablePointer<SIMD4<UInt32>>, into digests: inout [Digest]
  ) {
    for lane in 0..<4 { refill(lane) }
    while lanes.0.line != nil || lanes.1.line != nil || lanes.2.line != nil || lanes.3.line != nil {
      let (first, second, third, fourth) = (lanes.0.next, lanes.1.next, lanes.2.next, lanes.3.next)
      for index in 0..<16 {
        let offset = index &* 4
        words[index] = SIMD4(
          UInt32(bigEndian: (first + offset).loadUnaligned(as: UInt32.self)),
          UInt32(bigEndian: (second + offset).loadUnaligned(as: UInt32.self)),
          UInt32(bigEndian: (third + offset).loadUnaligned(as: UInt32.self)),
          UInt32(bigEndian: (fourth + offset).loadUnaligned(as: UInt32.self)))
      }
      state.compress(words)
      if lanes.0.line != nil, lanes.0.advance() { finish(0, &digests) }
      if lanes.1.line != nil, lanes.1.advance() { finish(1, &digests) }
      if lanes.2.line != nil, lanes.2.advance() { finish(2, &digests) }
      if lanes.3.line != nil, lanes.3.advance() { finish(3, &digests) }
    }
  }

  private mutating func finish(_ number: Int, _ digests: inout [Digest]) {
    let state = SHA256State<UInt32>(
      state.a[number], state.b[number], state.c[number], state.d[number], state.e[number],
      state.f[number], state.g[number], state.h[number])
    if let line = lane(number).line { digests[line] = state.digest }
    refill(number)
  }

  /// Gives the lane the next line, if there is one. An idle lane goes over its own tail.
  private mutating func refill(_ number: Int) {
    var lane = lane(number)
    lane.line = nil
    lane.next = UnsafeRawPointer(lane.tail)
    if waiting < lines.count {
      lane.begin(lines[waiting], line: waiting)
      waiting += 1
      let start = SHA256.start
      state.a[number] = start.a
      state.b[number] = start.b
      state.c[number] = start.c
      state.d[number] = start.d
      state.e[number] = start.e
      state.f[number] = start.f
      state.g[number] = start.g
      state.h[number] = start.h
    }
    switch number {
    case 0: lanes.0 = lane
    case 1: lanes.1 = lane
    case 2: lanes.2 = lane
    default: lanes.3 = lane
    }
  }

  private func lane(_ number: Int) -> Lane {
    switch number {
    case 0: lanes.0
    case 1: lanes.1
    case 2: lanes.2
    default: lanes.3
    }
  }
}
