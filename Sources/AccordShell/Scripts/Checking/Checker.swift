import AccordWording

/// Checks sources whole before anything runs, and finds all errors at once.
struct Checker {
  let catalogue: CommandCatalogue
  let files: any FileReading
  /// Values for `param` statements, by name.
  let parameters: [String: String]
  /// What is defined so far, as far as it is known before running.
  var scope: Scope
  var program = CheckedProgram()
  var diagnostics: [Diagnostic] = []
  /// The `include` statements that led here, innermost first.
  var includedFrom: [SourcePlace] = []
  /// The names of the files that are being read, outermost first.
  var openFiles: [String] = []
  var includeCount = 0
  /// Whether somebody asked to stop: checking a long source takes its time.
  var isInterrupted: () -> Bool = { false }
  /// Told of each statement that was checked.
  var didCheck: (SourcePlace) -> Void = { _ in }
  /// The names, folded, that the statements read so far have defined.
  var definedHere: Set<String> = []
  /// The names of the `param` statements, folded and as they are written.
  var declaredParameters: [String: String] = [:]

  init(
    _ catalogue: CommandCatalogue, files: any FileReading, parameters: [String: String],
    scope: Scope
  ) {
    self.catalogue = catalogue
    self.files = files
    self.parameters = parameters
    self.scope = scope
  }

  /// Checks a source that nothing includes.
  mutating func check(root source: SourceText) {
    openFiles = source.name.map { [RelativePath.normal($0)] } ?? []
    check(source)
  }

  /// Refuses values for parameters that no source declares.
  mutating func checkParameterNames() {
    for name in parameters.keys.sorted() where declaredParameters[name.folded] == nil {
      let declared = declaredParameters.values.sorted()
      let near = Spelling.nearest(to: name, among: declared)
      report(.unknownParameter(name, near: near, declared: declared), at: nil)
    }
  }

  mutating func check(_ source: SourceText) {
    let lexed = Lexer.lex(source)
    program.sources.append(source)
    // The errors of the tokenizer and of the statements, in the order of the lines.
    let before = diagnostics
    diagnostics = []
    var found = lexed.diagnostics.map { (line: $0.place?.line ?? 0, diagnostics: [$0]) }
    for tokens in lexed.statements {
      if isInterrupted() { break }
      check(tokens)
      didCheck(tokens[0].place)
      if !diagnostics.isEmpty { found.append((tokens[0].place.line, diagnostics)) }
      diagnostics = []
    }
    if !lexed.diagnostics.isEmpty { scope.isIncomplete = true }
    let ordered = found.enumerated().sorted { left, right in
      (left.element.line, left.offset) < (right.element.line, right.offset)
    }
    diagnostics = before
    for diagnostic in ordered.flatMap(\.element.diagnostics) { add(diagnostic) }
  }

  private mutating func check(_ tokens: [Token]) {
    do throws(Diagnostic) {
      let statement = try Parser.statement(tokens)
      switch statement.kind {
      case .parameter(let syntax): try check(syntax, at: statement.place)
      case .assignment(let name, let value): try assign(name, value, at: statement.place)
      case .include(let word): try include(word)
      case .requirement(let syntax): try check(syntax, at: statement.place)
      case .pipeline(let syntax):
        if let pipeline = try check(syntax) { add(.run(pipeline), at: pipeline.place) }
      }
    } catch {
      // What the statement would have defined may be missing later on.
      if let first = tokens.first?.word, first.keyword(among: [.let, .parameter, .include]) != nil {
        scope.isIncomplete = true
      }
      add(error)
    }
  }

  mutating func add(_ action: CheckedProgram.Step.Action, at place: SourcePlace) {
    program.steps.append(
      CheckedProgram.Step(action: action, place: place, includedFrom: includedFrom))
  }

  mutating func add(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    if diagnostic.includedFrom.isEmpty { diagnostic.includedFrom = includedFrom }
    diagnostics.append(diagnostic)
  }

  mutating func report(_ fault: LanguageFault, at place: SourcePlace?) {
    add(Diagnostic(fault, at: place))
  }
}
