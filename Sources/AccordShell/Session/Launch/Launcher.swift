import AccordDocuments
import AccordEditing
import AccordLanguage
import AccordPlatform
import AccordRendering
import AccordWording

/// The process: reads its words, opens the workspace, and runs files, commands or a conversation.
public final class Launcher {
  private let plugins: [any Plugin]
  private let beginnings: Beginnings
  let world: ProcessContext

  /// - Parameters:
  ///   - plugins: the modules compiled in, without the shell's own.
  ///   - beginnings: what it brings for those who begin.
  ///   - world: the process and the machine; tests bring their own.
  package init(
    plugins: [any Plugin], beginnings: Beginnings = Beginnings(),
    world: ProcessContext = .current()
  ) {
    self.plugins = plugins
    self.beginnings = beginnings
    self.world = world
  }

  /// Runs this process as a shell with these plugins, and ends it: the whole main file of a program
  /// of one's own.
  ///
  /// ```swift
  /// Launcher.main(plugins: [RegistryPlugin(), BoothsPlugin()])
  /// ```
  ///
  /// ```text
  /// $ my-shell version
  /// Accord 0.1.0
  /// ```
  ///
  /// - Parameters:
  ///   - plugins: the plugins, in the order in which help lists them; the shell's own commands are
  ///     there always.
  ///   - beginnings: the example of `accord demo` and the text of `accord guide`; neither where it
  ///     is left out.
  public static func main(
    plugins: [any Plugin], beginnings: Beginnings = Beginnings()
  ) -> Never {
    Platform.reserveStandardStreams()
    Platform.ignoreBrokenPipes()
    let streams = ProcessStreams()
    var world = ProcessContext.current()
    world.streams = streams
    let arguments = Array(CommandLine.arguments.dropFirst())
    let launcher = Launcher(plugins: plugins, beginnings: beginnings, world: world)
    let language = launcher.chosenLanguage(arguments) ?? Language(environment: world.environment)
    let context = RenderingContext(language: language)
    Platform.reportLostMemory(
      context.render(Diagnostic(WorkspaceFault.lostMemory), as: .table),
      code: Ending(WorkspaceFault.lostMemory).code.rawValue)
    var code = launcher.run(arguments)
    if let fault = streams.fault {
      let unwritten = UnwrittenOutput(fault: fault, code: code)
      streams.write(context.render(Diagnostic(unwritten), as: .table), to: .messages)
      code = unwritten.ending
    }
    Platform.exit(code.rawValue)
  }

  /// Does what the words after the name of the program ask for.
  package func run(_ arguments: [String]) -> ExitCode {
    ClockZone.$current.withValue(world.zone) { launch(arguments) }
  }

  private func launch(_ arguments: [String]) -> ExitCode {
    let environmentLanguage = Language(environment: world.environment)
    if arguments.starts(with: Launcher.completionRequest) {
      let words = Array(arguments.dropFirst(Launcher.completionRequest.count))
      let language = chosenLanguage(words) ?? environmentLanguage
      return complete(words, catalogue: known.catalogue, language: language)
    }
    let request: LaunchRequest
    var language = environmentLanguage
    do throws(LaunchFault) {
      request = try LaunchRequest(arguments)
      language = try request.value(.language, as: LanguageChoice.self)?.language ?? language
      let state = ShellState(language: language) { [self] in known.catalogue }
      return try Launch(request, state: state, world: world, beginnings: beginnings) {
        [self] in known.clash
      }.run()
    } catch {
      let fault = explained(error, arguments)
      report(fault, language: chosenLanguage(arguments) ?? language)
      return .usage
    }
  }

  /// The commands, and what two plugins both claim: made when something asks for them, which the
  /// version and the help of options do not.
  private lazy var known: (catalogue: CommandCatalogue, clash: (any Error)?) = {
    do {
      return (try CommandCatalogue(plugins + [ShellPlugin()]), nil)
    } catch {
      return (CommandCatalogue(ofShellBeside: plugins), error)
    }
  }()

  /// A command of the shell typed where a verb is due gets the line that runs it.
  private func explained(_ fault: LaunchFault, _ arguments: [String]) -> LaunchFault {
    guard case .unknownVerb(let word) = fault, let start = arguments.firstIndex(of: word) else {
      return fault
    }
    let words = Array(arguments[start...])
    guard known.catalogue.match(words) != nil else { return fault }
    return .commandAsVerb(word, line: words.joined(separator: " "))
  }

  /// The language that `--lang` asks for, where the words could not be read as a whole.
  private func chosenLanguage(_ arguments: [String]) -> Language? {
    for (index, word) in arguments.enumerated() {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard let name = parts.first, LaunchOption(String(name)) == .language else { continue }
      let next = index + 1 < arguments.count ? arguments[index + 1] : ""
      let value = parts.count == 2 ? String(parts[1]) : next
      return (try? LanguageChoice(reading: value))?.language
    }
    return nil
  }

  private func report(_ error: any Error, language: Language) {
    let context = RenderingContext(language: language, width: world.streams.columns(of: .messages))
    world.streams.write(context.render(Diagnostic(any: error), as: .table), to: .messages)
  }
}
