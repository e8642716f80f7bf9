import AccordWording

/// Counts the headings as the office program prints them: `Article 3`, `3`.
struct HeadingNumbers {
  /// The words of the last heading.
  private(set) var words: String?
  private var levels: [String: Level] = [:]
  private var counts: [Int: Int] = [:]
  private var current: Int?
  private let names: OpenDocumentNames

  private struct Level {
    var prefix: String
    var isNumbered: Bool
  }

  init(_ names: OpenDocumentNames) { self.names = names }

  /// The number of the last heading; `nil` where its level has none.
  var number: String? {
    guard let current, let level = levels[String(current)], level.isNumbered else { return nil }
    return level.prefix + String(counts[current] ?? 0)
  }

  /// Takes in how a level is numbered.
  mutating func declare(_ attributes: [XMLAttribute]) {
    guard let level = value("text:level", attributes) else { return }
    levels[level] = Level(
      prefix: value("style:num-prefix", attributes) ?? "",
      isNumbered: value("style:num-format", attributes)?.isEmpty == false)
  }

  mutating func begin(_ attributes: [XMLAttribute]) {
    let level = value("text:outline-level", attributes).flatMap(Int.init) ?? 1
    counts[level, default: 0] += 1
    for lower in counts.keys where lower > level { counts[lower] = 0 }
    current = level
  }

  mutating func end(_ words: String) { self.words = words }

  private func value(_ name: String, _ attributes: [XMLAttribute]) -> String? {
    let written = names.written(name)
    return attributes.first { $0.name == written }?.value
  }
}
