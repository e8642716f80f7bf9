import AccordShell

/// The commands on the yearly conventions, in the order of help.
enum ConventionCommands {
  static var all: [Command] {
    [
      draft, renew, add, load, edit, due, conditions, approve, send, sendBack, enterIntoForce,
      report, publish, close, terminate, list, show, remove, correctDate,
    ]
  }
}
