import AccordWording

/// Parameters, variables and requirements.
extension Checker {
  mutating func check(_ syntax: ParameterSyntax, at place: SourcePlace) throws(Diagnostic) {
    guard !place.source.isTyped else { throw Diagnostic(.parameterInInput, at: place) }
    let name = syntax.name.shown
    declaredParameters[name.folded] = name
    let type = try parameterType(syntax.type)
    let given = parameters.first { $0.key.folded == name.folded }?.value
    // The file that includes this one may have given the value already.
    if given == nil, definedHere.contains(name.folded) { return }
    try define(syntax.name)
    let text: String?
    if let given {
      text = given
    } else if let fallback = syntax.fallback {
      text = try scope.known(fallback)
    } else {
      scope[name] = .laterWord
      throw Diagnostic(.missingParameter(name, help: syntax.help), at: syntax.name.place)
    }
    guard let text else { return scope[name] = .laterWord }
    do throws(ReadingFault) {
      let variable = try type.read(text)
      scope[name] = variable
      add(.define(name, variable), at: place)
    } catch {
      scope[name] = .laterWord
      let isGiven = given != nil
      throw Diagnostic(error, at: isGiven ? syntax.name.place : syntax.fallback?.place ?? place)
    }
  }

  private func parameterType(_ word: Word?) throws(Diagnostic) -> ParameterType {
    guard let word else { return .text }
    let name = word.shown.folded
    if let type = ParameterType.allCases.first(where: { $0.names.contains(name) }) { return type }
    let names = ParameterType.allCases.flatMap(\.names)
    throw Diagnostic(
      .unknownType(word.shown, near: Spelling.nearest(to: name, among: names)), at: word.place)
  }

  mutating func assign(
    _ name: Word, _ value: OperandSyntax, at place: SourcePlace
  ) throws(Diagnostic) {
    try define(name)
    // Defined even where the value is wrong, so that its uses are no errors as well.
    scope[name.shown] = .laterWord
    switch value {
    case .word(let word):
      let typed = try scope.value(of: word)
      let type = scope.type(of: word)
      if let typed, let type {
        scope[name.shown] = .value(typed, type)
      } else if let text = try scope.known(word) {
        scope[name.shown] = .word(text)
      }
      add(.assign(name.shown, .word(word)), at: place)
    case .pipeline(let syntax):
      guard let pipeline = try check(syntax) else { return scope.isIncomplete = true }
      guard let columns = pipeline.columns, pipeline.format == nil, pipeline.saving == nil else {
        scope.isIncomplete = true
        throw noTable(pipeline, syntax)
      }
      scope[name.shown] = .laterTable(columns)
      add(.assign(name.shown, .pipeline(pipeline)), at: place)
    }
  }

  private mutating func define(_ name: Word) throws(Diagnostic) {
    guard definedHere.insert(name.shown.folded).inserted else {
      throw Diagnostic(.defined(name.shown), at: name.place)
    }
  }

  private func noTable(_ pipeline: CheckedPipeline, _ syntax: PipelineSyntax) -> Diagnostic {
    if let last = syntax.stages.last {
      if pipeline.saving != nil { return Diagnostic(.savedWithin, at: last.place) }
      if pipeline.format != nil { return Diagnostic(.formatIsLast, at: last.place) }
    }
    return Diagnostic(.noTable(pipeline.call?.command.words ?? .same("")), at: pipeline.place)
  }

  mutating func check(_ syntax: RequirementSyntax, at place: SourcePlace) throws(Diagnostic) {
    let left = try operand(syntax.left)
    let right = try operand(syntax.right)
    if let message = syntax.message { _ = try scope.known(message) }
    guard let left, let right else { return }
    let type = left.type ?? right.type
    if let first = left.type, let second = right.type, first != .text, second != .text,
      !first.isComparable(with: second)
    {
      throw Diagnostic(.types(first.name, second.name), at: syntax.right.place)
    }
    if let type {
      guard type.allows(syntax.sign) else {
        throw Diagnostic(
          .operatorType(syntax.sign.rawValue, holds: type.name), at: syntax.left.place)
      }
      for (side, other) in [(left, right), (right, left)] where other.type != nil {
        guard syntax.sign != .contains, case .word(let word) = side.operand,
          let text = try scope.known(word)
        else { continue }
        do throws(ReadingFault) {
          _ = try type.read(text)
        } catch {
          throw Diagnostic(error, at: word.place)
        }
      }
    }
    add(
      .require(
        CheckedRequirement(
          left: left.operand, sign: syntax.sign, right: right.operand, type: type,
          message: syntax.message)), at: place)
  }

  /// A side of a requirement, with its type where something declares it.
  private mutating func operand(
    _ syntax: OperandSyntax
  ) throws(Diagnostic) -> (operand: CheckedOperand, type: ValueType?)? {
    switch syntax {
    case .word(let word):
      _ = try scope.known(word)
      return (.word(word), scope.type(of: word))
    case .pipeline(let syntax):
      guard let pipeline = try check(syntax) else { return nil }
      guard let columns = pipeline.columns, pipeline.format == nil, pipeline.saving == nil else {
        throw noTable(pipeline, syntax)
      }
      guard columns.count == 1 else { throw Diagnostic(.notOneColumn, at: pipeline.place) }
      return (.pipeline(pipeline), columns[0].type)
    }
  }
}
