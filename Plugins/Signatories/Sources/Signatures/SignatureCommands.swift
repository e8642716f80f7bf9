import AccordShell

/// The commands on signatures, in the order of help. Those that sign stand under the noun of what
/// is signed.
enum SignatureCommands {
  static var all: [Command] {
    [list, missing, attach, verify, correctFile, load, remove, correctDate]
  }
}
