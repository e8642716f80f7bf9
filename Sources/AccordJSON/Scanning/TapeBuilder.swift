/// Notes the values of a document as they are scanned.
struct TapeBuilder: ScanningSink {
  private var stack = RawStack<Tape.Token>(capacity: 64)

  /// The tokens so far.
  var tokens: UnsafeMutablePointer<Tape.Token> { stack.start }

  func free() { stack.free() }

  mutating func clear() { stack.cut(to: 0) }

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
    add(kind, start, stack.count &+ 1)
    return stack.count &- 1
  }

  @inline(__always)
  mutating func close(_ token: Int, at end: Int) {
    stack[token].next = UInt32(truncatingIfNeeded: stack.count)
  }

  @inline(__always)
  private mutating func add(_ kind: Tape.Kind, _ start: Int, _ end: Int) {
    stack.push(
      Tape.Token(
        kind: kind, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end), next: UInt32(truncatingIfNeeded: stack.count &+ 1)))
  }
}
