import AccordShell

/// The commands on mandates, in the order of help.
enum MandateCommands {
  static var all: [Command] { [add, edit, end, list, load, remove] }
}
