import AccordWording

/// What stands between braces.
enum TemplatePlaceholder: Sendable, Hashable {
  /// `{convention.amount | in words}`; with `?` it may be empty.
  case value(name: String, format: String?, mayBeEmpty: Bool)
  /// `{pour versement}`.
  case loop(name: String)
  /// `{si bénéficiaire.association}`, `{si convention.nature = affectée}`.
  case condition(name: String, word: String?)
  /// `{sinon}`.
  case otherwise
  /// `{fin}`.
  case end
  /// `{}`, or `{si}` without a field: what it is not.
  case incomplete

  /// Whether it stands alone in its paragraph, which disappears.
  var isDirective: Bool {
    switch self {
    case .loop, .condition, .otherwise, .end: true
    case .value, .incomplete: false
    }
  }

  /// Reads what stands between braces, spaces put right.
  init(reading text: String) {
    let words = text.split(separator: " ")
    let rest = words.dropFirst().joined(separator: " ")
    switch words.first?.folded {
    case "sinon" where words.count == 1, "else" where words.count == 1: self = .otherwise
    case "fin" where words.count == 1, "end" where words.count == 1: self = .end
    case "pour", "for":
      self = words.count == 2 ? .loop(name: rest) : .incomplete
    case "si", "if": self = TemplatePlaceholder.condition(rest)
    default: self = TemplatePlaceholder.value(text)
    }
  }

  private static func condition(_ text: String) -> TemplatePlaceholder {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0.withoutOuterSpaces) }
    guard let name = sides.first, isName(name), sides.last?.isEmpty == false else {
      return .incomplete
    }
    return .condition(name: name, word: sides.count == 2 ? sides[1] : nil)
  }

  private static func value(_ text: String) -> TemplatePlaceholder {
    var mayBeEmpty = false
    func withoutMark(_ text: some StringProtocol) -> String {
      let text = text.withoutOuterSpaces
      guard text.hasSuffix("?") else { return String(text) }
      mayBeEmpty = true
      return String(text.dropLast().withoutOuterSpaces)
    }
    let sides = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let name = withoutMark(sides.first ?? "")
    let format = sides.count == 2 ? withoutMark(sides[1]) : nil
    guard isName(name), format?.isEmpty != true else { return .incomplete }
    return .value(name: name, format: format, mayBeEmpty: mayBeEmpty)
  }

  private static func isName(_ text: String) -> Bool { !text.isEmpty && !text.contains(" ") }

  /// The text without hidden characters, each run of spaces of any kind as one.
  static func normalised(_ bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
      } else if !scalar.isHidden(after: result.last) {
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}
