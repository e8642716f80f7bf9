import AccordLanguage
import AccordWording

/// Two operands that were read as values of one type.
struct ComparedPair {
  let left: Operand.Content
  let type: ValueType
  let comparison: Comparison
  let right: Operand.Content

  /// - Throws: where the two cannot be compared, or one cannot be read by the type of the other.
  init(_ first: Operand, _ comparison: Comparison, _ second: Operand) throws(Diagnostic) {
    let place = second.place ?? first.place
    do throws(Failure) {
      type = try .compared(first.known, comparison, second.known) ?? .text
      guard type.allows(comparison) else {
        throw .operatorType(comparison.rawValue, holds: type.name)
      }
      // The cells of a column are not read anew.
      if comparison != .contains, !type.isTextual, first.isTextColumn || second.isTextColumn {
        throw .types(first.known.name, second.known.name)
      }
    } catch {
      throw Diagnostic(error, at: place)
    }
    let readAs: ValueType = comparison == .contains ? .text : type
    left = try first.content(as: readAs)
    right = try second.content(as: readAs)
    self.comparison = comparison
  }

  /// Whether the comparison holds; it does not where a value is missing, and `!=` is the exact
  /// complement of `=`.
  func matches(_ row: [Value]) throws(Diagnostic) -> Bool {
    let (first, second) = (try left.value(in: row), try right.value(in: row))
    guard comparison == .unequal else {
      return first.compared(comparison, to: second, as: type) == true
    }
    return first.compared(.equal, to: second, as: type) != true
  }

  /// Whether the comparison holds; `nil` where a value is missing.
  func holds(_ row: [Value]) throws(Diagnostic) -> Bool? {
    try left.value(in: row).compared(comparison, to: right.value(in: row), as: type)
  }
}

extension ValueType {
  /// The type as which two operands are compared: an untyped one is read by the type of the
  /// other, wherever it comes from. `nil` while one of them is known only later.
  ///
  /// Two untyped texts are compared as whole numbers, amounts, dates or rates where both can be
  /// read so. An order of texts is given only to words without digits and to what is declared as
  /// text: a mistyped number never passes as a word.
  ///
  /// - Throws: where the types cannot be compared, or texts have no order.
  static func compared(
    _ left: Known, _ comparison: Comparison, _ right: Known
  ) throws(Failure) -> ValueType? {
    guard comparison != .contains else { return left.type ?? right.type }
    switch (left, right) {
    case (.typed(let one), .typed(let other)):
      if one == .text, other != .identity, other != .text { return other }
      if other == .text, one != .identity, one != .list { return one }
      guard one.isComparable(with: other) else { throw .types(one.name, other.name) }
      return one
    case (.typed(let type), .text(let text)), (.text(let text), .typed(let type)):
      guard comparison.isOrder, type == .text || type == .identity,
        let evident = evident(in: text)
      else { return type }
      guard type == .text else { throw .types(type.name, evident.name) }
      return evident
    case (.text(let one), .text(let other)):
      if let shared = shared(by: one, other) { return shared }
      guard comparison.isOrder else { return .text }
      // What reads as neither is then an error at its place.
      if let type = evident(in: one) ?? evident(in: other) { return type }
      guard one.isWord, other.isWord else { throw .noOrder(one, other) }
      return .text
    default: return nil
    }
  }

  /// Whether values are compared as texts: a text need not be read to be compared with one.
  var isTextual: Bool {
    switch self {
    case .text, .identity, .list, .word: true
    case .integer, .year, .amount, .date, .rate, .truth: false
    }
  }
}

extension Known {
  /// The type, where it has one of its own.
  var type: ValueType? {
    if case .typed(let type) = self { type } else { nil }
  }
}

extension Comparison {
  /// Whether it asks which of two comes first.
  var isOrder: Bool {
    switch self {
    case .less, .atMost, .greater, .atLeast: true
    case .equal, .unequal, .contains: false
    }
  }
}

extension String {
  /// Whether it is made of letters, and of no digits.
  fileprivate var isWord: Bool {
    contains(where: \.isLetter) && !contains(where: \.isNumber)
  }
}
