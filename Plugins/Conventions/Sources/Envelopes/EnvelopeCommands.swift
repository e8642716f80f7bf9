import AccordShell

/// The commands on the yearly budgets, in the order of help.
enum EnvelopeCommands {
  static var all: [Command] { [create, edit, vote, credit, list, show, remove] }
}
