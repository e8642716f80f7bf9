import AccordShell

/// The commands on yearly figures, in the order of help.
enum ActivityCommands {
  static var all: [Command] { [record, list, remove, load] }
}
