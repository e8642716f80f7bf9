import AccordLanguage
import AccordWording

/// Parameters, variables and requirements.
extension Checker {
  mutating func check(_ syntax: ParameterSyntax, at place: SourcePlace) throws(Diagnostic) {
    guard !place.source.isTyped else { throw Diagnostic(.parameterInInput, at: place) }
    let name = syntax.name.shown
    let isDeclared = declaredParameters.updateValue(name, forKey: name.folded) != nil
    let type = try parameterType(syntax.type)
    let given = parameters.first { $0.key.folded == name.folded }?.value
    // The file that includes this one may have given the value already; what the caller gives
    // reaches every file that declares the name, and is read by the type that each declares.
    if definedHere.contains(name.folded), given == nil || isDeclared {
      if let given { try requireReadable(given, as: type, at: syntax.name.place) }
      return
    }
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
      // Without a type it is a word, read by the type of whatever it is given to.
      let variable = try type?.read(text) ?? .word(text)
      scope[name] = variable
      add(.define(name, variable), at: place)
    } catch {
      scope[name] = .laterWord
      let isGiven = given != nil
      throw Diagnostic(error, at: isGiven ? syntax.name.place : syntax.fallback?.place ?? place)
    }
  }

  private func requireReadable(
    _ text: String, as type: ParameterType?, at place: SourcePlace
  ) throws(Diagnostic) {
    do throws(ReadingFault) {
      _ = try type?.read(text)
    } catch {
      throw Diagnostic(error, at: place)
    }
  }

  private func parameterType(_ word: Word?) throws(Diagnostic) -> ParameterType? {
    guard let word else { return nil }
    let name = word.shown.folded
    if let type = ParameterType.allCases.first(where: { $0.names.contains(name) }) { return type }
    let names = ParameterType.allCases.flatMap(\.names)
    throw Diagnostic(
      .unknownType(word.shown, near: Spelling.nearest(to: name, among: names)), at: word.place)
  }

  mutating func assign(
    _ name: Word, _ value: ExpressionSyntax, at place: SourcePlace
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
      } else if let type {
        scope[name.shown] = .laterValue(type)
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
    case .period, .operation:
      var checker = ExpressionChecker(scope: scope, columns: nil)
      try check(value.pipelines, for: &checker)
      let checked = checker.value(value)
      for diagnostic in checker.diagnostics { add(diagnostic) }
      guard let checked else { return }
      if let type = checked.type { scope[name.shown] = .laterValue(type) }
      add(.assign(name.shown, .expression(checked.expression)), at: place)
    }
  }

  mutating func define(_ name: Word) throws(Diagnostic) {
    guard definedHere.insert(name.shown.folded).inserted else {
      throw Diagnostic(.defined(name.shown), at: name.place)
    }
  }

  func noTable(_ pipeline: CheckedPipeline, _ syntax: PipelineSyntax) -> Diagnostic {
    if let last = syntax.stages.last {
      if pipeline.saving != nil { return Diagnostic(.savedWithin, at: last.place) }
      if pipeline.format != nil { return Diagnostic(.formatIsLast, at: last.place) }
    }
    return Diagnostic(.noTable(pipeline.call?.command.words ?? .same("")), at: pipeline.place)
  }

  mutating func check(_ syntax: RequirementSyntax, at place: SourcePlace) throws(Diagnostic) {
    let condition = try check(syntax.condition)
    if let message = syntax.message { _ = try scope.known(message) }
    guard let condition else { return }
    add(.require(condition, message: syntax.message), at: place)
  }

  /// The condition of an `if` or a `require`; `nil` where something is wrong, all of which has
  /// been reported.
  mutating func check(_ syntax: ConditionSyntax) throws(Diagnostic) -> Condition? {
    var checker = ExpressionChecker(scope: scope, columns: nil)
    try check(syntax.pipelines, for: &checker)
    let condition = checker.condition(syntax)
    for diagnostic in checker.diagnostics { add(diagnostic) }
    return condition
  }

  /// Checks the commands in parentheses, each of which is to return one column.
  private mutating func check(
    _ pipelines: [PipelineSyntax], for checker: inout ExpressionChecker
  ) throws(Diagnostic) {
    for syntax in pipelines {
      do throws(Diagnostic) {
        guard let pipeline = try check(syntax) else { continue }
        guard let columns = pipeline.columns, pipeline.format == nil, pipeline.saving == nil else {
          throw noTable(pipeline, syntax)
        }
        guard columns.count == 1 else { throw Diagnostic(.notOneColumn, at: pipeline.place) }
        checker.pipelines[syntax.place] = pipeline
      } catch {
        add(error)
      }
    }
  }
}
