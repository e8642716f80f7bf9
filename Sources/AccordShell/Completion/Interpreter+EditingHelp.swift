extension Interpreter {
  /// What an editor offers while a command is written.
  var editingHelp: EditingHelp {
    EditingHelp(isComplete: { [unowned self] in isComplete($0) })
  }
}
