import AccordLanguage
import AccordWording

/// A checked condition: over the rows of a table in `where`, over values in `if` and `require`.
///
/// A comparison with a missing value does not hold, and a negation is the exact complement. Only
/// `require` asks what is known: there a missing value leaves it open, and the guard does not pass.
package indirect enum Condition: Sendable {
  case compare(Expression, Comparison, Expression)
  case member(Expression, [Expression])
  case missing(Expression)
  case truth(Expression)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)

  /// The condition with the values of all variables and pipelines.
  ///
  /// - Throws: where two operands cannot be compared, which may be known only now.
  func resolved(by resolver: Resolver) throws -> Test {
    switch self {
    case .compare(let left, let comparison, let right):
      return .compare(
        try ComparedPair(left.resolved(by: resolver), comparison, right.resolved(by: resolver)))
    case .member(let operand, let elements):
      let first = try operand.resolved(by: resolver)
      return .member(
        try elements.map { try ComparedPair(first, .equal, $0.resolved(by: resolver)) })
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
    case .compare(let left, _, let right): left.calls + right.calls
    case .member(let operand, _), .missing(let operand), .truth(let operand): operand.calls
    case .not(let inner): inner.calls
    case .and(let left, let right), .or(let left, let right): left.calls + right.calls
    }
  }

  /// A condition whose variables and pipelines have their values.
  indirect enum Test {
    case compare(ComparedPair)
    case member([ComparedPair])
    case missing(Operand.Content)
    case truth(Operand.Content)
    case not(Test)
    case and(Test, Test)
    case or(Test, Test)
  }
}

extension Condition.Test {
  /// Whether the row matches, for `where` and `if`: each row matches either the condition or its
  /// negation.
  ///
  /// - Throws: where an operation has no result.
  func matches(_ row: [Value]) throws(Diagnostic) -> Bool {
    switch self {
    case .compare(let pair): return try pair.matches(row)
    case .member(let pairs):
      for pair in pairs where try pair.matches(row) { return true }
      return false
    case .missing(let operand): return try operand.value(in: row) == .missing
    case .truth(let operand): return try operand.value(in: row) == .truth(true)
    case .not(let condition): return try !condition.matches(row)
    case .and(let left, let right):
      guard try left.matches(row) else { return false }
      return try right.matches(row)
    case .or(let left, let right):
      if try left.matches(row) { return true }
      return try right.matches(row)
    }
  }

  /// Whether a guard holds; `nil` where that depends on a missing value.
  ///
  /// - Throws: where an operation has no result.
  func isKnown() throws(Diagnostic) -> Bool? {
    switch self {
    case .compare(let pair): return try pair.holds([])
    case .member(let pairs):
      var isOpen = false
      for pair in pairs {
        guard let holds = try pair.holds([]) else {
          isOpen = true
          continue
        }
        if holds { return true }
      }
      return isOpen ? nil : false
    case .missing(let operand): return try operand.value(in: []) == .missing
    case .truth(let operand):
      if case .truth(let truth) = try operand.value(in: []) { return truth }
      return nil
    case .not(let condition): return try condition.isKnown().map { !$0 }
    case .and(let left, let right):
      let first = try left.isKnown()
      if first == false { return false }
      let second = try right.isKnown()
      if second == false { return false }
      return first == nil || second == nil ? nil : true
    case .or(let left, let right):
      let first = try left.isKnown()
      if first == true { return true }
      let second = try right.isKnown()
      if second == true { return true }
      return first == nil || second == nil ? nil : false
    }
  }

  /// What each comparison found that does not hold, or that compares a missing value: a sentence
  /// for each. Nothing for a `not` of which the comparison holds.
  func found() throws(Diagnostic) -> [Text] {
    guard try isKnown() != true else { return [] }
    switch self {
    case .compare(let pair):
      let (found, wanted) = (
        try pair.left.value(in: []).described, try pair.right.value(in: []).described
      )
      let sign = pair.comparison.rawValue
      return [
        Text(
          en: "Found: \(found); required: \(sign) \(wanted).",
          fr: "Trouvé : \(found) ; exigé : \(sign) \(wanted).")
      ]
    case .member(let pairs):
      var wanted: [Text] = []
      for pair in pairs { wanted.append(try pair.right.value(in: []).described) }
      let found = try pairs.first?.left.value(in: []).described ?? .same("")
      let list = wanted.joined(separator: ", ")
      return [
        Text(
          en: "Found: \(found); required: one of \(list).",
          fr: "Trouvé : \(found) ; exigé : l’un de \(list).")
      ]
    case .missing(let operand), .truth(let operand):
      let found = try operand.value(in: []).described
      return [Text(en: "Found: \(found).", fr: "Trouvé : \(found).")]
    case .not(let inner):
      guard try inner.isKnown() == nil else { return [] }
      return [
        Text(
          en: "A missing value is compared; ask \"is missing\" first.",
          fr: "Une valeur absente est comparée ; demandez d’abord « est absent ».")
      ]
    case .and(let left, let right), .or(let left, let right):
      return try left.found() + right.found()
    }
  }
}
