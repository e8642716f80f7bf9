import AccordShell

/// The commands on the yearly budgets, in the order of help.
enum EnvelopeCommands {
  static var all: [Command] { [create, edit, list, show, remove] }
}
