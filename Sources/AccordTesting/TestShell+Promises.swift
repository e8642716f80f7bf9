import AccordDocuments

/// What every command that writes owes, one line at a time.
extension TestShell {
  /// Checks that a plan of a line shows what running it changes, and that the plan leaves every
  /// byte of the store as it is. The line is run in the end.
  ///
  /// ```swift
  /// #expect(try shell.checkPlan(of: "visit add v-1 --place Caen") == [])
  /// ```
  ///
  /// - Parameter line: the line, without `plan`.
  /// - Returns: what is wrong, a sentence each.
  /// - Throws: when the store cannot be read.
  public func checkPlan(of line: String) throws -> [String] {
    let (plan, isSame) = try watching { self.run("plan " + line) }
    var problems: [String] = []
    if !isSame { problems.append("Planning \"\(line)\" writes.") }
    if plan.exitCode != 0 {
      problems.append("Planning \"\(line)\" ends with \(plan.exitCode): \(plan.text)")
    }
    let run = self.run(line)
    let changed = run.changes.map(\.key)
    if plan.plannedDocuments != changed {
      problems.append("Planning \"\(line)\" shows \(plan.plannedDocuments), it changes \(changed).")
    }
    return problems
  }

  /// Runs a line, undoes it, and checks that the documents are what they were.
  ///
  /// - Parameter line: the line.
  /// - Returns: what is wrong, a sentence each.
  public func checkUndo(of line: String) -> [String] {
    let before = contents()
    let run = self.run(line)
    guard run.exitCode == 0, !run.changes.isEmpty else {
      return ["\"\(line)\" ends with \(run.exitCode) and changes nothing: \(run.text)"]
    }
    let undo = self.run("undo", answers: [true])
    guard undo.exitCode == 0 else {
      return ["Undoing \"\(line)\" ends with \(undo.exitCode): \(undo.text)"]
    }
    return contents() == before ? [] : ["After undoing \"\(line)\" documents differ."]
  }
}
