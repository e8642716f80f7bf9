import AccordDocuments
import AccordEditing
import AccordLanguage
import AccordPlatform
import AccordWording

/// The conversation at the prompt: reads an input, runs it, and again.
final class Repl {
  private let interpreter: Interpreter
  private let state: ShellState
  private let streams: any Streams
  private let console: TerminalConsole
  private let history: SessionHistory
  private let clearInterruption: () -> Void
  /// The last transaction that the person knows of.
  private var seen: Int?

  /// - Parameter clearInterruption: forgets a Ctrl-C that was typed while nothing ran.
  init(
    interpreter: Interpreter, state: ShellState, streams: any Streams, console: TerminalConsole,
    history: SessionHistory = SessionHistory(), clearInterruption: @escaping () -> Void
  ) {
    self.interpreter = interpreter
    self.state = state
    self.streams = streams
    self.console = console
    self.history = history
    state.history = history
    self.clearInterruption = clearInterruption
  }

  static let prompt = "accord> "
  static let continuation = "   ...> "

  /// The prompt, which shows an earlier state that is looked at: `accord (as of 30 Jan 2024)> `.
  private var prompt: String {
    guard let past = state.past else { return Repl.prompt }
    return "accord (\(past.phrase[state.language]))> "
  }

  /// Runs until `exit` or Ctrl-D. Errors leave the conversation going, so it ends well, unless the
  /// terminal cannot be read any more.
  func run() -> ExitCode {
    while !state.wantsExit, let input = nextInput() {
      guard !input.allSatisfy(\.isWhitespace) else { continue }
      run(input)
      clearInterruption()
    }
    guard !state.wantsExit, let fault = streams.inputFault else { return .done }
    console.report(Diagnostic(UnreadInput(fault, isSession: true)))
    return (state.hasKept ? Ending.incomplete : .notKept(.failed)).code
  }

  /// Runs an input, after asking for what it lacks. What is kept is what could be typed again.
  private func run(_ input: String) {
    var whole = input
    switch Wizard(interpreter, console: console).complete(input) {
    case .unchanged: break
    case .abandoned:
      history.add(input)
      return console.say(
        Text(en: "Given up: nothing was done.", fr: "Abandon : rien n’a été fait."))
    case .completed(let text):
      whole = text
      console.say(
        Text(en: "\nThe whole command:\n  \(whole)", fr: "\nLa commande entière :\n  \(whole)"))
      guard isWanted(whole) else {
        history.add(whole)
        return console.say(Text(en: "Nothing was done.", fr: "Rien n’a été fait."))
      }
    }
    history.add(whole)
    let transcript = state.transcript
    transcript?.begin()
    var code = interpreter.run(SourceText(name: nil, text: whole), mode: .prompt)
    var recorded = whole
    var isPlan = false
    if let script = state.nextScript {
      state.nextScript = nil
      if code == .done { code = run(script) }
      // A script takes the files in by another word. What was only planned is not to be done when
      // the recording is run.
      isPlan = script.isPlan
      if !isPlan { recorded = script.files.map { "include \($0.asWord)" }.joined(separator: "\n") }
    }
    // What was done here is no news.
    seen = interpreter.workspace.summary.lastCommit?.number ?? 0
    // The commands that begin and end a recording are no part of it.
    guard let transcript, transcript === state.transcript, !state.wantsExit else { return }
    do throws(SystemFault) {
      try transcript.add(
        recorded,
        isReplayed: (code == .done || code == .incomplete) && !isPlan && !steers(whole))
    } catch {
      state.transcript = nil
      console.report(Diagnostic(error))
    }
  }

  /// Asks whether a command that was put together by questions is to run: of those answers none was
  /// given to the whole. What only looks needs no question, and what asks by itself not a second.
  private func isWanted(_ input: String) -> Bool {
    guard let call = WrittenCall(input, interpreter), call.command.mayWrite, !call.isPlanned,
      !call.command.needsAgreement, !interpreter.surroundings.isAgreed
    else { return true }
    return console.confirm(Text(en: "Run it?", fr: "L’exécuter\u{202F}?")) == true
  }

  /// Runs files, all of them as one transaction.
  private func run(_ script: ScriptRequest) -> ExitCode {
    do {
      let sources = try script.files.map { name in
        guard let text = try interpreter.surroundings.files.script(FilePath(name)) else {
          throw NotText(name: name)
        }
        return SourceText(
          name: name, text: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
      }
      return interpreter.run(
        sources, mode: script.isPlan ? .plan : .batch, parameters: script.parameters)
    } catch {
      console.report(Diagnostic(any: error))
      return .usage
    }
  }

  /// Whether an input means something at this prompt only, and nothing in a script.
  private func steers(_ input: String) -> Bool {
    let words = input.split(whereSeparator: \.isWhitespace).prefix(2).map(String.init)
    guard let command = state.catalogue.match(words)?.entry.command else { return false }
    return ["recall", "set", "language", "transcript start", "transcript stop"]
      .contains(command.words.en)
  }

  private func takeNextInput() -> String {
    defer { state.nextInput = nil }
    return state.nextInput ?? ""
  }

  /// Tells what others committed since the last input.
  private func tellNews() {
    guard state.past == nil, (try? interpreter.workspace.refresh()) != nil,
      let last = interpreter.workspace.summary.lastCommit
    else { return }
    defer { seen = last.number }
    guard let seen, last.number > seen else { return }
    let count = last.number - seen
    console.say(
      Text.plural(
        count,
        Text(
          en: "Changed meanwhile by \(last.author), transaction \(last.number): \(last.command)",
          fr:
            "Modifié entre-temps par \(last.author), transaction \(last.number) : \(last.command)"),
        Text(
          en:
            "\(count: count) transactions meanwhile; the last, \(last.number), by \(last.author): \(last.command)",
          fr:
            "\(count: count) transactions entre-temps ; la dernière, \(last.number), de \(last.author) : \(last.command)"
        )))
  }

  /// One whole input; `nil` when nothing more will come. Ctrl-C gives up what was typed of it.
  private func nextInput() -> String? {
    tellNews()
    if let notice = history.takeNotice() { console.report(notice) }
    var input: String?
    while true {
      let request = LineRequest(
        prompt: input == nil ? prompt : Repl.continuation, continuation: Repl.continuation,
        initial: input == nil ? takeNextInput() : "", history: history.inputs,
        help: interpreter.editingHelp, look: console.lineLook)
      switch streams.readLine(request) {
      case .text(let typed):
        // Ctrl-L clears the screen elsewhere; here it is typed along with the line.
        let line = typed.filter { $0 != "\u{C}" }
        if line.isEmpty, !typed.isEmpty { continue }
        let whole = input.map { $0 + "\n" + line } ?? line
        if interpreter.isComplete(whole) { return whole }
        input = whole
      case .notText:
        console.report(Diagnostic(NotText(name: nil)))
        input = nil
      case .interrupted:
        clearInterruption()
        streams.write("\n", to: .messages)
        input = nil
      case .end:
        streams.write("\n", to: .messages)
        // What was begun is run all the same: the error says what it lacks.
        return input
      }
    }
  }
}

/// A source that is not UTF-8.
struct NotText: Fault {
  /// What the person called it.
  let name: String?
  /// The first line that is not.
  var line: Int?

  var code: String { "file.encoding" }

  var message: Text {
    guard let name else {
      return Text(en: "This line is not UTF-8.", fr: "Cette ligne n’est pas en UTF-8.")
    }
    guard let line else {
      return Text(
        en: "The file \"\(name)\" is not UTF-8.",
        fr: "Le fichier «\u{A0}\(name)\u{A0}» n’est pas en UTF-8.")
    }
    return Text(
      en: "The file \"\(name)\" is not UTF-8: line \(line) is the first that is not.",
      fr:
        "Le fichier «\u{A0}\(name)\u{A0}» n’est pas en UTF-8\u{A0}: la ligne \(line) est la première qui ne l’est pas."
    )
  }

  var advice: Text? {
    name == nil
      ? Text(
        en: "Set the terminal to UTF-8.", fr: "Réglez le terminal sur UTF-8.")
      : Text(en: "Save it as UTF-8.", fr: "Enregistrez-le en UTF-8.")
  }
}
