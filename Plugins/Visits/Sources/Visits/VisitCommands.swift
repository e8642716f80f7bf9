import AccordShell

/// The commands on visits, in the order of help.
enum VisitCommands {
  static var all: [Command] { [add, edit, list, show, remove, load] }
}
