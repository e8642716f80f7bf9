import AccordShell

/// The commands on ceremonies, in the order of help.
enum CeremonyCommands {
  static var all: [Command] { [add, witness, show, edit, list, load, remove] }
}
