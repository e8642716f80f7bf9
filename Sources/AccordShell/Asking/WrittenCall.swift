import AccordLanguage
import AccordWording

/// A single command as it was typed, with what it lacks and where it can be put in.
struct WrittenCall {
  let command: Command
  /// The words given for each parameter.
  let given: [[Word]]
  /// Where the words of the command end, in characters of the input.
  let commandEnd: Int
  /// Where its last argument ends.
  let end: Int
  /// Whether it is only planned.
  let isPlanned: Bool
  private let starts: [Int]

  var parameters: [ParameterDeclaration] { command.parameters }

  /// What may not be left out and was.
  var missing: [ParameterDeclaration] {
    // What asks before it acts on several documents, and names none, is asked for them first.
    let isBare = command.needsAgreement && command.takesSeveral && given.allSatisfy(\.isEmpty)
    return zip(parameters, given).filter { parameter, words in
      words.isEmpty && (parameter.isRequired || isBare && parameter.form == .remaining)
    }.map(\.0)
  }

  /// - Returns: `nil` where the input is anything else, or wrong in more than what it lacks.
  init?(_ input: String, _ interpreter: Interpreter) {
    let lexed = Lexer.lex(SourceText(name: nil, text: input))
    guard lexed.diagnostics.isEmpty, lexed.openEnd == nil, lexed.statements.count == 1,
      let tokens = lexed.statements.first, !input.contains("<<"),
      case .pipeline(let syntax)? = try? Parser.statement(tokens).kind, syntax.definition == nil,
      let (entry, count) = try? interpreter.state.catalogue.lookUp(syntax.words),
      // One that is declared wrongly is told so, and lacks nothing.
      entry.declarationFault == nil
    else { return nil }
    let (call, diagnostics) = CallBinder.bind(
      entry, to: syntax.words.dropFirst(count), at: syntax.place, in: interpreter.variables)
    guard diagnostics.allSatisfy({ $0.code == WrittenCall.missingCode }) else { return nil }
    command = entry.command
    given = call.given
    isPlanned = syntax.plan != nil
    var (starts, index) = ([0], 0)
    for character in input {
      index += 1
      if character.isNewline { starts.append(index) }
    }
    self.starts = starts
    guard let last = syntax.words.last,
      let commandEnd = WrittenCall.range(of: syntax.words[count - 1], starts)?.upperBound,
      let end = WrittenCall.range(of: last, starts)?.upperBound, end <= index
    else { return nil }
    (self.commandEnd, self.end) = (commandEnd, end)
  }

  private static let missingCode =
    Failure.missingValue(.same(""), .same(""), usage: .same("")).code

  /// Where a word stands in the input; `nil` where it is not written there.
  func range(of word: Word) -> Range<Int>? { WrittenCall.range(of: word, starts) }

  private static func range(of word: Word, _ starts: [Int]) -> Range<Int>? {
    guard starts.indices.contains(word.place.line - 1) else { return nil }
    let start = starts[word.place.line - 1] + word.place.column - 1
    return start..<start + word.place.length
  }
}
