import AccordShell

/// The commands on reception points, in the order of help.
enum PointCommands {
  static var all: [Command] { [add, edit, list, remove, load] }
}
