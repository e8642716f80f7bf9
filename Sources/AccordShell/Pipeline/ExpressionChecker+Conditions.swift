import AccordLanguage
import AccordWording

extension ExpressionChecker {
  mutating func condition(_ syntax: ConditionSyntax) -> Condition? {
    switch syntax {
    case .compare(let left, let comparison, let sign, let right):
      return compare(left, comparison, sign, right)
    case .member(let operand, let words): return member(operand, words)
    case .missing(let operand): return subject(operand).map { .missing($0.expression) }
    case .truth(let operand): return truth(operand)
    case .not(let inner): return condition(inner).map { .not($0) }
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

  /// What a condition is about. In `where` a word alone is a column, unless it is a number.
  private mutating func subject(_ syntax: ExpressionSyntax) -> Checked? {
    if let columns, case .word(let word) = syntax, let name = word.literal {
      if let index = columns.index(named: name) {
        let type = columns[index].type
        return Checked(expression: .column(index, type), known: .typed(type), place: word.place)
      }
      guard name.first?.isASCIIDigit == true else {
        report(
          .unknownColumn(name, near: columns.nearest(to: name), columns: columns.names),
          at: word.place)
        return nil
      }
    }
    return value(syntax)
  }

  private mutating func compare(
    _ left: ExpressionSyntax, _ comparison: Comparison, _ sign: SourcePlace,
    _ right: ExpressionSyntax
  ) -> Condition? {
    let first = subject(left)
    if let first, let column = column(of: first), case .word(let word) = right {
      guard column.type.allows(comparison) else {
        report(
          .operatorType(comparison.rawValue, column: column.name, holds: column.type.name),
          at: sign)
        return nil
      }
      let readAs: ValueType = comparison == .contains ? .text : column.type
      return operand(word, for: column, as: readAs, comparison).map {
        .compare(first.expression, comparison, $0)
      }
    }
    guard let (first, second) = both(first, value(right)) else { return nil }
    guard canCompare(first, comparison, second) else { return nil }
    return .compare(first.expression, comparison, second.expression)
  }

  /// Whether two operands can be compared, as far as that is known before anything runs; where
  /// not, says so.
  private mutating func canCompare(
    _ first: Checked, _ comparison: Comparison, _ second: Checked
  ) -> Bool {
    do throws(Failure) {
      let type = try ValueType.compared(first.known, comparison, second.known)
      if let known = type ?? first.type ?? second.type, !known.allows(comparison) {
        report(.operatorType(comparison.rawValue, holds: known.name), at: first.place)
        return false
      }
      guard let type, comparison != .contains else { return true }
      if !type.isTextual, [first, second].contains(where: \.isTextColumn) {
        throw .types(first.known.name, second.known.name)
      }
      let (isFirst, isSecond) = (isReadable(first, as: type), isReadable(second, as: type))
      return isFirst && isSecond
    } catch {
      report(error, at: second.place)
      return false
    }
  }

  /// Whether a word without a type of its own can be read as this type; where not, says so.
  private mutating func isReadable(_ operand: Checked, as type: ValueType) -> Bool {
    guard let text = operand.text else { return true }
    do throws(ReadingFault) {
      _ = try type.read(text)
      return true
    } catch {
      diagnostics.append(Diagnostic(error, at: operand.place))
      return false
    }
  }

  private mutating func member(_ syntax: ExpressionSyntax, _ words: [Word]) -> Condition? {
    guard let subject = subject(syntax) else { return nil }
    if let column = column(of: subject) {
      let operands = words.compactMap { operand($0, for: column, as: column.type, .equal) }
      guard operands.count == words.count else { return nil }
      return .member(subject.expression, operands)
    }
    var operands: [Expression] = []
    for word in words {
      guard let element = value(.word(word)) else { continue }
      if canCompare(subject, .equal, element) { operands.append(element.expression) }
    }
    guard operands.count == words.count else { return nil }
    return .member(subject.expression, operands)
  }

  private mutating func truth(_ syntax: ExpressionSyntax) -> Condition? {
    guard let subject = subject(syntax) else { return nil }
    if let column = column(of: subject), column.type != .truth {
      report(.notACondition(column.name, holds: column.type.name), at: subject.place)
      return nil
    }
    switch subject.known {
    case .typed(.truth), .later: return .truth(subject.expression)
    case .text(let text) where (try? Bool(reading: text)) != nil:
      return .truth(subject.expression)
    case .typed, .text, .period:
      report(.notTrueOrFalse(subject.shown), at: subject.place)
      return nil
    }
  }

  /// The column that an operand is by itself.
  private func column(of operand: Checked) -> Column? {
    guard case .column(let index, _) = operand.expression else { return nil }
    return columns?[index]
  }

  /// A value of the column's type, a variable, or another column of that type.
  private mutating func operand(
    _ word: Word, for column: Column, as type: ValueType, _ comparison: Comparison
  ) -> Expression? {
    do throws(Diagnostic) {
      let declared = scope.type(of: word)
      if let found = declared, found != .text, comparison != .contains,
        !type.isComparable(with: found), type != .text || !found.hasWords
      {
        throw mismatch(word, found, column)
      }
      guard let text = try scope.known(word) else { return .word(word) }
      if declared == nil, comparison.isOrder, type == .text || type == .identity,
        let found = ValueType.evident(in: text)
      {
        throw mismatch(word, found, column)
      }
      do throws(ReadingFault) {
        return .value(try type.read(text), type)
      } catch {
        if let columns, let name = word.bare, let other = columns.index(named: name) {
          guard columns[other].type.isComparable(with: type) else {
            throw mismatch(word, columns[other].type, column)
          }
          return .column(other, columns[other].type)
        }
        if let found = ValueType.evident(in: text), !error.code.contains("ambiguous"),
          isOfAnotherKind(found, than: type)
        {
          throw mismatch(word, found, column)
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

  private func mismatch(_ word: Word, _ found: ValueType, _ column: Column) -> Diagnostic {
    Diagnostic(
      .type(word.shown, is: found.name, column: column.name, holds: column.type.name),
      at: word.place)
  }
}

extension ExpressionChecker.Checked {
  /// Whether it is a column of texts, whose cells are taken as they are.
  fileprivate var isTextColumn: Bool {
    if case .column(_, .text) = expression { true } else { false }
  }

  /// The operand as errors quote it.
  fileprivate var shown: String {
    if case .word(let word) = expression { word.shown } else { "…" }
  }
}
