import AccordWording

/// A checked condition: over the rows of a table in `where`, over values in `if` and `require`.
///
/// What is not known is neither true nor false: a comparison with a missing value matches
/// nothing, and neither does its `not`.
indirect enum Condition: Sendable {
  /// The type is the one by which both sides are read; `nil` where nothing declares it before
  /// the script runs.
  case compare(Expression, ValueType?, Comparison, Expression)
  case member(Expression, ValueType?, [Expression])
  case missing(Expression)
  case truth(Expression)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)

  /// The condition with the values of all variables and pipelines.
  func resolved(by resolver: Resolver) throws -> Test {
    switch self {
    case .compare(let left, let declared, let comparison, let right):
      let (first, second) = (try left.resolved(by: resolver), try right.resolved(by: resolver))
      let type = declared ?? .shared(by: first.known, second.known)
      let readAs: ValueType = comparison == .contains ? .text : type
      return .compare(
        try first.content(as: readAs), type, comparison, try second.content(as: readAs))
    case .member(let operand, let declared, let elements):
      let first = try operand.resolved(by: resolver)
      let others = try elements.map { try $0.resolved(by: resolver) }
      let type = declared ?? others.first.map { .shared(by: first.known, $0.known) } ?? .text
      return .member(
        try first.content(as: type), type, try others.map { try $0.content(as: type) })
    case .missing(let operand):
      return .missing(try operand.resolved(by: resolver).content(as: .text))
    case .truth(let operand): return .truth(try operand.resolved(by: resolver).content(as: .truth))
    case .not(let condition): return .not(try condition.resolved(by: resolver))
    case .and(let left, let right):
      return .and(try left.resolved(by: resolver), try right.resolved(by: resolver))
    case .or(let left, let right):
      return .or(try left.resolved(by: resolver), try right.resolved(by: resolver))
    }
  }

  /// The commands in parentheses.
  var calls: [BoundCall] {
    switch self {
    case .compare(let left, _, _, let right): left.calls + right.calls
    case .member(let operand, _, _), .missing(let operand), .truth(let operand): operand.calls
    case .not(let inner): inner.calls
    case .and(let left, let right), .or(let left, let right): left.calls + right.calls
    }
  }

  /// A condition whose variables and pipelines have their values.
  indirect enum Test {
    case compare(Operand.Content, ValueType, Comparison, Operand.Content)
    case member(Operand.Content, ValueType, [Operand.Content])
    case missing(Operand.Content)
    case truth(Operand.Content)
    case not(Test)
    case and(Test, Test)
    case or(Test, Test)
  }
}

extension Condition.Test {
  /// Whether the row matches; `nil` when that is not known.
  ///
  /// - Throws: where an operation has no result.
  func holds(for row: [Value]) throws(Diagnostic) -> Bool? {
    switch self {
    case .compare(let left, let type, let comparison, let right):
      return try left.value(in: row).compared(comparison, to: right.value(in: row), as: type)
    case .member(let operand, let type, let elements):
      let value = try operand.value(in: row)
      guard value != .missing else { return nil }
      for element in elements {
        if value.compared(.equal, to: try element.value(in: row), as: type) == true { return true }
      }
      return false
    case .missing(let operand): return try operand.value(in: row) == .missing
    case .truth(let operand):
      if case .truth(let truth) = try operand.value(in: row) { return truth }
      return nil
    case .not(let condition): return try condition.holds(for: row).map { !$0 }
    case .and(let left, let right):
      let first = try left.holds(for: row)
      if first == false { return false }
      let second = try right.holds(for: row)
      if second == false { return false }
      return first == nil || second == nil ? nil : true
    case .or(let left, let right):
      let first = try left.holds(for: row)
      if first == true { return true }
      let second = try right.holds(for: row)
      if second == true { return true }
      return first == nil || second == nil ? nil : false
    }
  }

  /// What each comparison found that does not hold: a sentence for each. Nothing for a `not`,
  /// of which the comparison holds.
  func found() throws(Diagnostic) -> [Text] {
    guard try holds(for: []) != true else { return [] }
    switch self {
    case .compare(let left, _, let comparison, let right):
      let (found, wanted) = (try left.value(in: []).described, try right.value(in: []).described)
      return [
        Text(
          en: "Found: \(found); required: \(comparison.rawValue) \(wanted).",
          fr: "Trouvé : \(found) ; exigé : \(comparison.rawValue) \(wanted).")
      ]
    case .member(let operand, _, let elements):
      var wanted: [Text] = []
      for element in elements { wanted.append(try element.value(in: []).described) }
      let (found, list) = (try operand.value(in: []).described, wanted.joined(separator: ", "))
      return [
        Text(
          en: "Found: \(found); required: one of \(list).",
          fr: "Trouvé : \(found) ; exigé : l’un de \(list).")
      ]
    case .missing(let operand), .truth(let operand):
      let found = try operand.value(in: []).described
      return [Text(en: "Found: \(found).", fr: "Trouvé : \(found).")]
    case .not: return []
    case .and(let left, let right), .or(let left, let right):
      return try left.found() + right.found()
    }
  }
}

extension ValueType {
  /// The type of two operands, where nothing declares it beforehand.
  fileprivate static func shared(by left: Known, _ right: Known) -> ValueType {
    switch (left, right) {
    case (.typed(let type), _), (_, .typed(let type)): type
    case (.text(let first), .text(let second)): .shared(by: first, second)
    default: .text
    }
  }
}
