import AccordWording

/// A checked condition over the rows of a table.
///
/// What is not known is neither true nor false: a comparison with a missing value matches
/// nothing, and neither does its `not`.
indirect enum Condition: Sendable {
  case compare(column: Int, type: ValueType, Comparison, Operand)
  case member(column: Int, type: ValueType, [Operand])
  case missing(column: Int)
  case truth(column: Int)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)

  /// What a column is compared with.
  enum Operand: Sendable {
    case value(Value)
    case column(Int)
    /// A word whose variables have no value before the script runs.
    case later(Word)
  }

  /// Whether the row matches; `nil` when that is not known. Nothing may be left for later.
  func holds(for row: [Value]) -> Bool? {
    switch self {
    case .compare(let column, let type, let comparison, let operand):
      return row[column].compared(comparison, to: operand.value(in: row), as: type)
    case .member(let column, let type, let operands):
      guard row[column] != .missing else { return nil }
      return operands.contains { operand in
        row[column].compared(.equal, to: operand.value(in: row), as: type) == true
      }
    case .missing(let column): return row[column] == .missing
    case .truth(let column):
      if case .truth(let truth) = row[column] { return truth }
      return nil
    case .not(let condition): return condition.holds(for: row).map { !$0 }
    case .and(let left, let right):
      let (first, second) = (left.holds(for: row), right.holds(for: row))
      if first == false || second == false { return false }
      return first == nil || second == nil ? nil : true
    case .or(let left, let right):
      let (first, second) = (left.holds(for: row), right.holds(for: row))
      if first == true || second == true { return true }
      return first == nil || second == nil ? nil : false
    }
  }

  /// The condition with the values of all variables.
  func resolved(in scope: Scope) throws(Diagnostic) -> Condition {
    switch self {
    case .compare(let column, let type, let comparison, let operand):
      let readAs: ValueType = comparison == .contains ? .text : type
      let operand = try operand.resolved(as: readAs, in: scope)
      return .compare(column: column, type: type, comparison, operand)
    case .member(let column, let type, let operands):
      var resolved: [Operand] = []
      for operand in operands { resolved.append(try operand.resolved(as: type, in: scope)) }
      return .member(column: column, type: type, resolved)
    case .missing, .truth: return self
    case .not(let condition): return .not(try condition.resolved(in: scope))
    case .and(let left, let right):
      return .and(try left.resolved(in: scope), try right.resolved(in: scope))
    case .or(let left, let right):
      return .or(try left.resolved(in: scope), try right.resolved(in: scope))
    }
  }
}

extension Condition.Operand {
  func value(in row: [Value]) -> Value {
    switch self {
    case .value(let value): value
    case .column(let column): row[column]
    case .later: .missing
    }
  }

  fileprivate func resolved(
    as type: ValueType, in scope: Scope
  ) throws(Diagnostic) -> Condition.Operand {
    guard case .later(let word) = self else { return self }
    let text = try scope.text(of: word)
    do throws(ReadingFault) {
      return .value(try type.read(text))
    } catch {
      throw Diagnostic(error, at: word.place)
    }
  }
}
