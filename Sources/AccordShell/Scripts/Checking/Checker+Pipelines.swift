import AccordLanguage
import AccordWording

extension Checker {
  /// Checks a command call and its stages; `nil` when something is wrong, all of which has been
  /// reported.
  mutating func check(_ syntax: PipelineSyntax) throws(Diagnostic) -> CheckedPipeline? {
    let errors = diagnostics.count
    if let definition = syntax.definition { check(definition, named: syntax) }
    if let expanded = try expanded(syntax) { return try check(expanded) }
    var source: CheckedPipeline.Source
    let columns: [Column]?
    let words: Text
    let place: SourcePlace
    if syntax.words.count == 1, let (name, field) = syntax.words[0].variable, field == nil {
      place = syntax.words[0].place
      columns = try tableColumns(name, at: place)
      if scope.isIncomplete, columns == nil { return nil }
      source = .variable(name)
      words = .same("$\(name)")
      if syntax.ensure != nil || syntax.plan != nil {
        report(prefixFault(syntax), at: syntax.ensure ?? syntax.plan)
      }
    } else {
      let call = try call(syntax)
      place = call.place
      columns = call.columns
      words = call.command.words
      source = .call(call)
    }
    var (stages, format, outputs) = ([Stage](), OutputFormat?.none, columns)
    var sheetColumn: Int?
    if let columns {
      var checker = StageChecker(columns, in: scope, catalogue)
      for stage in syntax.stages { checker.check(stage) }
      for diagnostic in checker.diagnostics { add(diagnostic) }
      (stages, format, outputs) = (checker.stages, checker.format, checker.columns)
      sheetColumn = checker.sheetColumn
    } else {
      var wrong: [Diagnostic] = []
      for stage in syntax.stages {
        switch stage.kind {
        case .format(let word, let option):
          format = StageChecker.format(word, option: option, &wrong)
        case .save(let save) where save.sheets == nil: break
        default: wrong = wrong.isEmpty ? [Diagnostic(.noTable(words), at: stage.place)] : wrong
        }
      }
      for diagnostic in wrong { add(diagnostic) }
    }
    var saving = saving(syntax, format: format)
    saving?.sheetColumn = sheetColumn
    let written = format ?? saving?.formatOfName(in: scope)
    if case .save(let save)? = syntax.stages.last?.kind, let sheets = save.sheets, let written,
      written != .fods
    {
      report(.sheetsElsewhere, at: sheets.option.place)
    }
    if let refusal = ExportedTable.refusal(of: outputs, as: written, catalogue) {
      let last = syntax.stages.last { $0.kind.saysFormat }
      add(Diagnostic(refusal, at: last?.place ?? place))
    }
    guard diagnostics.count == errors else { return nil }
    return CheckedPipeline(
      source: source, stages: stages, format: format, columns: outputs, place: place,
      saving: saving)
  }

  private mutating func call(_ syntax: PipelineSyntax) throws(Diagnostic) -> BoundCall {
    if let first = syntax.words.first, first.bare == nil {
      throw Diagnostic(.unknownCommand(first.shown, near: nil), at: first.place)
    }
    if let help = helpCall(syntax) { return help }
    let (entry, count) = try catalogue.lookUp(syntax.words, suggestions)
    let place = SourcePlace.spanning(syntax.words[..<count])
    if let call = faultyCall(of: entry, at: place) { return call }
    var (call, wrong) = CallBinder.bind(
      entry, to: syntax.words[count...], at: place, in: scope)
    for diagnostic in wrong { add(diagnostic) }
    // A command that runs files can be planned like what they hold.
    let isPlanOfFiles = entry.command.mayWrite && syntax.ensure == nil
    if entry.command.effect == .read, !isPlanOfFiles, let prefix = syntax.ensure ?? syntax.plan {
      report(prefixFault(syntax), at: prefix)
    }
    for (place, list) in syntax.lists {
      guard let pipeline = try check(list) else { continue }
      guard let columns = pipeline.columns, pipeline.format == nil, pipeline.saving == nil else {
        throw noTable(pipeline, list)
      }
      guard columns.count == 1 else {
        throw Diagnostic(.listOfColumns(columns), at: pipeline.place)
      }
      call.lists[place] = pipeline
    }
    call.isEnsuring = syntax.ensure != nil
    call.isKeeping = syntax.keep != nil
    call.isPlanned = syntax.plan != nil
    return call
  }

  /// The call of a command that is declared wrongly: its words are not read, as nobody knows what
  /// they would mean; running it tells the fault.
  private mutating func faultyCall(
    of entry: CommandCatalogue.Entry, at place: SourcePlace
  ) -> BoundCall? {
    guard !soundCommands.contains(entry.command.words) else { return nil }
    guard let fault = entry.callingFault else {
      soundCommands.insert(entry.command.words)
      return nil
    }
    let given = entry.command.parameters.map { _ in [Word]() }
    var call = BoundCall(entry: entry, given: given, place: place)
    call.fault = fault
    return call
  }

  /// The help of a command that is followed by `--help`, where the command has no such option.
  private func helpCall(_ syntax: PipelineSyntax) -> BoundCall? {
    let end = syntax.words.firstIndex { word in
      ["--help", "--aide", "--"].contains(word.bare?.folded)
    }
    guard let end, syntax.words[end].bare != "--", let help = catalogue.match(["help"]) else {
      return nil
    }
    let before = syntax.words[..<end]
    let called = catalogue.match(before.prefix { $0.bare != nil }.compactMap(\.bare))
    let names = called?.entry.command.parameters.flatMap { [$0.name.en.folded, $0.name.fr.folded] }
    guard names?.contains("help") != true, names?.contains("aide") != true else { return nil }
    let words = before.prefix(called?.count ?? before.count)
    return CallBinder.bind(help.entry, to: words, at: .spanning(syntax.words[...end]), in: scope)
      .call
  }

  private func prefixFault(_ syntax: PipelineSyntax) -> Failure {
    .prefixOrder((syntax.ensure != nil ? Keyword.ensure : .plan).words)
  }

  /// The columns of a table that a variable holds; `nil` where it is not known what it holds.
  private func tableColumns(_ name: String, at place: SourcePlace) throws(Diagnostic) -> [Column]? {
    guard let variable = scope[name] else {
      if scope.isIncomplete { return nil }
      throw Diagnostic(.undefined(name, near: nil), at: place)
    }
    guard let columns = variable.columns else {
      throw Diagnostic(.unknownCommand("$" + name, near: nil), at: place)
    }
    return columns
  }
}
