import AccordJSON
import AccordLanguage
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
  /// The errors of the statement that is being checked.
  var diagnostics: [Diagnostic] = []
  /// Those of the statements before it in its source, by their lines.
  var found: [(line: Int, diagnostics: [Diagnostic])] = []
  /// How many blocks of the source stand around the statement.
  var blockDepth = 0
  /// The text of a saved view; `nil` where there is none.
  var savedView: (Slug) -> String? = { _ in nil }
  /// The names of the saved views, for finding the one that was probably meant.
  var savedViewNames: () -> [String] = { [] }
  /// The views that the statements read so far save; `nil` for one that they remove.
  var changedViews: [Slug: String?] = [:]
  /// Whether a saved view is being read, which is not to lead to another.
  var isReadingView = false
  /// How many elements of lists the bodies of loops may still be checked with, one by one.
  var trials = 1_000
  /// The `include` statements that led here, innermost first.
  var includedFrom: [SourcePlace] = []
  /// The names of the files that are being read, outermost first.
  var openFiles: [String] = []
  var includeCount = 0
  /// What was probably meant by the unknown words so far.
  let suggestions = Suggestions()
  /// Whether somebody asked to stop: checking a long source takes its time.
  var isInterrupted: () -> Bool = { false }
  /// Told of each statement that was checked.
  var didCheck: (SourcePlace) -> Void = { _ in }
  /// The commands that were called so far and are declared as they should be.
  var soundCommands: Set<Text> = []
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
    let lexed = Lexer.lex(source, isInterrupted: isInterrupted)
    if isInterrupted() { return }
    program.sources.append(source)
    let tree = BlockTree(lexed.statements)
    // Braces are not to be counted where a line was left out that may have one.
    let structural = lexed.diagnostics.isEmpty ? tree.diagnostics : []
    if !lexed.diagnostics.isEmpty || !structural.isEmpty { scope.isIncomplete = true }
    // The errors of the tokenizer and of the statements, in the order of the lines.
    let (before, outer, depth) = (diagnostics, found, blockDepth)
    diagnostics = []
    blockDepth = 0
    found = (lexed.diagnostics + structural).map { ($0.place?.line ?? 0, [$0]) }
    check(tree.statements)
    let ordered = found.enumerated().sorted { left, right in
      (left.element.line, left.offset) < (right.element.line, right.offset)
    }
    (diagnostics, found, blockDepth) = (before, outer, depth)
    for diagnostic in ordered.flatMap(\.element.diagnostics) { add(diagnostic) }
  }

  /// Checks the statements of a source, or of a block, in order.
  mutating func check(_ statements: [BlockSyntax]) {
    for statement in statements {
      if isInterrupted() { return }
      if statement.parts.isEmpty {
        check(statement.tokens)
      } else {
        check(block: statement)
      }
      if let place = statement.tokens.first?.place { didCheck(place) }
      file(at: statement.tokens.first?.place)
    }
  }

  /// Puts the errors of a statement aside, by its line.
  mutating func file(at place: SourcePlace?) {
    if !diagnostics.isEmpty { found.append((place?.line ?? 0, diagnostics)) }
    diagnostics = []
  }

  private mutating func check(_ tokens: [Token]) {
    do throws(Diagnostic) {
      let statement = try Parser.statement(tokens)
      switch statement.kind {
      case .parameter(let syntax):
        guard blockDepth == 0 else { throw Diagnostic(.parameterInBlock, at: statement.place) }
        try check(syntax, at: statement.place)
      case .assignment(let name, let value): try assign(name, value, at: statement.place)
      case .include(let word): try include(word)
      case .requirement(let syntax): try check(syntax, at: statement.place)
      case .pipeline(let syntax):
        if let pipeline = try check(syntax) { add(.run(pipeline), at: pipeline.place) }
      case .loop, .branch: break
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

  mutating func report(_ fault: Failure, at place: SourcePlace?) {
    add(Diagnostic(fault, at: place))
  }
}
