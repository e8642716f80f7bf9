/// Notes the values of a document as they are scanned.
struct TapeBuilder: ScanningSink {
  private(set) var tokens: UnsafeMutablePointer<Tape.Token>
  private var count = 0
  private var capacity = 64

  init() { tokens = .allocate(capacity: capacity) }

  func free() { tokens.deallocate() }

  mutating func clear() { count = 0 }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Tape.Token>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: tokens, count: count)
    tokens.deallocate()
    (tokens, capacity) = (larger, capacity * 2)
  }

  @inline(__always)
  mutating func leaf(_ kind: Tape.Kind, from start: Int, to end: Int) {
    add(kind, start, end)
  }

  @inline(__always)
  mutating func string(from start: Int, to end: Int, _ manner: StringManner) {
    add(manner.isEscaped ? .escaped : manner.isPlain ? .plain : .string, start, end)
  }

  @inline(__always)
  mutating func open(_ kind: Tape.Kind, at start: Int) -> Int {
    // Of an object: the first member is looked for first.
    add(kind, start, count &+ 1)
    return count &- 1
  }

  @inline(__always)
  mutating func close(_ token: Int, at end: Int) {
    tokens[token].next = UInt32(truncatingIfNeeded: count)
  }

  @inline(__always)
  private mutating func add(_ kind: Tape.Kind, _ start: Int, _ end: Int) {
    if count == capacity { grow() }
    (tokens + count).initialize(
      to: Tape.Token(
        kind: kind, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end), next: UInt32(truncatingIfNeeded: count &+ 1)))
    count &+= 1
  }
}
