import AccordDocuments
import AccordJSON
import AccordLanguage

/// The statements that wrote, in the order in which they ran, with where the transaction stood
/// after each: to find the one that broke a rule which is looked at only in the end.
struct Trail {
  struct Entry {
    /// The number of the statement.
    let step: Int
    let mark: Transaction.Mark
    /// The rounds of the loops in which it ran.
    let rounds: [Round]
  }

  private(set) var entries: [Entry] = []

  mutating func append(_ entry: Entry) { entries.append(entry) }

  /// Forgets what was taken back.
  mutating func shorten(to count: Int) { entries.removeLast(max(0, entries.count - count)) }

  /// How many states are looked at: each costs as much as the rules of a commit.
  private static let bound = 40

  /// The statement that broke each rule: it is kept before it, and broken after it. `nil` where
  /// that would take too long to find.
  func breaking(
    _ violations: [Violation], in transaction: Transaction, isInterrupted: @escaping () -> Bool
  ) -> [Entry?] {
    var known: [Int: Set<BrokenRule>] = [
      0: [], entries.count: Set(violations.map(BrokenRule.init)),
    ]
    func broken(after count: Int) -> Set<BrokenRule>? {
      if let rules = known[count] { return rules }
      guard known.count < Trail.bound, !isInterrupted() else { return nil }
      let state = transaction.state(at: entries[count - 1].mark)
      state.watch = TransactionWatch(isInterrupted: isInterrupted)
      guard let rules = try? state.violations() else { return nil }
      known[count] = Set(rules.map(BrokenRule.init))
      return known[count]
    }
    return violations.map { violation in
      let rule = BrokenRule(violation)
      var (sound, unsound) = (0, entries.count)
      while unsound - sound > 1 {
        let middle = (sound + unsound) / 2
        guard let rules = broken(after: middle) else { return nil }
        if rules.contains(rule) { unsound = middle } else { sound = middle }
      }
      return unsound > 0 ? entries[unsound - 1] : nil
    }
  }
}

/// A rule that a document breaks, however its message counts.
private struct BrokenRule: Hashable {
  let code: String
  let document: DocumentKey

  init(_ violation: Violation) { (code, document) = (violation.code, violation.document) }
}
