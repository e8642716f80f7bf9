import AccordShell

/// The commands on the yearly conventions, in the order of help.
enum ConventionCommands {
  static var all: [Command] {
    [
      draft, add, load, edit, due, approve, send, enterIntoForce, report, close, terminate, list,
      show, remove, correctDate,
    ]
  }
}
