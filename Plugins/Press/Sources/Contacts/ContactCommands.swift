import AccordShell

/// The commands on press contacts, in the order of help.
enum ContactCommands {
  static var all: [Command] { [add, edit, show, list, load, remove] }
}
