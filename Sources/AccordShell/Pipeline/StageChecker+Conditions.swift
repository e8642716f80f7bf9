import AccordWording

/// Conditions against the types of columns. Both sides of `and` and `or` are looked at, so that
/// all errors are found.
extension StageChecker {
  mutating func condition(_ syntax: ConditionSyntax) -> Condition? {
    switch syntax {
    case .compare(let column, let comparison, let sign, let word):
      return compare(column, comparison, sign, word)
    case .member(let column, let words):
      guard let index = self.column(column) else { return nil }
      let operands = words.compactMap { operand($0, for: index, as: columns[index].type) }
      guard operands.count == words.count else { return nil }
      return .member(column: index, type: columns[index].type, operands)
    case .missing(let column):
      return self.column(column).map { .missing(column: $0) }
    case .column(let column):
      guard let index = self.column(column) else { return nil }
      guard columns[index].type == .truth else {
        report(
          .notACondition(columns[index].name, holds: columns[index].type.name), at: column.place)
        return nil
      }
      return .truth(column: index)
    case .not(let inner):
      return condition(inner).map { .not($0) }
    case .and(let left, let right):
      let (first, second) = (condition(left), condition(right))
      guard let first, let second else { return nil }
      return .and(first, second)
    case .or(let left, let right):
      let (first, second) = (condition(left), condition(right))
      guard let first, let second else { return nil }
      return .or(first, second)
    }
  }

  private mutating func compare(
    _ column: Word, _ comparison: Comparison, _ sign: SourcePlace, _ word: Word
  ) -> Condition? {
    guard let index = self.column(column) else { return nil }
    let type = columns[index].type
    guard type.allows(comparison) else {
      report(
        .operatorType(comparison.rawValue, column: columns[index].name, holds: type.name), at: sign)
      return nil
    }
    let readAs: ValueType = comparison == .contains ? .text : type
    return operand(word, for: index, as: readAs).map {
      .compare(column: index, type: type, comparison, $0)
    }
  }

  /// A value of the column's type, a variable, or another column of that type.
  private mutating func operand(
    _ word: Word, for index: Int, as type: ValueType
  ) -> Condition.Operand? {
    do throws(Diagnostic) {
      if let found = scope.type(of: word), found != .text, type != .text,
        !type.isComparable(with: found)
      {
        throw mismatch(word, found, index)
      }
      guard let text = try scope.known(word) else { return .later(word) }
      do throws(ReadingFault) {
        return .value(try type.read(text))
      } catch {
        if let name = word.bare, let other = columns.index(named: name) {
          guard columns[other].type.isComparable(with: type) else {
            throw mismatch(word, columns[other].type, index)
          }
          return .column(other)
        }
        if let found = ValueType.evident(in: text), !error.code.contains("ambiguous"),
          isOfAnotherKind(found, than: type)
        {
          throw mismatch(word, found, index)
        }
        throw Diagnostic(error, at: word.place)
      }
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  /// Whether it helps to say so: an integer that is no date is better explained as a date.
  private func isOfAnotherKind(_ found: ValueType, than type: ValueType) -> Bool {
    if case .word = type { return false }
    return !found.isComparable(with: type)
  }

  private func mismatch(_ word: Word, _ found: ValueType, _ index: Int) -> Diagnostic {
    let column = columns[index]
    return Diagnostic(
      .type(word.shown, is: found.name, column: column.name, holds: column.type.name),
      at: word.place)
  }
}
