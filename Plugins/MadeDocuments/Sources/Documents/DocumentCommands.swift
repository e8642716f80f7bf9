import AccordShell

/// What is done with documents made from templates.
enum DocumentCommands {
  static var all: [Command] { [make, check, fields, verify, list] }
}
