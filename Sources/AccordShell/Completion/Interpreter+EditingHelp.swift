import AccordDocuments
import AccordEditing
import AccordLanguage
import AccordWording

extension Interpreter {
  /// What an editor offers while a command is written.
  var editingHelp: EditingHelp {
    let highlighter = Highlighter(catalogue: state.catalogue)
    return EditingHelp(
      isComplete: { [unowned self] in isComplete($0) },
      completions: { [unowned self] in completer.completions($0, $1) },
      suggestion: { [unowned self] in suggestion(for: $0) },
      highlights: { highlighter.highlights($0) },
      isReadingAhead: { [unowned self] in names.readAhead(state.catalogue.documentTypes) })
  }

  /// Finds what can be written next.
  var completer: Completer {
    Completer(
      catalogue: state.catalogue, language: state.language, today: surroundings.today(),
      names: names, variables: variables.contents, scope: variables,
      list: { [surroundings] in surroundings.files.list($0) },
      peek: { [unowned self] in peek($0) },
      savedView: { [unowned self] in savedView($0) })
  }

  /// The rest of the first word that goes on with what is written, after its second letter.
  private func suggestion(for text: String) -> String? {
    guard text.last?.isWhitespace == false else { return nil }
    let completions = completer.completions(text, text.count)
    let written = String(Array(text)[completions.range])
    guard written.count > 1 else { return nil }
    return completions.items.first { $0.text.hasPrefix(written) && $0.text != written }.map {
      text + $0.text.dropFirst(written.count)
    }
  }

  /// What a reading command returns, where there are few enough documents to run it at each key.
  private func peek(_ tokens: [Token]) -> Table? {
    guard workspace.summary.collections.map(\.documents).reduce(0, +) <= Interpreter.peekLimit,
      let first = tokens.first,
      let syntax = try? Parser.pipeline(tokens[...], at: first.place), syntax.stages.isEmpty,
      let (entry, count) = try? state.catalogue.lookUp(syntax.words),
      entry.command.effect == .read, let session = readingSession()
    else { return nil }
    let bound = CallBinder.bind(
      entry, to: syntax.words.dropFirst(count), at: first.place, in: variables)
    guard bound.diagnostics.isEmpty else { return nil }
    let given = try? bound.call.given.map { words in try words.map { try variables.text(of: $0) } }
    guard let given, case .table(let table)? = try? entry.command(session, given: given),
      table.misfit == nil
    else { return nil }
    return table
  }

  /// The documents of a workspace whose commands are run for the values of a column.
  private static let peekLimit = 2_000
}
