import AccordShell

/// The commands on networks, in the order of help.
enum NetworkCommands {
  static var all: [Command] { [add, edit, audience, list, show, tree, remove] }
}
