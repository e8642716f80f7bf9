import AccordShell

/// The commands on calls for projects, in the order of help.
enum CallCommands {
  static var all: [Command] {
    [
      create, theme, budget, criterion, tieRule, piece, open, edit, list, show, left, rank, remove,
    ]
  }
}
