import AccordShell

/// The commands on press releases, in the order of help.
enum ReleaseCommands {
  static var all: [Command] { [compose, show, list, remove] }
}
