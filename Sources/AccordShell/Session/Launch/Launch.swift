import AccordDocuments
import AccordEditing
import AccordLanguage
import AccordPlatform
import AccordWording

/// One launch whose words are read: what it is asked to do, done.
struct Launch {
  let request: LaunchRequest
  let state: ShellState
  let world: ProcessContext
  let console: TerminalConsole
  /// What two plugins both claim; `nil` where nothing is claimed twice.
  let clash: () -> (any Error)?
  /// What the program brings for those who begin.
  let beginnings: Beginnings

  /// - Throws: `LaunchFault` when the value of an option cannot be read.
  init(
    _ request: LaunchRequest, state: ShellState, world: ProcessContext,
    beginnings: Beginnings = Beginnings(), clash: @escaping () -> (any Error)? = { nil }
  ) throws(LaunchFault) {
    self.clash = clash
    self.beginnings = beginnings
    self.request = request
    self.state = state
    self.world = world
    state.steadyTime = world.steadyTime
    state.past = try request.value(.asOf, as: PastPoint.self).map { Past($0) }
    let width = try request.value(.width, as: Int.self)
    if let width, width < LaunchFault.narrowest { throw .tooNarrow(width) }
    if let seconds = try request.value(.wait, as: Int.self) {
      guard LaunchFault.waits.contains(seconds) else { throw .badWait(seconds) }
      state.lockPatience = seconds * 1000
    }
    if let author = request.options[.author], !AuthorName.isValid(author) {
      throw .badAuthor(author)
    }
    let term = world.environment["TERM"] ?? ""
    var settings = ConsoleSettings(
      format: try request.value(.format, as: SessionFormat.self)?.format,
      width: width, isPlain: request.options[.plain] != nil,
      allowsColours: (world.environment["NO_COLOR"] ?? "").isEmpty && !term.isEmpty
        && term != "dumb", isASCII: world.isASCII)
    settings.allowsEditing = !term.isEmpty && term != "dumb"
    console = TerminalConsole(state: state, settings: settings, streams: world.streams)
  }

  /// Does it.
  ///
  /// - Throws: `LaunchFault` when words are missing.
  func run() throws(LaunchFault) -> ExitCode {
    if request.options[.help] != nil {
      if let verb = request.verb, verb.takesParameters, !request.words.isEmpty {
        return helpOfScripts(verb)
      }
      console.show(.text(LaunchHelp.text), as: nil)
      return .done
    }
    if request.options[.version] != nil || request.verb == .version {
      console.show(.text(.same(Version.line)), as: nil)
      return .done
    }
    if let clash = clash(), !isUsableDespite(clash) { return .usage }
    switch request.verb {
    case .help: return help()
    case .run:
      return try files { interpreter, sources in
        planned(
          interpreter.run(sources, mode: .batch, parameters: request.parameters, options),
          interpreter)
      }
    case .plan:
      if isShowingPlan { return try showPlan() }
      return try files { plan($1, with: $0) }
    case .apply: return try applyPlan()
    case .check: return try files { $0.check($1, parameters: request.parameters) }
    case .backup, .restore, .doctor, .seal: return try maintenance(request.verb ?? .doctor)
    case .completion: return completionScript()
    case .demo: return demonstrate()
    case .guide: return guide()
    case .version: return .done
    case nil: return commands()
    }
  }

  /// The form in which the whole reference is asked for.
  private var form: HelpForm? {
    if request.options[.markdown] != nil { return .markdown }
    if request.options[.manual] != nil { return .manual }
    return request.options[.html] != nil ? .html : nil
  }

  private func help() -> ExitCode {
    do {
      let page = try Help(catalogue: state.catalogue).page(
        for: request.words, as: form)
      console.show(.text(page), as: nil)
      return .done
    } catch {
      console.report(Diagnostic(any: error))
      return .usage
    }
  }

  /// How a run goes.
  var options: Interpreter.Options {
    var options = Interpreter.Options()
    if request.options[.keepGoing] != nil { options.failure = .goingOn }
    if request.options[.each] != nil { options.failure = .separate }
    options.isBrief = request.options[.brief] != nil
    return options
  }

  private func plan(_ sources: [SourceText], with interpreter: Interpreter) -> ExitCode {
    var options = options
    options.save = request.options[.save].map { saving(as: $0) }
    return planned(
      interpreter.run(sources, mode: .plan, parameters: request.parameters, options), interpreter)
  }

  /// How a run ends for `--exit-code`: a plan of files, or what its `plan` statements planned.
  private func planned(_ code: ExitCode, _ interpreter: Interpreter) -> ExitCode {
    guard code == .done, request.options[.exitCode] != nil else { return code }
    return interpreter.lastPlanHadChanges ? .changes : .done
  }

  /// Reads the files, and hands them over all together: they are one transaction.
  private func files(
    _ run: (Interpreter, [SourceText]) -> ExitCode
  ) throws(LaunchFault) -> ExitCode {
    guard !request.words.isEmpty || !request.commands.isEmpty else {
      throw .missingFile(request.verb ?? .run)
    }
    do {
      var sources = try request.words.map(source)
      if let typed { sources.append(typed) }
      return withInterpreter { run($0, sources) }
    } catch {
      return refuse(error)
    }
  }

  /// Refuses a script that cannot be read: nothing of it runs.
  private func refuse(_ error: any Error) -> ExitCode {
    console.report(Diagnostic(any: error))
    console.conclude(.notRun, errors: 1, isTold: error is UnreadInput)
    return .usage
  }

  /// The commands of `-c`, one a line.
  private var typed: SourceText? {
    request.commands.isEmpty
      ? nil : SourceText(name: nil, text: request.commands.joined(separator: "\n"))
  }

  /// The text of a file; `-` is standard input.
  func source(_ name: String) throws -> SourceText {
    guard name != "-" else { return try standardInput() }
    guard let text = try world.files.script(FilePath(name)) else {
      throw NotText(name: name, line: try world.files.lineThatIsNoText(of: FilePath(name)))
    }
    return SourceText(
      name: name, text: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
  }

  private func standardInput() throws -> SourceText {
    var lines: [String] = []
    var size = 0
    while true {
      switch world.streams.readLine() {
      case .text(let line):
        size += line.utf8.count + 1
        guard size <= FileBound.script else {
          throw FileFault(
            path: "-", fault: SystemFault("read", "-", problem: .beyondBound(FileBound.script)))
        }
        lines.append(line)
      case .notText: throw NotText(name: "-", line: lines.count + 1)
      case .interrupted: continue
      case .end:
        if let fault = world.streams.inputFault { throw UnreadInput(fault, isSession: false) }
        return SourceText(name: "-", text: lines.joined(separator: "\n"))
      }
    }
  }

  /// The commands of `-c`, those of standard input, or a conversation.
  ///
  /// - Parameter demonstrated: the workspace in memory on which they run; `nil` for the person's own.
  func commands(on demonstrated: Workspace? = nil) -> ExitCode {
    if let typed {
      return withInterpreter(on: demonstrated) { planned($0.run(typed, mode: .batch, options), $0) }
    }
    guard world.streams.isInputTerminal else {
      do {
        let source = try standardInput()
        guard !source.text.isEmpty else { return .done }
        return withInterpreter(on: demonstrated) {
          planned($0.run(source, mode: .batch, options), $0)
        }
      } catch {
        return refuse(error)
      }
    }
    return withInterpreter(on: demonstrated) { interpreter in
      console.say(Greeting(workspace: interpreter.workspace, past: state.past).text)
      if let notice = interpreter.takeMissingNotice() { console.say(notice) }
      state.saves = world.saves
      state.settings.isPaged = true
      state.isConversation = true
      let repl = Repl(
        interpreter: interpreter, state: state, streams: world.streams, console: console,
        history: SessionHistory(world.inputs), clearInterruption: world.clearInterruption)
      return repl.run()
    }
  }

  /// Where the workspace is.
  ///
  /// - Throws: `NoWorkspace` when nothing says so, `FolderAddress` when what does is no folder.
  func place() throws -> WorkspacePlace {
    guard
      let place = WorkspacePlace(
        option: request.options[.workspace], environment: world.environment, home: world.home)
    else { throw NoWorkspace() }
    try FolderAddress.refuse(place.path)
    return place
  }

  /// Opens the workspace and runs `body` on it.
  ///
  /// - Parameter demonstrated: a workspace in memory to take in its place.
  func withInterpreter(
    on demonstrated: Workspace? = nil, _ body: (Interpreter) -> ExitCode
  ) -> ExitCode {
    let isReadOnly = request.options[.readOnly] != nil || state.past != nil
    let schemas = state.catalogue.schemas
    // What only looks leaves every byte of the folder as it is.
    let isLooking = request.verb == .plan || request.verb == .check
    var missing: MissingWorkspace?
    let found: Workspace?
    do {
      if let demonstrated {
        found = demonstrated
      } else {
        let place = try self.place()
        found = try world.open(place.path, isReadOnly || isLooking, schemas)
        if found == nil {
          missing = MissingWorkspace(path: place.path, isReadOnly: isReadOnly) { [world] in
            try world.create(place.path, schemas)
          }
        }
      }
    } catch {
      console.report(Diagnostic(any: error))
      console.conclude(.notRun, errors: 1, isTold: true)
      return Ending(error).code
    }
    let workspace = found ?? Workspace(inMemory: schemas, isReadOnly: isReadOnly)
    state.isInterrupted = world.isInterrupted
    state.workspace = workspace
    state.inputs = world.inputs
    for notice in workspace.notices where notice != workspace.damage?.message {
      console.report(Diagnostic(.warning, code: "workspace.notice", notice))
    }
    if let damage = workspace.damage { console.report(Diagnostic(damage)) }
    do {
      // That there is such a state is told once, and not at each command.
      if let past = state.past { _ = try workspace.begin(asOf: past.moment) }
    } catch {
      console.report(Diagnostic(any: error))
      console.conclude(.notRun, errors: 1, isTold: true)
      return Ending(error).code
    }
    for fault in state.catalogue.refused {
      var warning = Diagnostic(fault)
      warning.severity = .warning
      console.report(warning)
    }
    world.catchInterruption()
    console.isInterrupted = world.isInterrupted
    var surroundings = Interpreter.RunContext(
      today: world.today, author: request.options[.author] ?? AuthorName.safe(world.loginName),
      files: world.files, saves: world.saves, isAgreed: request.options[.yes] != nil,
      isInterrupted: world.isInterrupted, meter: console.meter)
    surroundings.holdsOutput = world.streams.columns(of: .output) == nil
    let interpreter = Interpreter(
      workspace: workspace, missing: missing, state: state, console: console,
      surroundings: surroundings)
    let running = RunningPluginCode(
      state, rendered: console.interruptionSentence, announce: world.announceInterruption)
    let code = RunningPluginCode.$current.withValue(running) { body(interpreter) }
    // What was read of a damaged journal may lack documents: no script may take it for the whole.
    return code == .done && workspace.damage != nil ? .unavailable : code
  }
}

/// Nothing says where the workspace is.
struct NoWorkspace: Fault {
  let code = "workspace.nowhere"
  let message = Text(
    en: "Nothing says where the workspace is: there is no home folder.",
    fr: "Rien n’indique où est l’espace de travail\u{A0}: il n’y a pas de dossier personnel.")
  var advice: Text? {
    Text(
      en: "Name a folder with --workspace FOLDER or ACCORD_WORKSPACE.",
      fr: "Indiquez un dossier par --espace DOSSIER ou ACCORD_WORKSPACE.")
  }
}
