import AccordDocuments
import AccordLanguage
import AccordWording

/// Loops and branches while a script runs.
extension Runner {
  /// Runs steps one after the other.
  ///
  /// - Throws: what a step throws, whose index is then the transaction's origin;
  ///   `Interrupted` when somebody asked to stop.
  func run(_ steps: Range<Int>, on transaction: Transaction) throws {
    var index = steps.lowerBound
    while index < steps.upperBound, !state.wantsExit {
      if surroundings.isInterrupted() { throw Interrupted() }
      transaction.origin = index
      try run(program.steps[index], on: transaction)
      index = program.next(after: index)
    }
  }

  func loop(
    _ name: String, over source: CheckedLoopSource, _ steps: Range<Int>,
    _ step: CheckedProgram.Step, on transaction: Transaction
  ) throws {
    let outside = scope
    switch source {
    case .list(let words):
      let elements = try words.map { word in
        (
          variable: try variable(.word(word), step, on: transaction),
          shown: try scope.text(of: word)
        )
      }
      begin(rounds: elements.count, of: name)
      defer { surroundings.meter?.end() }
      for (number, element) in elements.enumerated() where !state.wantsExit {
        rounds[rounds.count - 1] = Round(
          number: number + 1, name: name, element: element.shown)
        scope[name] = element.variable
        try goingOn(transaction) { try run(steps, on: transaction) }
        surroundings.meter?.advance(to: number + 1)
      }
    case .pipeline(let pipeline):
      let output = try relying(on: transaction) {
        try self.output(of: pipeline, step, on: transaction)
      }
      guard case .table(let table) = output else {
        throw Diagnostic(
          .otherColumns(pipeline.call?.command.words ?? .same("")), at: pipeline.place)
      }
      begin(rounds: table.rows.count, of: name)
      defer { surroundings.meter?.end() }
      for (number, row) in table.rows.enumerated() where !state.wantsExit {
        // The first column is what tells rows from one another.
        rounds[rounds.count - 1] = Round(
          number: number + 1, name: name, element: row.first?.code ?? "")
        scope[name] = .table(Table(table.columns, rows: [row]))
        try goingOn(transaction) { try run(steps, on: transaction) }
        surroundings.meter?.advance(to: number + 1)
      }
    }
    rounds.removeLast()
    scope = outside
  }

  private func begin(rounds count: Int, of name: String) {
    rounds.append(Round(number: 0, name: name, element: ""))
    surroundings.meter?.begin(Text(en: "Rounds of $\(name)", fr: "Tours de $\(name)"), of: count)
  }

  func choose(
    _ parts: [(condition: Condition?, steps: Range<Int>)], _ step: CheckedProgram.Step,
    on transaction: Transaction
  ) throws {
    for (condition, steps) in parts {
      if let condition, try test(condition, step, on: transaction).matches([]) == false {
        continue
      }
      let outside = scope
      try run(steps, on: transaction)
      scope = outside
      return
    }
  }

  /// A condition with the values that it is about.
  func test(
    _ condition: Condition, _ step: CheckedProgram.Step, on transaction: Transaction
  ) throws -> Condition.Test {
    try relying(on: transaction) {
      try condition.resolved(by: resolver(step, on: transaction))
    }
  }

  func resolver(_ step: CheckedProgram.Step, on transaction: Transaction) -> Resolver {
    Resolver(
      scope: scope,
      value: { pipeline in try self.value(of: pipeline, step, on: transaction) },
      allowsMissing: true)
  }

  /// The only value of a pipeline.
  private func value(
    of pipeline: CheckedPipeline, _ step: CheckedProgram.Step, on transaction: Transaction
  ) throws -> Value {
    guard case .table(let table) = try output(of: pipeline, step, on: transaction) else {
      throw Diagnostic(
        .otherColumns(pipeline.call?.command.words ?? .same("")), at: pipeline.place)
    }
    guard table.rows.count == 1, table.columns.count == 1 else {
      throw Diagnostic(.notOneValue(rows: table.rows.count), at: pipeline.place)
    }
    return table.rows[0][0]
  }

  /// The error with the rounds of the loops in which it came up.
  func located(_ diagnostic: Diagnostic) -> Diagnostic { located(diagnostic, in: rounds) }

  func located(_ diagnostic: Diagnostic, in rounds: [Round]) -> Diagnostic {
    guard !rounds.isEmpty else { return diagnostic }
    var diagnostic = diagnostic
    let rounds = rounds.map(\.sentence)
    // Where the end may be left out, they come first.
    diagnostic.details =
      diagnostic.summary.isEmpty ? diagnostic.details + rounds : rounds + diagnostic.details
    return diagnostic
  }
}
