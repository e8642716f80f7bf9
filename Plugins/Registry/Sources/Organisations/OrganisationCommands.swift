import AccordShell

/// The commands on organisations, in the order of help.
enum OrganisationCommands {
  static var all: [Command] { [add, edit, show, list, close, merge, remove, load] }
}
