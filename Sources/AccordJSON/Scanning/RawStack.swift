/// A stack of plain values in memory of its own, so that reaching one is no more than that.
///
/// Whoever makes one frees it. Nobody may ask for a value that is not there.
struct RawStack<Element: BitwiseCopyable> {
  /// The lowest value, until the next one is pushed.
  private(set) var start: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  func free() { start.deallocate() }

  /// The value with that number, from 0 at the bottom.
  @inline(__always)
  subscript(number: Int) -> Element {
    get {
      assert(number < count)
      return start[number]
    }
    nonmutating _modify {
      assert(number < count)
      yield &start[number]
    }
  }

  @inline(__always)
  mutating func push(_ element: Element) {
    if count == capacity { grow() }
    (start + count).initialize(to: element)
    count &+= 1
  }

  /// Takes away what lies above the lowest `count` values.
  @inline(__always)
  mutating func cut(to count: Int) { self.count = min(count, self.count) }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    (start, capacity) = (larger, capacity * 2)
  }
}
