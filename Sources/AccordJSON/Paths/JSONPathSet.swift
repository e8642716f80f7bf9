/// Several paths that are looked for in one pass over a document.
package struct JSONPathSet: Sendable {
  /// How a path begins.
  private struct Start: Sendable {
    /// The number of the path.
    let number: Int
    /// The name of the member that is its first step.
    let name: [UInt8]
    /// Whether it has no other step.
    let isWhole: Bool
  }

  private let paths: [JSONPath]
  private let starts: [Start]
  /// The numbers of paths that do not begin with a member, or are too many for one pass.
  private let others: [Int]

  package init(_ paths: [JSONPath]) {
    self.paths = paths
    var (starts, others): ([Start], [Int]) = ([], [])
    for (number, path) in paths.enumerated() {
      if starts.count < UInt64.bitWidth, case .member(let name)? = path.steps.first {
        starts.append(
          Start(number: number, name: Array(name.utf8), isWhole: path.steps.count == 1))
      } else {
        others.append(number)
      }
    }
    (self.starts, self.others) = (starts, others)
  }

  /// Calls `body` with the number of a path and with every value that lies there in the bytes of
  /// a valid JSON document: the same as the paths find one by one, in another order.
  @inline(__always)
  package func each(inRaw document: UnsafeRawBufferPointer, _ body: (Int, RawValue) -> Void) {
    for number in others { paths[number].each(inRaw: document) { body(number, $0) } }
    guard !starts.isEmpty, var cursor = RawCursor(document), cursor.next() == UInt8(ascii: "{")
    else { return }
    cursor.position += 1
    // One bit for each path that is still looked for: of members with one name the first counts.
    var wanted = ~0 as UInt64 >> UInt64(UInt64.bitWidth - starts.count)
    while wanted != 0, let name = cursor.member() {
      var rest = wanted
      while rest != 0 {
        let index = rest.trailingZeroBitCount
        rest &= rest &- 1
        guard name.equals(starts[index].name) else { continue }
        wanted &= ~(1 << UInt64(index))
        let number = starts[index].number
        var value = cursor
        if starts[index].isWhole {
          if let value = value.value() { body(number, value) }
        } else {
          paths[number].each(after: 1, at: value) { body(number, $0) }
        }
      }
      guard cursor.passValue(), cursor.next() == UInt8(ascii: ",") else { return }
      cursor.position += 1
    }
  }
}
