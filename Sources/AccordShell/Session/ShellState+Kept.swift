import AccordDocuments
import AccordLanguage

/// What is noted when a commit was kept.
extension ShellState {
  /// Remembers for the end of the session that something was kept, and warns where the clock stood
  /// far from the commit before: what was kept may bear a wrong time.
  func noteKept(in workspace: Workspace, _ console: any Console) {
    hasKept = true
    guard let jump = workspace.takeClockJump() else { return }
    console.report(Diagnostic(.warning, code: "workspace.clock", jump.message))
  }
}
