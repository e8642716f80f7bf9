/// Shows where two texts differ, line by line.
public enum LineDifference {
  /// The lines of both texts: `-` before those that were expected and are not there, `+` before
  /// those that are there and were not expected, two lines around for their place; `nil` when
  /// the texts are the same.
  public static func between(expected: String, actual: String) -> String? {
    guard expected != actual else { return nil }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [(mark: Character, text: Substring)] = []
    var i = 0
    var j = 0
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        lines.append(("-", old[i]))
        i += 1
      } else if j < new.count, inserted.contains(j) {
        lines.append(("+", new[j]))
        j += 1
      } else {
        lines.append((" ", old[i]))
        i += 1
        j += 1
      }
    }
    return nearChanges(lines).joined(separator: "\n")
  }

  private static func nearChanges(_ lines: [(mark: Character, text: Substring)]) -> [String] {
    var result: [String] = []
    var last = -1
    for (index, line) in lines.enumerated() {
      let around = max(0, index - 2)...min(lines.count - 1, index + 2)
      guard around.contains(where: { lines[$0].mark != " " }) else { continue }
      if index > last + 1 { result.append("…") }
      last = index
      result.append("\(line.mark) \(line.text)")
    }
    return result
  }
}
