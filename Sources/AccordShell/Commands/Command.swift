import AccordLanguage
public import AccordWording

/// Whether a command changes documents. The shell enforces it.
public enum Effect: Sendable, Hashable {
  /// It only reads: its session refuses to write.
  case read
  /// It writes, to an overlay that the shell shows, commits or throws away.
  case write
}

/// One command: data, from which parsing, help and completion come, and a function.
///
/// ```swift
/// Command(
///   "visit add", fr: "visite ajouter", .write,
///   Text(en: "Record a visit", fr: "Enregistrer une visite"),
///   takes: Argument<ID<Site>>("site", fr: "site", …),
///   Option<CalendarDate>("on", fr: "le", …)
/// ) { session, site, date in
///   …
/// }
/// ```
///
/// The function's parameters are the session and one value for each parameter, in order; where
/// the compiler speaks of a "pack expansion" of another shape, their number differs.
public struct Command: Sendable {
  /// The words that call it, in both languages: `visit list`, `visite lister`.
  public let words: Text
  /// Whether it writes.
  public let effect: Effect
  /// What it does: an imperative phrase with a capital and without a full stop.
  public let summary: Text
  /// Longer explanations for its help page: rules, sources, life cycles. Made when help is asked
  /// for, because every start of the process declares all commands.
  public var discussion: Text? { makeDiscussion() }
  /// What it takes.
  public let parameters: [ParameterDeclaration]
  /// The columns of the table that it returns; `nil` when it returns no table.
  public let columns: [Column]?
  /// The columns that follow from how many words each parameter is given; see `returning`.
  private var makeColumns: (@Sendable (_ counts: [Int]) -> [Column])?
  /// Whether it destroys something, so that the shell asks first, or demands `--yes`.
  public let isDestructive: Bool
  /// Whether it records an act that `undo` does not take back, so that the shell asks first, or
  /// demands `--yes`: a decision that is notified, money that leaves.
  public let isIrreversible: Bool
  /// Whether the shell asks first although `undo` takes it back: a refusal, an end.
  public let isConfirmed: Bool
  /// Whether the shell asks before it runs.
  var needsAgreement: Bool { isDestructive || isIrreversible || isConfirmed }
  /// Lines that show how it is used: shown by help and run by a test.
  public var examples: [Example] { makeExamples() }
  /// Other names that call it, in either language; help does not list them.
  package var otherNames: [String] = []
  /// What is wrong with how it was declared; the shell leaves its plugin out and tells it.
  var faults: [Text] = []
  /// What the prompt asks besides what may not be left out.
  private(set) var question: CommandQuestion?
  /// Whether no other command may write in the same run: what it does cannot be taken back with
  /// the rest.
  package private(set) var standsAlone = false
  private var isAboutTheShell = false
  private var runsCommands = false
  /// Whether documents may be others after it: by itself, or by the commands that it runs.
  var mayWrite: Bool { effect == .write || runsCommands }
  /// Whether it answers from the documents, and so can answer from an earlier state of them.
  var readsDocuments: Bool { effect == .read && !isAboutTheShell }

  let run: @Sendable (Session, [[String]]) throws -> Output
  private let makeDiscussion: @Sendable () -> Text?
  private let makeExamples: @Sendable () -> [Example]

  /// A command.
  ///
  /// - Parameters:
  ///   - words: the English words that call it, noun first.
  ///   - fr: the French words that call it.
  ///   - effect: whether it writes.
  ///   - summary: what it does.
  ///   - discussion: longer explanations for its help page.
  ///   - parameters: what it takes.
  ///   - columns: the columns of the table that it returns, where it returns one.
  ///   - destructive: whether it destroys something.
  ///   - irreversible: whether it records an act that `undo` does not take back.
  ///   - confirmed: whether it asks first although `undo` takes it back.
  ///   - examples: lines that show how it is used.
  ///   - run: its function.
  public init<each P: Parameter>(
    _ words: String, fr: String, _ effect: Effect, _ summary: Text,
    discussion: @autoclosure @escaping @Sendable () -> Text? = nil,
    takes parameters: repeat each P, returns columns: [Column]? = nil, destructive: Bool = false,
    irreversible: Bool = false, confirmed: Bool = false,
    examples: @autoclosure @escaping @Sendable () -> [Example] = [],
    run: @escaping @Sendable (Session, repeat (each P).Value) throws -> Output
  ) {
    self.words = .pair(en: words, fr: fr)
    self.effect = effect
    self.summary = summary
    makeDiscussion = discussion
    self.columns = columns
    self.isDestructive = destructive
    self.isIrreversible = irreversible
    isConfirmed = confirmed
    makeExamples = examples
    self.parameters = Command.declarations(repeat each parameters)
    self.run = { session, given in
      var rest = given[...].makeIterator()
      return try run(session, repeat Command.value(of: each parameters, &rest, in: session))
    }
  }

  /// A command whose parameters are worked out.
  init(
    _ words: Text, _ effect: Effect, _ summary: Text,
    discussion: @escaping @Sendable () -> Text?, parameters: [ParameterDeclaration],
    columns: [Column]? = nil, destructive: Bool = false,
    examples: @escaping @Sendable () -> [Example],
    run: @escaping @Sendable (Session, [[String]]) throws -> Output
  ) {
    self.words = words
    self.effect = effect
    self.summary = summary
    makeDiscussion = discussion
    self.parameters = parameters
    self.columns = columns
    isDestructive = destructive
    isIrreversible = false
    isConfirmed = false
    makeExamples = examples
    self.run = run
  }

  /// The command with other names that call it too.
  package func alsoNamed(_ names: String...) -> Command {
    var command = self
    command.otherNames = names
    return command
  }

  /// The command with columns that follow from how many words each parameter is given, for a table
  /// with a column for each. The columns that it was declared with are those that help shows.
  ///
  /// ```swift
  /// Command("allocation compare", …, returns: columns(of: 2)) { … }
  ///   .returning { columns(of: $0[0]) }
  /// ```
  public func returning(
    _ columns: @escaping @Sendable (_ counts: [Int]) -> [Column]
  ) -> Command {
    var command = self
    command.makeColumns = columns
    return command
  }

  /// The columns of the table that it returns for the words that its parameters are given.
  func columns(given words: [[Word]]) -> [Column]? {
    makeColumns.map { $0(words.map(\.count)) } ?? columns
  }

  /// The command with a question that the prompt asks where an option, or an argument that may be
  /// left out, turns out to be needed. A script is not asked: the command refuses what it cannot
  /// know, and names what lacks.
  ///
  /// - Parameters:
  ///   - option: the English name of the option or argument that answers it.
  ///   - text: what is asked, given a session that only reads and the words of each parameter; `nil`
  ///     where there is nothing to ask.
  public func asking(
    _ option: String,
    when text: @escaping @Sendable (_ session: Session, _ given: [[String]]) throws -> Text?
  ) -> Command {
    var command = self
    command.question = CommandQuestion(option: option, text: text)
    return command
  }

  /// The command as one that tells of the shell itself, and looks at no document.
  func aboutTheShell() -> Command {
    var command = self
    command.isAboutTheShell = true
    return command
  }

  /// The command as one that runs others, which may write.
  func runningCommands() -> Command {
    var command = self
    command.runsCommands = true
    return command
  }

  /// The command as one beside which no other may write.
  func standingAlone() -> Command {
    var command = self
    command.standsAlone = true
    return command
  }

  /// Runs the command on the words given for each parameter, in the order of `parameters`.
  package func callAsFunction(_ session: Session, given: [[String]]) throws -> Output {
    try run(session, given)
  }
}

/// A question that a command asks at the prompt where its words call for it.
struct CommandQuestion: Sendable {
  /// The English name of the option or argument that answers it.
  let option: String
  let text: @Sendable (Session, [[String]]) throws -> Text?
}

/// A line that shows how a command is used.
public struct Example: Sendable, Hashable {
  /// The line, in English words.
  public let line: String
  /// What it is for: a phrase with a capital and without a full stop.
  public let purpose: Text
  /// A part of what it shows in English, which `checkPlugin` looks for; `nil` where that depends
  /// on the day.
  public let shows: String?

  /// An example.
  public init(_ line: String, _ purpose: Text, shows: String? = nil) {
    self.line = line
    self.purpose = purpose
    self.shows = shows
  }
}

/// A fault of a value, with the parameter that it was given for.
struct ParameterFault: Fault {
  let fault: any Fault
  let parameter: String?

  init(_ fault: any Fault, parameter: String) {
    self.fault = fault
    self.parameter = parameter
  }

  var code: String { fault.code }
  var message: Text { fault.message }
  var details: [Text] { fault.details }
  var summary: [Text] { fault.summary }
  var advice: Text? { fault.advice }
}
