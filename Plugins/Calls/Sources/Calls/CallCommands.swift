import AccordShell

/// The commands on calls for projects, in the order of help.
enum CallCommands {
  static var all: [Command] { [create, theme, budget, open, edit, list, show, left, remove] }
}
