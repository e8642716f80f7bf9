import AccordWording

/// What was entered before, the oldest first. A line that begins with a space is private: it is
/// neither kept nor found again. The same input is kept once, at its newest place.
package struct InputHistory: Sendable {
  /// The inputs, the oldest first.
  package private(set) var entries: [String] = []
  private let limit: Int
  /// Where each input stands.
  private var places: [String: Int] = [:]

  package init(_ entries: [String] = [], limit: Int = 10_000) {
    self.limit = limit
    for entry in entries { add(entry) }
  }

  /// Keeps an input.
  ///
  /// - Returns: whether it is one that is kept.
  @discardableResult
  package mutating func add(_ input: String) -> Bool {
    guard InputHistory.isKept(input) else { return false }
    if let known = places[input] {
      entries[known] = ""
    }
    places[input] = entries.count
    entries.append(input)
    if entries.count > limit * 2 { compact() }
    return true
  }

  /// The input that was entered last.
  package var newest: String? { entries.last }

  /// Whether an input is for the history.
  package static func isKept(_ input: String) -> Bool {
    input.first != " " && input.contains { !$0.isWhitespace }
  }

  /// Leaves out the places that were given up, and what is too old.
  private mutating func compact() {
    entries = Array(entries.filter { !$0.isEmpty }.suffix(limit))
    places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1, $0) })
  }

  /// The newest input that begins with a text and goes on after it.
  func suggestion(for text: String) -> String? {
    entries.reversed().first { $0.utf8.count > text.utf8.count && $0.hasPrefix(text) }
  }

  /// The next input before or after a place that begins with `prefix` and is another than `text`.
  func index(from index: Int, step: Int, prefix: String, not text: String) -> Int? {
    var place = index + step
    while entries.indices.contains(place) {
      let entry = entries[place]
      if !entry.isEmpty, entry.hasPrefix(prefix), entry != text { return place }
      place += step
    }
    return nil
  }

  /// The newest input before a place that holds a text; accents and capitals do not count.
  func search(_ pattern: String, before index: Int?) -> Int? {
    guard !pattern.isEmpty else { return nil }
    let wanted = pattern.folded
    return entries.indices.prefix(index ?? entries.count).last {
      entries[$0].folded.contains(wanted)
    }
  }

  /// The oldest input after a place that holds a text.
  func search(_ pattern: String, after index: Int) -> Int? {
    guard !pattern.isEmpty else { return nil }
    let wanted = pattern.folded
    return entries.indices.dropFirst(index + 1).first { entries[$0].folded.contains(wanted) }
  }
}
