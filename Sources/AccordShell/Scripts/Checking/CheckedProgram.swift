/// A source that was checked whole: what is left is to run its steps.
struct CheckedProgram: Sendable {
  var steps: [Step] = []

  /// One statement.
  struct Step: Sendable {
    enum Action: Sendable {
      case define(String, Variable)
      case assign(String, CheckedOperand)
      case require(CheckedRequirement)
      case run(CheckedPipeline)
    }

    let action: Action
    let place: SourcePlace
    /// The `include` statements that led here, innermost first.
    let includedFrom: [SourcePlace]
  }
}

/// One value: a word, or what a pipeline returns.
enum CheckedOperand: Sendable {
  case word(Word)
  case pipeline(CheckedPipeline)
}

/// A comparison that must hold.
struct CheckedRequirement: Sendable {
  let left: CheckedOperand
  let sign: Comparison
  let right: CheckedOperand
  /// The type by which both sides are read, where one of them declares it.
  let type: ValueType?
  let message: Word?
}

/// A command call, or a table held by a variable, with its stages.
struct CheckedPipeline: Sendable {
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
}

extension CheckedProgram {
  /// The commands that steps run, those within parentheses included.
  var calls: [BoundCall] { steps.flatMap(\.calls) }

  /// Whether some command writes.
  var writes: Bool { calls.contains { $0.command.effect == .write } }
}

extension CheckedProgram.Step {
  var calls: [BoundCall] {
    switch action {
    case .define: []
    case .assign(_, let operand): [operand.call].compactMap(\.self)
    case .require(let requirement):
      [requirement.left.call, requirement.right.call].compactMap(\.self)
    case .run(let pipeline): [pipeline.call].compactMap(\.self)
    }
  }
}

extension CheckedOperand {
  var call: BoundCall? {
    if case .pipeline(let pipeline) = self { pipeline.call } else { nil }
  }
}
