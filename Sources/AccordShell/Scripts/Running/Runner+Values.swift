import AccordDocuments
import AccordLanguage
import AccordWording

/// Variables and requirements while a script runs.
extension Runner {
  func variable(
    _ operand: CheckedOperand, _ step: CheckedProgram.Step, on transaction: Transaction
  ) throws -> Variable {
    switch operand {
    case .word(let word):
      if let value = try scope.value(of: word), let type = scope.type(of: word) {
        return .value(value, type)
      }
      return .word(try scope.text(of: word))
    case .pipeline(let pipeline):
      let output = try relying(on: transaction) {
        try self.output(of: pipeline, step, on: transaction)
      }
      guard case .table(let table) = output else {
        throw Diagnostic(
          .otherColumns(pipeline.call?.command.words ?? .same("")), at: pipeline.place)
      }
      return .table(table)
    case .expression(let expression):
      let result = try relying(on: transaction) {
        try expression.resolved(by: resolver(step, on: transaction))
      }
      guard case .typed(let type) = result.known else {
        throw Diagnostic(.periodAlone, at: result.place)
      }
      return .value(try result.content(as: type).value(in: []), type)
    }
  }

  /// Reads what decides on what a run writes: where another process changes it before the commit,
  /// that is a conflict. What commands only show is none.
  func relying<Result>(
    on transaction: Transaction, _ body: () throws -> Result
  ) throws -> Result {
    guard mode != .plan, keepsChanges else { return try body() }
    return try transaction.relying(body)
  }

  /// Checks a `require`.
  ///
  /// - Throws: when it does not hold, with the script's own words and what was found.
  func check(
    _ condition: Condition, message: Word?, _ step: CheckedProgram.Step,
    on transaction: Transaction
  ) throws {
    let test = try test(condition, step, on: transaction)
    guard try test.isKnown() != true else { return }
    let words = try message.map { word in try scope.text(of: word) }
    let found = try test.found()
    throw Diagnostic(
      .requirement(words, found: found.isEmpty ? nil : found.joined(separator: " ")),
      at: step.place)
  }

  /// The values of the one column that commands in parentheses return.
  func values(
    of list: CheckedPipeline, _ step: CheckedProgram.Step, on transaction: Transaction
  ) throws -> [String] {
    guard case .table(let table) = try output(of: list, step, on: transaction) else {
      throw Diagnostic(.otherColumns(list.call?.command.words ?? .same("")), at: list.place)
    }
    return try table.rows.map { row in
      guard let value = row.first, value != .missing else {
        throw Diagnostic(.missingValue(of: table.columns.first?.name.en ?? ""), at: list.place)
      }
      return value.code
    }
  }
}
