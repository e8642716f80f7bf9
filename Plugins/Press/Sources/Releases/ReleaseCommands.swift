import AccordShell

/// The commands on press releases, in the order of help.
enum ReleaseCommands {
  static var all: [Command] {
    [compose, edit, quote, show, list, lift, send, answered, coverage, publish, remove]
  }
}
