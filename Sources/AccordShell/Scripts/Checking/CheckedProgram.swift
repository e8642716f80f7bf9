import AccordLanguage

/// A source that was checked whole: what is left is to run its steps.
struct CheckedProgram: Sendable {
  var steps: [Step] = []
  /// What was read, included files after what includes them.
  var sources: [SourceText] = []

  /// One statement; those within braces follow the one that has the braces.
  struct Step: Sendable {
    enum Action: Sendable {
      case define(String, Variable)
      case assign(String, CheckedOperand)
      case require(Condition, message: Word?)
      case run(CheckedPipeline)
      /// Runs a stretch of the steps once for each element.
      case loop(String, over: CheckedLoopSource, Range<Int>)
      /// Runs the first of these stretches of the steps whose condition holds, or which has none.
      case choose([(condition: Condition?, steps: Range<Int>)])
    }

    fileprivate(set) var action: Action
    let place: SourcePlace
    /// The `include` statements that led here, innermost first.
    let includedFrom: [SourcePlace]
  }

  /// Gives the step of a block its action, now that the steps within are known.
  mutating func complete(_ index: Int, _ action: Step.Action) { steps[index].action = action }

  /// The step after this one and those within its braces.
  func next(after index: Int) -> Int {
    switch steps[index].action {
    case .loop(_, _, let steps): steps.upperBound
    case .choose(let parts): parts.last?.steps.upperBound ?? index + 1
    case .define, .assign, .require, .run: index + 1
    }
  }
}

/// What a loop goes over.
enum CheckedLoopSource: Sendable {
  case pipeline(CheckedPipeline)
  case list([Word])
}

/// One value: a word, what a pipeline returns, or what is worked out.
enum CheckedOperand: Sendable {
  case word(Word)
  case pipeline(CheckedPipeline)
  case expression(Expression)
}

/// A command call, or a table held by a variable, with its stages.
package struct CheckedPipeline: Sendable {
  enum Source: Sendable {
    case call(BoundCall)
    case variable(String)
  }

  var source: Source
  let stages: [Stage]
  let format: OutputFormat?
  /// The columns of what it returns; `nil` where it returns no table.
  let columns: [Column]?
  let place: SourcePlace
  /// The file that it goes to instead of standard output.
  var saving: CheckedSaving?

  var call: BoundCall? {
    if case .call(let call) = source { call } else { nil }
  }

  /// The commands that it runs.
  var calls: [BoundCall] { call?.calls ?? [] }
}

extension CheckedProgram {
  /// The commands that steps run, those within parentheses included.
  var calls: [BoundCall] { steps.flatMap(\.calls) }

  /// Whether some command writes.
  var writes: Bool { calls.contains { $0.command.effect == .write } }
}

extension CheckedProgram.Step {
  /// The commands that it runs by itself; those within its braces are steps of their own.
  var calls: [BoundCall] {
    switch action {
    case .define: []
    case .assign(_, .word): []
    case .assign(_, .pipeline(let pipeline)): pipeline.calls
    case .assign(_, .expression(let expression)): expression.calls
    case .require(let condition, _): condition.calls
    case .run(let pipeline): pipeline.calls
    case .loop(_, .pipeline(let pipeline), _): pipeline.calls
    case .loop(_, .list, _): []
    case .choose(let parts): parts.flatMap { $0.condition?.calls ?? [] }
    }
  }
}
