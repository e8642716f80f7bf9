import AccordShell

/// The commands on people, in the order of help.
enum PersonCommands {
  static var all: [Command] { [add, edit, show, list, load, remove] }
}
