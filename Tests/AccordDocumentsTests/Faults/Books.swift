/// What the store was asked and what it promised so far: the truth that a test compares it with.
struct Books {
  /// The documents after each transaction that was attempted, the first none.
  var states: [[String: Int]] = [[:]]
  /// The last of `states` that the store said to be on the disk.
  var acknowledged = 0
  /// The documents whose personal fields were erased for good.
  var erased: [String] = []
  /// Whether a backup was begun.
  var isBackupBegun = false
  /// The documents in the last backup that was finished.
  var backup: [String: Int]?

  var newest: [String: Int] { states[states.count - 1] }
}

/// What the store did that it may never do.
struct BrokenPromise: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
