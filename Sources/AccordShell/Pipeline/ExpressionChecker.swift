import AccordLanguage
import AccordWording

/// Checks expressions and conditions: against the columns of a table in `where`, against
/// variables and commands in `let`, `if` and `require`. Both sides of everything are looked at,
/// so that all errors are found.
struct ExpressionChecker {
  let scope: Scope
  /// The columns that bare words name; `nil` outside of tables.
  let columns: [Column]?
  /// The commands in parentheses, by their places; what is not here has been reported.
  var pipelines: [SourcePlace: CheckedPipeline] = [:]
  var diagnostics: [Diagnostic] = []

  /// An operand with what is known of it before anything runs.
  struct Checked {
    let expression: Expression
    let known: Known
    let place: SourcePlace
    /// The text, where it is one and known already, whether it is declared as a text or not.
    var text: String?

    var type: ValueType? { known.type }
  }

  mutating func report(_ fault: Failure, at place: SourcePlace) {
    diagnostics.append(Diagnostic(fault, at: place))
  }

  /// The checked expression; `nil` where something is wrong, which is reported.
  mutating func expression(_ syntax: ExpressionSyntax) -> Checked? {
    switch syntax {
    case .word(let word): return self.word(word)
    case .period(let word, let period, let place): return self.period(word, period, place)
    case .pipeline(let syntax):
      guard let pipeline = pipelines[syntax.place], let column = pipeline.columns?.first else {
        return nil
      }
      return Checked(
        expression: .pipeline(pipeline, column.type), known: .typed(column.type),
        place: syntax.place)
    case .operation(let left, let sign, let place, let right):
      guard let (first, second) = both(operand(left), operand(right)) else { return nil }
      do throws(Diagnostic) {
        let operation = try Known.operation(first.known, sign, second.known, at: place)
        return Checked(
          expression: .operation(first.expression, sign, at: place, second.expression),
          known: operation?.result.type.map { .typed($0) } ?? .later, place: first.place)
      } catch {
        diagnostics.append(error)
        return nil
      }
    }
  }

  /// An operand of arithmetic: in `where` a word that begins with a letter is a column.
  private mutating func operand(_ syntax: ExpressionSyntax) -> Checked? {
    if let columns, case .word(let word) = syntax, let name = word.bare,
      name.first?.isLetter == true, columns.index(named: name) == nil
    {
      report(
        .unknownColumn(name, near: columns.nearest(to: name), columns: columns.names),
        at: word.place)
      return nil
    }
    return expression(syntax)
  }

  func both(_ left: Checked?, _ right: Checked?) -> (Checked, Checked)? {
    guard let left, let right else { return nil }
    return (left, right)
  }

  /// A variable, the name of a column, or a text that is read by what stands beside it.
  private mutating func word(_ word: Word) -> Checked? {
    do throws(Diagnostic) {
      let text = try scope.known(word)
      if let type = scope.type(of: word) {
        return Checked(
          expression: .word(word), known: .typed(type), place: word.place,
          text: type == .text ? text : nil)
      }
      if let columns, let name = word.bare, let index = columns.index(named: name) {
        let type = columns[index].type
        return Checked(expression: .column(index, type), known: .typed(type), place: word.place)
      }
      return Checked(
        expression: .word(word), known: text.map { .text($0) } ?? .later, place: word.place,
        text: text)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  private mutating func period(
    _ word: Word, _ period: Period, _ place: SourcePlace
  ) -> Checked? {
    do throws(Diagnostic) {
      if let type = scope.type(of: word), type != .integer {
        throw Diagnostic(.periodCount(word.shown), at: word.place)
      }
      if let text = try scope.known(word) { _ = try period.count(text, at: word.place) }
      return Checked(
        expression: .period(word, period), known: .period(Quantity(period)), place: place)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  /// The expression as a value; a stretch of time is none.
  mutating func value(_ syntax: ExpressionSyntax) -> Checked? {
    guard let checked = expression(syntax) else { return nil }
    if case .period = checked.known {
      report(.periodAlone, at: checked.place)
      return nil
    }
    return checked
  }
}
