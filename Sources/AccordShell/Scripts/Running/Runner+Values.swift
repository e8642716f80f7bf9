import AccordDocuments
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
      guard case .table(let table) = try output(of: pipeline, step, on: transaction) else {
        throw Diagnostic(
          .otherColumns(pipeline.call?.command.words ?? .same("")), at: pipeline.place)
      }
      return .table(table)
    }
  }

  /// Checks a `require`.
  ///
  /// - Throws: when it does not hold, with the script's own words and what was found.
  func check(
    _ requirement: CheckedRequirement, _ step: CheckedProgram.Step, on transaction: Transaction
  ) throws {
    let left = try operand(requirement.left, step, on: transaction)
    let right = try operand(requirement.right, step, on: transaction)
    let type: ValueType
    if let declared = requirement.type {
      type = declared
    } else {
      type = .shared(by: left.text, right.text)
    }
    let isSearch = requirement.sign == .contains
    let (first, second) = (
      try left.read(as: type, isSearch), try right.read(as: isSearch ? .text : type, isSearch)
    )
    guard type.allows(requirement.sign),
      first.compared(requirement.sign, to: second, as: type) == true
    else {
      let message = try requirement.message.map { word in try scope.text(of: word) }
      let (found, wanted) = (first.described, second.described)
      throw Diagnostic(
        .requirement(
          message,
          found: Text(
            en: "Found: \(found); required: \(requirement.sign.rawValue) \(wanted).",
            fr:
              "Trouvé : \(found) ; exigé : \(requirement.sign.rawValue) \(wanted)."
          )),
        at: step.place)
    }
  }

  /// A value, or a text that is still to be read.
  private struct Side {
    let value: Value?
    let text: String
    let place: SourcePlace

    func read(as type: ValueType, _ isSearch: Bool) throws(Diagnostic) -> Value {
      if let value { return value }
      if isSearch { return .text(text) }
      do throws(ReadingFault) {
        return try type.read(text)
      } catch {
        throw Diagnostic(error, at: place)
      }
    }
  }

  private func operand(
    _ operand: CheckedOperand, _ step: CheckedProgram.Step, on transaction: Transaction
  ) throws -> Side {
    switch operand {
    case .word(let word):
      if let value = try scope.value(of: word) {
        return Side(value: value, text: value.code, place: word.place)
      }
      return Side(value: nil, text: try scope.text(of: word), place: word.place)
    case .pipeline(let pipeline):
      guard case .table(let table) = try output(of: pipeline, step, on: transaction) else {
        throw Diagnostic(
          .otherColumns(pipeline.call?.command.words ?? .same("")), at: pipeline.place)
      }
      guard table.rows.count == 1, table.columns.count == 1 else {
        throw Diagnostic(.notOneValue(rows: table.rows.count), at: pipeline.place)
      }
      let value = table.rows[0][0]
      return Side(value: value, text: value.code, place: pipeline.place)
    }
  }
}
