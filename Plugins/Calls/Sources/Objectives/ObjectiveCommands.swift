import AccordShell

/// The commands on the fund’s own list of objectives.
enum ObjectiveCommands {
  static var all: [Command] { [list] }
}
